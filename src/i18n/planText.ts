import type { LevelReason, Plan, PlanProgress, PlanStep, UnplannedReason } from "../model/plan/Plan.ts"
import type { PlanMass } from "../model/plan/PlanQuestion.ts"
import type { Tonnes } from "../model/units.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** "0.43 t", "12.5 t", "1,234 t". */
export function tonnesText(tonnes: Tonnes, format: Format): string {
  return `${format.number(tonnes, tonnes < 10 ? 2 : tonnes < 1000 ? 1 : 0)} t`
}

/** A gap in per cent, rounded up so that the words stay true: "0.3 %". */
export function gapText(gap: number, format: Format): string {
  return `${format.number(Math.ceil(gap * 1000 - 1e-6) / 10, 1)} %`
}

/** How good a plan is: "Proven within 0.3 % …", or why nothing is proven. */
export function provenText({ method, why, gap }: Plan, t: Translate, format: Format): string {
  const proven = gap === undefined ? undefined : gap > 0 ? t("plan.proven", gapText(gap, format)) : t("plan.provenBest")
  if (method === "optimum") return proven ?? ""
  const greedy = t("plan.greedy", why ? t(`plan.why.${why}`) : t("plan.unstated"))
  return proven === undefined ? greedy : `${greedy} ${proven}`
}

/** Steps in words; one after which the store is not yet where the plan leaves it says so. */
export function stepTexts(steps: readonly PlanStep[], t: Translate): (step: PlanStep) => string {
  const last = new Map(steps.map(({ storeId, order }) => [storeId, order]))
  return ({ storeId, order, reason }) => {
    const text = levelText(reason, t)
    return last.get(storeId) === order ? text : t("plan.firstPart", text)
  }
}

/** What is done to a store, and why to just this quantity. */
export function levelText(reason: LevelReason, t: Translate): string {
  if (reason.level === "place leaves") return t("plan.level.place leaves", reason.place)
  if (reason.level === "parts") return t("plan.level.parts", reason.storeIds.join(", "))
  return t(`plan.level.${reason.level}`)
}

/** "levels …, 40 %", while a plan is being made. */
export function progressText({ phase, share, gap }: PlanProgress, t: Translate, format: Format): string {
  const what = t(`plan.phase.${phase}`)
  if (gap !== undefined) return `${what}, ${t("plan.notProvenYet", gapText(gap, format))}`
  return share === undefined || share === 0 ? what : `${what}, ${format.percent(share)}`
}

/** What the tonnes of a plan are. */
export function massText(mass: PlanMass, t: Translate): string {
  return t(`plan.massOf.${mass.of === "neq" ? "neq" : "perNeq" in mass ? "estimated" : "gross"}`)
}

/** Stores in no plan, by why: "no figure: AL-04-03, AL-06-01". */
export function unplannedTexts(
  unplanned: readonly { readonly storeId: string; readonly reason: UnplannedReason }[],
  t: Translate,
): { readonly why: string; readonly stores: string }[] {
  return [...new Set(unplanned.map(({ reason }) => reason))].map((reason) => {
    const stores = unplanned.filter((one) => one.reason === reason).map(({ storeId }) => storeId)
    return { why: t(`plan.unplannedWhy.${reason}`), stores: stores.join(", ") }
  })
}
