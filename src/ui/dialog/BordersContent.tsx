import { createMemo, createSignal, type JSX, Show } from "solid-js"
import { type BorderMatrix, countryPairs } from "../../model/borderMatrix.ts"
import { zoneKinds } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"
import { createBorders } from "../../state/createBorders.ts"
import { failureText } from "../shared/failureText.ts"
import { FilterNote } from "../shared/FilterNote.tsx"
import { NotCounted } from "../shared/NotCounted.tsx"
import { scenarioInWords } from "../shared/scenarioInWords.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { BordersMatrix } from "./BordersMatrix.tsx"
import { BordersNotification } from "./BordersNotification.tsx"
import { BordersPairs } from "./BordersPairs.tsx"
import { ReachingTable } from "./ReachingTable.tsx"
import "../styles/borders.css"

const countings = ["once", "sum"] as const
export type Counted = (typeof countings)[number]

/** What the dialog holds, worked out while it is open. */
export function BordersContent(props: { onClose: () => void }) {
  const app = useApp()
  const { exposures, filter, layers, selection, language } = app
  const { t, format } = language
  const [counted, setCounted] = createSignal<Counted>("once")
  const borders = createBorders(exposures, filter, layers)
  const matrix = () => borders[counted()]()
  const pairs = createMemo(() => {
    const shown = matrix()
    return shown ? countryPairs(borders.reachings(), shown) : []
  })
  const inspect = (siteId: string) => {
    props.onClose()
    selection.inspect(siteId)
  }
  return (
    <>
      <p>{t("borders.what")}</p>
      <ScenarioNote />
      <FilterNote />
      <div class="borders-row">
        <Labelled text={t("borders.zone")}>
          <SelectChoice
            label={t("borders.zone")}
            value={layers.zone()}
            options={zoneKinds.map((value) => ({ value, text: value }))}
            onChange={layers.setZone}
          />
        </Labelled>
        <Labelled text={t("borders.counted")}>
          <SelectChoice
            label={t("borders.counted")}
            value={counted()}
            options={countings.map((value) => ({ value, text: t(`region.${value}`) }))}
            onChange={setCounted}
          />
        </Labelled>
      </div>
      <Show when={borders.sum()} fallback={<NotCounted />}>
        <div role="status">
          <Show when={counted() === "once" && !borders.once()}>
            <p>{borders.onceError() ? failureText(borders.onceError(), t) : t("borders.counting")}</p>
          </Show>
        </div>
        <Show when={matrix()}>{(shown) => <BordersMatrix matrix={shown()} counted={counted()} />}</Show>
        <Show when={borders.reachings().length > 0} fallback={<p>{t("borders.noneReach")}</p>}>
          <BordersNotification
            reachings={borders.reachings()}
            matrix={matrix()}
            pairs={pairs()}
            counted={counted()}
            onInspect={inspect}
          />
          <BordersPairs pairs={pairs()} onInspect={inspect} />
          <section>
            <h3>{t("borders.allSites")}</h3>
            <ReachingTable
              label={t("borders.allSites")}
              reachings={borders.reachings()}
              columns={["standsIn", "reaches"]}
              onInspect={inspect}
            />
          </section>
        </Show>
        <Show when={filter.totals()?.[layers.zone()].sitesWithoutFigure}>
          {(count) => <p class="warning">{t("borders.withoutFigure", count(), format().number(count()))}</p>}
        </Show>
      </Show>
      <Show when={isNamed("XK", borders.sum())}>
        <p class="quiet">{t("footnote.kosovo")}</p>
      </Show>
    </>
  )
}

function isNamed(country: string, matrix: BorderMatrix | undefined): boolean {
  return matrix?.residences.includes(country) || (matrix?.rows.some(({ home }) => home === country) ?? false)
}

function Labelled(props: { text: string; children: JSX.Element }) {
  return (
    <>
      <span aria-hidden="true">{props.text}</span>
      {props.children}
    </>
  )
}

/** Whose figures these are, where they are a scenario's. */
function ScenarioNote() {
  const app = useApp()
  const { t, format } = app.language
  return (
    <Show when={scenarioInWords(app)}>
      {(scenario) => (
        <p class="filter-note">
          {t("scenario.shown", scenario().name, scenario().edits.length, format().number(scenario().edits.length))}.{" "}
          {t("scenario.ofScenario")}
        </p>
      )}
    </Show>
  )
}
