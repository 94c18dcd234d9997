import type { PeopleBySource, PlaceInside, Residents } from "./exposure.ts"
import { bearing, type Box, geodesicDistance } from "./geo.ts"
import { countryAt, type Ground } from "./ground.ts"
import { cellShare, footprintShare, landInside } from "./groundShares.ts"
import type { Footprint, Place } from "./place.ts"
import { cellCentre } from "./populationGrid.ts"
import { boxOfReaches, isInReach, type Reach, reachesOf } from "./reach.ts"
import { ResidentsTally } from "./residentsTally.ts"
import type { ZoneKind } from "./rule.ts"
import type { LonLat } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** One zone kind of one site, ready to be counted. */
export interface ZoneToCount {
  readonly zoned: ZonedSite
  readonly reaches: readonly Reach[]
  readonly box: Box
}

/** A box that meets no other. */
const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity]

export function zoneToCount(zoned: ZonedSite, zone: ZoneKind): ZoneToCount {
  const reaches = reachesOf(zoned.stores, zone)
  return { zoned, reaches, box: boxOfReaches(reaches) ?? nowhere }
}

/** People in one zone of one site. */
export interface SiteCount {
  readonly people: PeopleBySource
  readonly residents: readonly Residents[]
  /** Those whom no earlier zone holds. */
  readonly fresh: readonly Residents[]
  readonly places: readonly PlaceInside[]
}

/** @param earlier reaches of other sites whose people are counted already; those that cannot overlap may be left out */
export function countSite(ground: Ground, { zoned, reaches, box }: ZoneToCount, earlier: readonly Reach[]): SiteCount {
  const [tally, fresh] = [new ResidentsTally(ground), new ResidentsTally(ground)]
  const count = { ground, reaches, earlier, box, tally, fresh }
  const places = countListed(count)
  countGrids(count)
  countLand(count, zoned.site.position)
  return { people: tally.people(), residents: tally.residents(), fresh: fresh.residents(), places }
}

/** What is needed to count one zone of one site. */
interface Counting {
  readonly ground: Ground
  readonly reaches: readonly Reach[]
  readonly earlier: readonly Reach[]
  readonly box: Box
  /** Everyone in the zone. */
  readonly tally: ResidentsTally
  /** Those whom no earlier zone holds. */
  readonly fresh: ResidentsTally
}

/** Listed places by the share of their footprint; the places themselves, nearest first. */
function countListed({ ground, reaches, earlier, box, tally, fresh: onlyHere }: Counting): PlaceInside[] {
  const places: PlaceInside[] = []
  for (const f of ground.footprintIndex.search(...box)) {
    const place = ground.places[f] as Place
    const { share, fresh } = shares(
      (of) => footprintShare(ground, ground.footprints[f] as Footprint, of),
      reaches,
      earlier,
    )
    if (share === 0) continue
    tally.addListed(place, share)
    onlyHere.addListed(place, fresh)
    places.push(placeInside(place, share, reaches))
  }
  return places.sort((a, b) => a.distance - b.distance)
}

/** Grid cells by the share of their area. */
function countGrids({ ground, reaches, earlier, box, tally, fresh: onlyHere }: Counting): void {
  for (const grid of ground.grids) {
    for (const cell of grid.index.search(...box)) {
      const { share, fresh } = shares((of) => cellShare(grid, cell, of), reaches, earlier)
      if (share === 0) continue
      const country = countryAt(ground, cellCentre(grid, cell))
      const people = grid.people[cell] as number
      tally.addGrid(country, share * people)
      onlyHere.addGrid(country, fresh * people)
    }
  }
}

/** Rural background by the land it is spread over. */
function countLand({ ground, reaches, earlier, box, tally, fresh: onlyHere }: Counting, origin: LonLat): void {
  for (const land of landInside(ground, origin, reaches, earlier, ground.footprintIndex.search(...box))) {
    tally.addLand(land.country, land.area, land.ruralArea)
    onlyHere.addLand(land.country, land.area, land.newRuralArea)
  }
}

/** The share inside the reaches, and the part of it that no earlier zone holds. */
function shares(shareOf: (reaches: readonly Reach[]) => number, own: readonly Reach[], earlier: readonly Reach[]) {
  const share = shareOf(own)
  const counted = share > 0 && earlier.length > 0 ? shareOf(earlier) : 0
  return { share, fresh: counted > 0 ? Math.max(0, shareOf([...own, ...earlier]) - counted) : share }
}

function placeInside(place: Place, share: number, reaches: readonly Reach[]): PlaceInside {
  const distances = reaches.map(({ centre }) => geodesicDistance(centre, place.position))
  const nearest = distances.indexOf(Math.min(...distances))
  return {
    place,
    distance: distances[nearest] as number,
    bearing: bearing((reaches[nearest] as Reach).centre, place.position),
    share,
    people: place.population === null ? null : share * place.population,
    centreInside: reaches.some((reach, i) => isInReach(reach, place.position, distances[i])),
  }
}
