import type { CurvePlateau, CurvePoint, PeopleCurve, PlaceThreshold, ZoneCurve } from "../../model/curve.ts"
import { type MapTheme, zoneDash } from "../../model/palette.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import type { Kg } from "../../model/units.ts"
import type { ChartPart, ChartSeries } from "./chartSeries.ts"
import { neatStep } from "./markerMove.ts"

/** The three zones as lines, in the colours and dashes of their rings. */
export function curveSeries({ zones }: PeopleCurve, theme: MapTheme, chosen: ZoneKind): ChartSeries[] {
  return zoneKinds.map((zone) => {
    const { emptied, plateaus } = zones[zone]
    return {
      name: zone,
      colour: theme[zone],
      dash: zoneDash[zone],
      parts: curveParts(zones[zone]),
      dots: emptied.people === undefined ? [] : [{ x: 0, y: emptied.people }],
      flats: plateaus.map(({ from, to, people }) => ({ from, to, y: people })),
      isMain: zone === chosen,
    }
  })
}

/** Pieces that follow each other are one line, upright where the people change at once; those with a gap between are not. */
function curveParts({ pieces, gaps }: ZoneCurve): ChartPart[] {
  return pieces.flatMap(({ points, atLeast }, i): ChartPart[] => {
    const own = { points: points.map(({ neq, people }) => ({ x: neq, y: people })), isBound: atLeast }
    const [before, first] = [pieces[i - 1]?.points.at(-1), points[0] as CurvePoint]
    if (!before || gaps.some(({ to }) => to === first.neq)) return [own]
    const upright = { points: [{ x: first.neq, y: before.people }, own.points[0] as ChartPart["points"][number]] }
    return [upright, own]
  })
}

/** Stretches in which no zone has a figure. */
export function commonGaps({ zones }: PeopleCurve): { readonly from: Kg; readonly to: Kg }[] {
  return zones.IBD.gaps.filter(({ from, to }) =>
    zoneKinds.every((zone) => zones[zone].gaps.some((gap) => gap.from <= from && gap.to >= to)),
  )
}

/** So many places are named at a time. */
export const mostNamed = 6

/** The places to be named, those whose leaving needs least to be removed first; of one quantity the largest place. */
export function namedThresholds({ zones, present }: PeopleCurve, zone: ZoneKind, most: number): PlaceThreshold[] {
  const { thresholds } = zones[zone]
  const below = thresholds.filter(({ neq }) => neq < present)
  const above = thresholds.filter(({ neq }) => neq >= present)
  const bySize = (a: PlaceThreshold, b: PlaceThreshold) => (b.place.population ?? 0) - (a.place.population ?? 0)
  const leaving = below.filter(({ neq }) => neq > 0)
  const never = below.filter(({ neq }) => neq === 0).sort(bySize)
  return [...leaving, ...never, ...above.reverse()].slice(0, most)
}

/** Flat stretches with the same figure and reason that follow each other are one, whatever rule is behind each. */
export function joinedPlateaus(plateaus: readonly CurvePlateau[]): CurvePlateau[] {
  const joined: CurvePlateau[] = []
  for (const plateau of plateaus) {
    const last = joined.at(-1)
    const isNext = last !== undefined && plateau.from - last.to <= 1e-6 + 1e-8 * plateau.from
    if (isNext && last.reason === plateau.reason && Math.abs(last.people - plateau.people) < 1e-6)
      joined.splice(-1, 1, { ...last, to: plateau.to })
    else joined.push(plateau)
  }
  return joined
}

/** Quantities for a table: round ones, both sides of every step, the ends of plateaus, what is there now, and nothing. */
export function tableQuantities({ zones, present, upTo }: PeopleCurve): Kg[] {
  const step = neatStep(upTo) * 5
  const round = Array.from({ length: Math.ceil(upTo / step) }, (_, i) => i * step)
  const ends = zoneKinds.flatMap((zone) => {
    const { pieces, plateaus } = zones[zone]
    const sides = pieces.flatMap(({ points }) => [points[0], points.at(-1)].flatMap((point) => point?.neq ?? []))
    return [...sides, ...plateaus.flatMap(({ from, to }) => [from, to])]
  })
  return [...new Set([...round, ...ends, present, upTo])].sort((a, b) => a - b)
}
