import { rangeOfPressure } from "./blast.ts"
import type { Polygon } from "./country.ts"
import { burstsOf } from "./massExploding.ts"
import type { KPa, Metres } from "./units.ts"
import type { StoreZones } from "./zone.ts"
import { outlineOfReaches } from "./zoneOutline.ts"

/** How far one pressure reaches around a site. */
export interface PressureContour {
  readonly level: KPa
  /** Of the store from which it reaches farthest. */
  readonly radius: Metres
  /** True where it reaches less far from other stores. */
  readonly isUneven: boolean
  readonly outline: readonly Polygon[]
}

/**
 * How far side-on overpressures reach around a site: for each the union of the circles around its stores, each store exploding
 * by itself with what it counts as one with. Never the sum of stores that do not count as one.
 *
 * @param stores all of one site
 * @param levels [kPa]
 * @returns      one for each level that is reached, in the order given; none where nothing explodes as a mass, underground, and
 *               outside the range of the formulas (Z < 0.0674 or Z > 198.5): no contour is not no pressure
 *
 * Valid for: as `rangeOfPressure`. Source: Kingery–Bulmash 1984, beyond Z = 40 Swisdak 1994.
 * Checked by: test/model/pressureContours.test.ts (IATG 01.80 Table 5, standards sheet)
 *
 * @example 1,000 kg alone, 43.18 kPa → radius 50 m
 */
export function pressureContours(stores: readonly StoreZones[], levels: readonly KPa[]): PressureContour[] {
  const bursts = burstsOf(stores)
  return levels.flatMap((level): PressureContour[] => {
    const reaches = bursts.flatMap(({ centre, neq }) => {
      const radius = rangeOfPressure(level, neq)
      return radius === undefined ? [] : [{ centre, radius }]
    })
    const radii = reaches.map(({ radius }) => radius)
    const radius = Math.max(...radii)
    if (reaches.length === 0) return []
    return [{ level, radius, isUneven: Math.min(...radii) < radius, outline: outlineOfReaches(reaches) }]
  })
}
