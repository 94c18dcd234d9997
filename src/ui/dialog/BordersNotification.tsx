import { createMemo, createSignal, Show } from "solid-js"
import { notificationText } from "../../i18n/bordersText.ts"
import { countryName } from "../../i18n/countryName.ts"
import {
  type BorderMatrix,
  type CountryPair,
  countriesConcerned,
  notificationOf,
  type Reaching,
} from "../../model/borderMatrix.ts"
import { useApp } from "../../state/context.ts"
import { CopyText } from "../shared/CopyText.tsx"
import { scenarioInWords } from "../shared/scenarioInWords.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { BordersCsv } from "./BordersCsv.tsx"
import type { Counted } from "./BordersContent.tsx"
import { ReachingTable } from "./ReachingTable.tsx"

/** What one country has to be told, and what it has to tell: as tables, as text, and as files. */
export function BordersNotification(props: {
  reachings: readonly Reaching[]
  matrix: BorderMatrix | undefined
  pairs: readonly CountryPair[]
  counted: Counted
  onInspect: (siteId: string) => void
}) {
  const app = useApp()
  const { t, format, compareNames, placeName } = app.language
  const [chosen, setChosen] = createSignal<string>()
  const concerned = createMemo(() => countriesConcerned(props.reachings))
  const country = createMemo(() => concerned().find((code) => code === chosen()) ?? concerned()[0] ?? "")
  const name = () => countryName(country(), t)
  const options = () =>
    concerned()
      .map((value) => ({ value, text: countryName(value, t) }))
      .sort((a, b) => compareNames()(a.text, b.text))
  const notification = createMemo(() => notificationOf(props.reachings, country()))
  const text = () => {
    const register = app.register.register()
    const context = {
      zone: app.layers.zone(),
      register: register?.name ?? "",
      invented: register?.invented ?? false,
      ruleSet: app.exposures.ruleSet(),
      scenario: scenarioInWords(app),
      filter: app.filter.isActive() ? app.filter.description() : "",
      placeName,
    }
    return notificationText(notification(), context, t, format())
  }
  return (
    <section>
      <h3>{t("borders.list")}</h3>
      <div class="borders-row">
        <span aria-hidden="true">{t("borders.country")}</span>
        <SelectChoice label={t("borders.country")} value={country()} options={options()} onChange={setChosen} />
        <CopyText text={text()} />
      </div>
      <Reachings
        title={t("borders.incoming", name())}
        none={t("borders.noIncoming", name())}
        reachings={notification().incoming}
        column="standsIn"
        onInspect={props.onInspect}
      />
      <Reachings
        title={t("borders.outgoing", name())}
        none={t("borders.noOutgoing", name())}
        reachings={notification().outgoing}
        column="reaches"
        onInspect={props.onInspect}
      />
      <p class="quiet">{t("borders.ruleReach")}</p>
      <BordersCsv notification={notification()} matrix={props.matrix} pairs={props.pairs} counted={props.counted} />
    </section>
  )
}

function Reachings(props: {
  title: string
  none: string
  reachings: readonly Reaching[]
  column: "standsIn" | "reaches"
  onInspect: (siteId: string) => void
}) {
  return (
    <Show when={props.reachings.length > 0} fallback={<p>{props.none}</p>}>
      <h4>{props.title}</h4>
      <ReachingTable
        label={props.title}
        reachings={props.reachings}
        columns={[props.column]}
        onInspect={props.onInspect}
      />
    </Show>
  )
}
