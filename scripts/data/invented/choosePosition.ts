import { geodesicDistance, pointAt } from "../../../src/model/geo.ts"
import type { LonLat, Metres } from "../../../src/model/units.ts"
import type { Reach } from "./plannedStores.ts"
import type { SeededRandom } from "./seededRandom.ts"
import type { Setting } from "./sitePlans.ts"
import type { StorePlan } from "./storePlans.ts"
import type { Terrain } from "./terrain.ts"

/** What is to be placed, and what stands already. */
export interface SiteToPlace {
  readonly country: string
  readonly setting: Setting
  readonly stores: readonly StorePlan[]
  readonly reach: Reach
  /** Positions of the sites placed before, the last one of this country at the end. */
  readonly earlier: readonly LonLat[]
}

const tries = 200_000
const betweenSites: Metres = 15_000
const toFootprint: Metres = 40
/** From here on a place counts as a town, and its surroundings are left alone. */
const town = { people: 15_000, keepAway: 2_500 }
const villagePeople = { from: 400, to: 4_000 }

/**
 * A position by chance that fits the setting: on land of the country, off lakes and larger rivers, outside every footprint,
 * away from towns, from other sites and from every real place of `realPlaces`.
 *
 * @throws Error when none is found
 */
export function choosePosition(site: SiteToPlace, terrain: Terrain, random: SeededRandom): LonLat {
  const candidate = candidates(site, terrain, random)
  for (let n = 0; n < tries; n++) {
    const position = rounded(candidate())
    if (isFree(position, site, terrain) && fits(position, site, terrain)) return position
  }
  throw new Error(`no position in ${site.country} for "${site.setting}"`)
}

const rounded = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]

/** Where to look: near a village, near the outline, near the last site, or anywhere in the country's box. */
function candidates(
  { country, setting, reach, earlier }: SiteToPlace,
  terrain: Terrain,
  random: SeededRandom,
): () => LonLat {
  const outline = terrain.outline(country)
  const around = (centre: LonLat, from: Metres, to: Metres) => {
    const angle = random.between(0, 2 * Math.PI)
    const range = random.between(from, to)
    return pointAt(centre, range * Math.cos(angle), range * Math.sin(angle))
  }
  if (setting === "settlement") {
    const villages = terrain.places.filter((place) => place.country === country && isVillage(place.population))
    return () => around(random.pick(villages).position, 300, 0.85 * reach.ibd)
  }
  if (setting === "beside") return () => around(earlier.at(-1) ?? [0, 0], 1_300, 2_000)
  if (setting.startsWith("border") || setting === "people across") {
    return () => around(random.pick(outline), 0, reach.vbd)
  }
  const [west, south] = [0, 1].map((axis) => Math.min(...outline.map((point) => point[axis] ?? 0))) as [number, number]
  const [east, north] = [0, 1].map((axis) => Math.max(...outline.map((point) => point[axis] ?? 0))) as [number, number]
  return () => [random.between(west, east), random.between(south, north)]
}

const isVillage = (people: number | null) =>
  people !== null && people >= villagePeople.from && people <= villagePeople.to

/** What every site has to keep, wherever it is meant to be. */
function isFree(position: LonLat, site: SiteToPlace, terrain: Terrain): boolean {
  const { country, setting, earlier, stores } = site
  const others = setting === "beside" ? earlier.slice(0, -1) : earlier
  if (others.some((other) => geodesicDistance(other, position) < betweenSites)) return false
  if (!terrain.isIn(country, position) || terrain.isNearReal(position)) return false
  const places = terrain.near(position)
  if (places.some(({ place, toEdge }) => (place.population ?? 0) >= town.people && toEdge < town.keepAway)) return false
  return stores.every(({ at: [east, north] }) => {
    const store = pointAt(position, east, north)
    const isOutside = places.every(
      ({ place, toCentre, toEdge }) => geodesicDistance(place.position, store) > toCentre - toEdge + toFootprint,
    )
    return isOutside && terrain.isIn(country, store) && !terrain.isWater(store)
  })
}

function fits(position: LonLat, { country, setting, reach }: SiteToPlace, terrain: Terrain): boolean {
  const toBorder = terrain.toBorder(country, position)
  const places = terrain.near(position)
  const nearest = places[0]?.toCentre ?? Number.POSITIVE_INFINITY
  const toPlaces = Math.min(...places.map(({ toEdge }) => toEdge))
  switch (setting) {
    case "border within IBD":
      return toBorder > 0.3 * reach.ibd && toBorder < 0.75 * reach.ibd
    case "border within VBD":
      return toBorder > 1.2 * reach.ibd && toBorder < 0.85 * reach.vbd
    case "people across":
      return places.some(({ place, toEdge }) => place.country !== country && toEdge < 0.8 * reach.vbd)
    case "settlement":
      return nearest < 0.85 * reach.ibd && isVillage(places[0]?.place.population ?? null) && toBorder > reach.farthest
    case "harmless":
      return toPlaces > reach.farthest + 100 && toBorder > reach.farthest
    case "between":
      return nearest > 1_000 && nearest < 4_000 && toBorder > reach.farthest
    case "beside":
      return toBorder > reach.farthest
  }
}
