import type { Translate } from "../../i18n/translate.ts"
import type { PlanState } from "../../state/createPlan.ts"

/** Puts the plan up to its year on the map, under a name that says which it is. */
export function showPlan(plan: PlanState, t: Translate): void {
  plan.show(t("plan.nameShown", t(`plan.inName.${plan.scope()}`), String(plan.year())))
}
