import { rulesText } from "../../i18n/rulesText.ts"
import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { gapText, massText, provenText, tonnesText, unplannedTexts } from "../../i18n/planText.ts"
import type { PlanAnswer } from "../../model/plan/Plan.ts"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { Fact, Facts } from "../shared/Facts.tsx"
import { CountingRules } from "./CountingRules.tsx"
import { PlanLimits } from "./PlanLimits.tsx"

type PlanFigureReason = Extract<Reason, { readonly about: "plan" }>

/** Why a figure of the plan is what it is: its sum, what was sought within which limits, and how good the answer is. */
export function PlanReason(props: { reason: PlanFigureReason }): JSX.Element {
  const { language, plan } = useApp()
  const { t } = language
  return (
    <Show when={plan.state()?.answer()} fallback={<p>{t("plan.gone")}</p>}>
      {(answer) => (
        <>
          <Sum reason={props.reason} answer={answer()} />
          <section>
            <h3>{t("plan.objective")}</h3>
            <p>{t("plan.objectiveText", answer().question.zone)}</p>
            <Show when={props.reason.scope === "national" || props.reason.of === "dividend"}>
              <p>{t("plan.nationalText")}</p>
            </Show>
            <Show when={props.reason.scope === "pooled"}>
              <p>{t(answer().pooled.method === "greedy" ? "plan.greedyText" : "plan.pooledText")}</p>
            </Show>
          </section>
          <PlanLimits answer={answer()} />
          <Method reason={props.reason} answer={answer()} />
        </>
      )}
    </Show>
  )
}

/** The figure as a sum, or a list, of what it is made of. */
function Sum(props: { reason: PlanFigureReason; answer: PlanAnswer }) {
  const { t, format } = useApp().language
  const plan = () => props.answer[props.reason.scope]
  const people = createMemo(() => {
    const { country } = props.reason
    const { peopleBefore, peopleAfter, residentsBefore, residentsAfter } = plan()
    const of = (all: number, by: ReadonlyMap<string, number>) => (country === undefined ? all : (by.get(country) ?? 0))
    const { national, pooled } = props.answer
    return {
      before: of(peopleBefore, residentsBefore),
      after: of(peopleAfter, residentsAfter),
      alone: of(national.peopleAfter, national.residentsAfter),
      pooled: of(pooled.peopleAfter, pooled.residentsAfter),
    }
  })
  const minus = (a: number, b: number) =>
    t("plan.subtraction", format().people(a), format().people(b), format().number(a - b))
  return (
    <section>
      <Show when={props.reason.country}>{(country) => <p>{countryName(country(), t)}</p>}</Show>
      <Switch>
        <Match when={props.reason.of === "before"}>
          <p class="equation">{format().people(people().before)}</p>
        </Match>
        <Match when={props.reason.of === "after"}>
          <p class="equation">{format().people(people().after)}</p>
        </Match>
        <Match when={props.reason.of === "relieved"}>
          <p class="equation">{minus(people().before, people().after)}</p>
        </Match>
        <Match when={props.reason.of === "dividend"}>
          <p class="equation">{minus(people().alone, people().pooled)}</p>
        </Match>
        <Match when={props.reason.of === "tonnes"}>
          <ByCountryTonnes tonnes={plan().tonnesByCountry} />
        </Match>
        <Match when={props.reason.of === "estimated"}>
          <p class="equation">{tonnesText(props.answer.estimatedTonnes, format())}</p>
        </Match>
        <Match when={props.reason.of === "cost"}>
          <Cost answer={props.answer} tonnes={plan().tonnes} />
        </Match>
        <Match when={props.reason.of === "unplanned"}>
          <Facts>
            <For each={unplannedTexts(props.answer.unplanned, t)}>
              {({ why, stores }) => <Fact label={why}>{stores}</Fact>}
            </For>
          </Facts>
        </Match>
      </Switch>
    </section>
  )
}

function ByCountryTonnes(props: { tonnes: ReadonlyMap<string, number> }) {
  const { t, format } = useApp().language
  return (
    <Facts>
      <For each={[...props.tonnes].sort(([, a], [, b]) => b - a)}>
        {([country, tonnes]) => <Fact label={countryName(country, t)}>{tonnesText(tonnes, format())}</Fact>}
      </For>
    </Facts>
  )
}

function Cost(props: { answer: PlanAnswer; tonnes: number }) {
  const { t, format } = useApp().language
  const ends = () => {
    const { low, high } = props.answer.question.costPerTonne ?? { low: 0, high: 0 }
    return low === high ? [low] : [low, high]
  }
  return (
    <For each={ends()}>
      {(cost) => (
        <p class="equation">
          {t(
            "plan.multiplied",
            tonnesText(props.tonnes, format()),
            format().number(cost),
            format().number(props.tonnes * cost),
          )}
        </p>
      )}
    </For>
  )
}

/** How it was found, what is proven of it, and what it was counted by. */
function Method(props: { reason: PlanFigureReason; answer: PlanAnswer }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const plan = () => props.answer[props.reason.scope]
  return (
    <section>
      <h3>{t("plan.data")}</h3>
      <p>{provenText(plan(), t, format())}</p>
      <Show when={plan().gap}>
        {(gap) => (
          <p>
            {t("plan.bound", format().people(plan().peopleAfter * (1 - gap()), true))}{" "}
            {t("plan.subtraction", "100 %", gapText(gap(), format()), `${format().number((1 - gap()) * 100, 1)} %`)}
          </p>
        )}
      </Show>
      <p>{t("plan.recount")}</p>
      <Show when={props.answer.atLeast}>
        <p class="warning">{t("plan.atLeast")}</p>
      </Show>
      <Facts>
        <Fact label={t("plan.mass")}>{massText(props.answer.question.mass, t)}</Fact>
        <Fact label={t("passport.ruleSet")}>{rulesText(exposures.ruleSet(), exposures.options(), t)}</Fact>
      </Facts>
      <CountingRules countries={[...plan().residentsBefore.keys()]} usesGrid={exposures.grids().length > 0} />
      <p class="quiet">
        {t("plan.solver")} {t("plan.took", format().number(plan().seconds, 1))}
      </p>
    </section>
  )
}
