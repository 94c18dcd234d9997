import { byZone } from "./byZone.ts"
import type { Ground } from "./ground.ts"
import { type KeptStock, makeKeptStock, type StockQuestion } from "./keptStock.ts"
import { neqSamples, neqStretches } from "./neqBreaks.ts"
import { printedBreaks } from "./printedBreaks.ts"
import type { PeopleCurve, ZoneCurve } from "./curve.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { Kg } from "./units.ts"
import type { ZonedSite } from "./zone.ts"
import { zoneCurve } from "./zoneCurve.ts"
import { makeZoneSignature } from "./zoneSignature.ts"

/** What a curve is asked for. */
export interface CurveQuestion extends StockQuestion {
  /** How far the curve goes at least; it always goes to what is there now, and to what is licensed. */
  readonly upTo?: Kg
}

/** How far a curve has come, in zones. */
export interface CurveProgress {
  readonly done: number
  readonly all: number
}

/** Quantities at which the laws are looked at before the breaks between them are sought. */
const sampleCount = 96

/**
 * People inside each zone of a site against what is kept of the stock of one of its stores, or of the whole site.
 *
 * Zones and people come about exactly as on the page, joining and mixing included; people are those of the site's own zone,
 * whatever its neighbours hold. The curve is cut where the laws change (`neqStretches`); where the people change at once, both
 * figures stay. In between, points are added until straight lines are near enough (`tolerance`), and nothing is smoothed. Where
 * the stock has no figure there is a gap. Where all stores of a site go in proportion there is a figure as long as one of them
 * has one, and it reads "at least".
 *
 * @returns undefined where there is no stock
 *
 * Checked by: test/model/peopleCurve.test.ts (by hand; any quantity against a count of its own)
 */
export function* peopleCurve(
  question: CurveQuestion,
  ground: Ground,
): Generator<CurveProgress, PeopleCurve | undefined> {
  const stock = makeKeptStock(question)
  if (!stock) return undefined
  const { present, licensed } = stock
  const upTo = Math.max(present, licensed ?? 0, question.upTo ?? 0)
  const remembered = withMemory(stock)
  const signatureOf = makeZoneSignature()
  const curves = new Map<ZoneKind, ZoneCurve>()
  for (const zone of zoneKinds) {
    const printed = printedBreaks(remembered, zone, question.ruleSet, question.options)
    const samples = neqSamples(upTo, sampleCount, [present, licensed ?? present, ...printed])
    const stretches = neqStretches(samples, (neq) => signatureOf(remembered.zonedAt(neq), zone))
    const cut = stretches.flatMap(({ from, to }) => {
      const isInside = from < present && present < to
      return isInside
        ? [
            { from, to: present },
            { from: present, to },
          ]
        : [{ from, to }]
    })
    const steps = zoneCurve(zone, remembered, ground, cut)
    let step = steps.next()
    for (; !step.done; step = steps.next()) yield { done: curves.size, all: zoneKinds.length }
    curves.set(zone, step.value)
  }
  return {
    siteId: question.site.siteId,
    ...(question.storeId !== undefined && { storeId: question.storeId }),
    present,
    ...(licensed !== undefined && { licensed }),
    upTo,
    zones: byZone((zone) => curves.get(zone) as ZoneCurve),
  }
}

/** The three zones ask for the same quantities. */
function withMemory(stock: KeptStock): KeptStock {
  const known = new Map<Kg, ZonedSite>()
  return {
    ...stock,
    zonedAt: (neq) => {
      const zoned = known.get(neq) ?? stock.zonedAt(neq)
      known.set(neq, zoned)
      return zoned
    },
  }
}
