import { circleBox } from "../geo.ts"
import { coveredChords, gridCoverage, isCountryCovered, landOnGrids, reachesExtent } from "../gridCoverage.ts"
import type { Ground } from "../ground.ts"
import { footprintShare, listedShare } from "../groundShares.ts"
import { difference, type Intervals, intersection } from "../intervals.ts"
import type { Footprint, Place } from "../place.ts"
import { chordsOfRings, makePlane, type Plane } from "../plane.ts"
import type { Metres } from "../units.ts"
import type { ElementStrips, GroundElement } from "./groundElement.ts"

/** The footprint of a listed place, as far as no grid counts there; undefined where nobody does. */
export function placeElement(ground: Ground, f: number): GroundElement | undefined {
  const [place, footprint] = [ground.places[f] as Place, ground.footprints[f] as Footprint]
  const population = (place.population ?? 0) * (ground.background.get(place.country)?.listedScale ?? 1)
  if (!(population > 0)) return undefined
  const peopleIn: GroundElement["peopleIn"] = (reaches) =>
    population * listedShare(ground, f, reaches, footprintShare(footprint, reaches))
  return {
    ...footprint,
    country: place.country,
    people: () => peopleIn([footprint]),
    peopleIn,
    strips: () => placeStrips(ground, place, footprint),
  }
}

function placeStrips(ground: Ground, place: Place, { centre, radius }: Footprint): ElementStrips {
  const plane = makePlane(centre)
  const open = openGround(ground, plane, place, { centre, radius })
  const chords = (y: Metres) => {
    const half = Math.sqrt(Math.max(0, radius * radius - y * y))
    return open([-half, half], y)
  }
  return { plane, south: -radius, north: radius, chords }
}

/** What no grid speaks for, as `listedShare` has it: water before the coast goes with the place's country. */
function openGround(
  ground: Ground,
  plane: Plane,
  place: Place,
  { centre, radius }: Footprint,
): (disc: Intervals, y: Metres) => Intervals {
  const box = circleBox(centre, radius)
  const coverage = gridCoverage(ground, box)
  if (coverage === "none") return (disc) => disc
  if (coverage === "all") return () => []
  if (reachesExtent(ground, box, coverage)) {
    const covered = coveredChords(ground, plane, box)
    return (disc, y) => difference(disc, covered(y))
  }
  const isCovered = isCountryCovered(ground, place.country)
  const others = landOnGrids(ground, plane, box, !isCovered)
  return (disc, y) => (isCovered ? intersection : difference)(disc, chordsOfRings(others, y))
}
