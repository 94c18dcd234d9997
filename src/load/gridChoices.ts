import { nationalGrids } from "../model/coordinates/nationalGrids.ts"
import type { NamedChoice } from "./coordinateChoice.ts"
import { isFault, type PositionCells } from "./PositionReading.ts"
import { parsePosition } from "./parsePosition.ts"
import { isInRegion } from "./region.ts"

/** The zones of UTM over South-East Europe. */
const zones = [33, 34, 35] as const
/** Every grid in metres that a register of the region may be on: what a list of them offers. */
export const namedGrids: readonly NamedChoice[] = [
  ...nationalGrids.map(({ id, name }) => ({ choice: id, name })),
  ...zones.map((zone): NamedChoice => ({ choice: `UTM ${zone}N`, name: `WGS 84 / UTM zone ${zone}N` })),
]

/**
 * The grids on which figures in metres lie where the grid is used, in this order or exchanged: those of a country first, then
 * those on which the order fits. For asking, not for guessing.
 *
 * @param country ISO 3166-1 alpha-2 of the row, empty when unknown
 */
export function gridChoices(cells: PositionCells, country: string): NamedChoice[] {
  const choices: { readonly grid: NamedChoice; readonly rank: number }[] = []
  for (const grid of namedGrids) {
    const reading = parsePosition(cells, grid.choice)
    const isExchanged = isFault(reading)
    const position = isExchanged ? reading.exchanged?.position : reading.position
    if (!position || !isInRegion(position)) continue
    const isOfCountry = country !== "" && grid.choice.startsWith(`${country} `)
    choices.push({ grid, rank: (isOfCountry ? 0 : 2) + (isExchanged ? 1 : 0) })
  }
  return [...choices].sort((a, b) => a.rank - b.rank).map(({ grid }) => grid)
}
