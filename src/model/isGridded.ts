import type { Residents } from "./exposure.ts"
import type { GridSummary } from "./gridSummary.ts"
import type { LonLat } from "./units.ts"

/** Whether a population grid speaks for some of the ground in a zone: then "nobody in the grid" is a figure, not a gap. */
export function isGridded(
  residents: readonly Pick<Residents, "country">[],
  position: LonLat | undefined,
  grids: readonly Pick<GridSummary, "covers">[],
): boolean {
  return grids.some(({ covers }) => {
    if ("countries" in covers) return residents.some(({ country }) => covers.countries.has(country))
    const [west, south, east, north] = covers.extent
    return (
      position === undefined ||
      (position[0] >= west && position[0] <= east && position[1] >= south && position[1] <= north)
    )
  })
}
