import type { PeopleBySource, PlaceInside, Residents } from "./exposure.ts"
import { bearing, type Box, geodesicDistance } from "./geo.ts"
import { cellShare } from "./cellShare.ts"
import { cellCountry } from "./gridCoverage.ts"
import type { Ground } from "./ground.ts"
import { footprintShare, listedShare } from "./groundShares.ts"
import { landInside } from "./landInside.ts"
import type { Footprint, Place } from "./place.ts"
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

/** The ground that a zone of a site covers; `reachesOf` its stores as a rule. */
export type ZoneReaches = (zoned: ZonedSite, zone: ZoneKind) => readonly Reach[]

export const asZoned: ZoneReaches = ({ stores }, zone) => reachesOf(stores, zone)

export function zoneToCount(zoned: ZonedSite, zone: ZoneKind, zoneReaches = asZoned): ZoneToCount {
  const reaches = zoneReaches(zoned, zone)
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

/** Listed places by the share of their footprint, as far as no grid counts there; the places themselves, nearest first. */
function countListed({ ground, reaches, earlier, box, tally, fresh: onlyHere }: Counting): PlaceInside[] {
  const places: PlaceInside[] = []
  for (const f of ground.footprintIndex.search(...box)) {
    const [place, footprint] = [ground.places[f] as Place, ground.footprints[f] as Footprint]
    const share = footprintShare(footprint, reaches)
    if (share === 0) continue
    const countedShare = listedShare(ground, f, reaches, share)
    if (countedShare > 0) {
      const shareOf = (of: readonly Reach[]) => listedShare(ground, f, of, footprintShare(footprint, of))
      tally.addListed(place, countedShare)
      onlyHere.addListed(place, freshShare(countedShare, shareOf, reaches, earlier))
    }
    places.push(placeInside(place, share, countedShare, reaches))
  }
  return places.sort((a, b) => a.distance - b.distance)
}

/** Grid cells by the share of their area. */
function countGrids({ ground, reaches, earlier, box, tally, fresh: onlyHere }: Counting): void {
  for (const [g, grid] of ground.grids.entries()) {
    for (const cell of grid.index.search(...box)) {
      const people = grid.people[cell] as number
      const share = people > 0 ? cellShare(grid, cell, reaches) : 0
      if (share === 0) continue
      const fresh = freshShare(share, (of) => cellShare(grid, cell, of), reaches, earlier)
      const country = cellCountry(ground, g, cell)
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

/** The part of a share inside the reaches that no earlier zone holds: `|A without B| = |A ∪ B| − |B|`. */
function freshShare(
  share: number,
  shareOf: (reaches: readonly Reach[]) => number,
  own: readonly Reach[],
  earlier: readonly Reach[],
): number {
  const counted = earlier.length > 0 ? shareOf(earlier) : 0
  // Never more than all of it: more than six magazines together are laid in strips, the share itself may not be.
  return counted > 0 ? Math.min(share, Math.max(0, shareOf([...own, ...earlier]) - counted)) : share
}

function placeInside(place: Place, share: number, countedShare: number, reaches: readonly Reach[]): PlaceInside {
  const distances = reaches.map(({ centre }) => geodesicDistance(centre, place.position))
  const nearest = distances.indexOf(Math.min(...distances))
  return {
    place,
    distance: distances[nearest] as number,
    bearing: bearing((reaches[nearest] as Reach).centre, place.position),
    share,
    countedShare,
    people: place.population === null ? null : share * place.population,
    centreInside: reaches.some((reach, i) => isInReach(reach, place.position, distances[i])),
  }
}
