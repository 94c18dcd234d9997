import type { PeopleBySource, PlaceInside, Residents } from "./exposure.ts"
import { bearing, type Box, geodesicDistance } from "./geo.ts"
import { countryAt, type Ground } from "./ground.ts"
import { boxOfCircles, cellShare, type Circle, footprintShare, landInside } from "./groundShares.ts"
import type { Place } from "./place.ts"
import { cellCentre } from "./populationGrid.ts"
import { ResidentsTally } from "./residentsTally.ts"
import type { ZoneKind } from "./rule.ts"
import type { LonLat } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** One zone kind of one site, ready to be counted. */
export interface ZoneToCount {
  readonly zoned: ZonedSite
  readonly circles: readonly Circle[]
  readonly box: Box
}

export function zoneToCount(zoned: ZonedSite, zone: ZoneKind): ZoneToCount {
  const circles = circlesOf(zoned, zone)
  return { zoned, circles, box: boxOfCircles(circles) }
}

/** People in one zone of one site. */
export interface SiteCount {
  readonly people: PeopleBySource
  readonly residents: readonly Residents[]
  /** Those whom no earlier circle holds. */
  readonly fresh: readonly Residents[]
  readonly places: readonly PlaceInside[]
}

/** @param earlier circles of other sites whose people are counted already; those that cannot overlap may be left out */
export function countSite(ground: Ground, { zoned, circles, box }: ZoneToCount, earlier: readonly Circle[]): SiteCount {
  const [tally, fresh] = [new ResidentsTally(ground), new ResidentsTally(ground)]
  const count = { ground, circles, earlier, box, tally, fresh }
  const places = countListed(count)
  countGrids(count)
  countLand(count, zoned.site.position)
  return { people: tally.people(), residents: tally.residents(), fresh: fresh.residents(), places }
}

/** What is needed to count one zone of one site. */
interface Counting {
  readonly ground: Ground
  readonly circles: readonly Circle[]
  readonly earlier: readonly Circle[]
  readonly box: Box
  /** Everyone in the zone. */
  readonly tally: ResidentsTally
  /** Those whom no earlier circle holds. */
  readonly fresh: ResidentsTally
}

/** Listed places by the share of their footprint; the places themselves, nearest first. */
function countListed({ ground, circles, earlier, box, tally, fresh: onlyHere }: Counting): PlaceInside[] {
  const places: PlaceInside[] = []
  for (const f of ground.footprintIndex.search(...box)) {
    const place = ground.places[f] as Place
    const { share, fresh } = shares(
      (of) => footprintShare(ground, ground.footprints[f] as Circle, of),
      circles,
      earlier,
    )
    if (share === 0) continue
    tally.addListed(place, share)
    onlyHere.addListed(place, fresh)
    places.push(placeInside(place, share, circles))
  }
  return places.sort((a, b) => a.distance - b.distance)
}

/** Grid cells by the share of their area. */
function countGrids({ ground, circles, earlier, box, tally, fresh: onlyHere }: Counting): void {
  for (const grid of ground.grids) {
    for (const cell of grid.index.search(...box)) {
      const { share, fresh } = shares((of) => cellShare(grid, cell, of), circles, earlier)
      if (share === 0) continue
      const country = countryAt(ground, cellCentre(grid, cell))
      const people = grid.people[cell] as number
      tally.addGrid(country, share * people)
      onlyHere.addGrid(country, fresh * people)
    }
  }
}

/** Rural background by the land it is spread over. */
function countLand({ ground, circles, earlier, box, tally, fresh: onlyHere }: Counting, origin: LonLat): void {
  for (const land of landInside(ground, origin, circles, earlier, ground.footprintIndex.search(...box))) {
    tally.addLand(land.country, land.area, land.ruralArea)
    onlyHere.addLand(land.country, land.area, land.newRuralArea)
  }
}

/** The share inside the circles, and the part of it that no earlier circle holds. */
function shares(shareOf: (circles: readonly Circle[]) => number, own: readonly Circle[], earlier: readonly Circle[]) {
  const share = shareOf(own)
  const counted = share > 0 && earlier.length > 0 ? shareOf(earlier) : 0
  return { share, fresh: counted > 0 ? Math.max(0, shareOf([...own, ...earlier]) - counted) : share }
}

/** The circles of a site's stores that have a figure. */
function circlesOf(zoned: ZonedSite, zone: ZoneKind): Circle[] {
  return zoned.stores.flatMap(({ centre, distances }) => {
    const radius = distances[zone].governing?.distance
    return radius === undefined ? [] : [{ centre, radius }]
  })
}

function placeInside(place: Place, share: number, circles: readonly Circle[]): PlaceInside {
  const distances = circles.map(({ centre }) => geodesicDistance(centre, place.position))
  const nearest = distances.indexOf(Math.min(...distances))
  return {
    place,
    distance: distances[nearest] as number,
    bearing: bearing((circles[nearest] as Circle).centre, place.position),
    share,
    people: place.population === null ? null : share * place.population,
    centreInside: circles.some(({ radius }, i) => (distances[i] as number) <= radius),
  }
}
