import { createMemo, createSignal, For, lazy, Show, Suspense } from "solid-js"
import { incidentsCsv } from "../../export/csvIncidents.ts"
import { countryName } from "../../i18n/countryName.ts"
import { wordsOf } from "../../i18n/languages.ts"
import { foldText } from "../../model/foldText.ts"
import type { Incident, PeopleReported } from "../../model/incident.ts"
import { useApp } from "../../state/context.ts"
import { createIncidents } from "../../state/createIncidents.ts"
import { failureText } from "../shared/failureText.ts"
import { Modal } from "../shared/Modal.tsx"
import { saveFile } from "../shared/saveFile.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import "../styles/method.css"

/** With the rules, which the list does not wait for. */
const LookBackTables = lazy(async () => ({ default: (await import("./LookBackTables.tsx")).LookBackTables }))

/** Earlier explosions as public reports tell them, and what the rules would have asked for. */
export function LessonsDialog(props: { open: boolean; onClose: () => void }) {
  const { language, ground } = useApp()
  const { t, format } = language
  const incidents = createIncidents(ground, () => props.open)
  const [country, setCountry] = createSignal("")
  const [query, setQuery] = createSignal("")
  const all = () => (incidents.error ? [] : (incidents.latest ?? []))
  const countries = createMemo(() => {
    const named = [...new Set(all().map((one) => one.country))].map((value) => ({ value, text: countryName(value, t) }))
    return [{ value: "", text: t("lessons.everyCountry") }, ...named]
  })
  const found = createMemo(() =>
    all()
      .filter((one) => {
        const words = foldText([one.place, one.date, one.facts, countryName(one.country, t)].join(" "))
        const hasAll = query()
          .split(" ")
          .every((word) => words.includes(foldText(word)))
        return hasAll && (country() === "" || one.country === country())
      })
      .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "", "en")),
  )
  const save = () => {
    const text = incidentsCsv(found(), wordsOf(language.language()).format.decimal === "," ? "," : ".")
    saveFile(new File([text], "incidents.csv", { type: "text/csv;charset=utf-8" }))
  }
  return (
    <Modal
      open={props.open}
      onClose={props.onClose}
      title={t("lessons.title")}
      wide
      actions={
        <Show when={found().length > 0}>
          <button type="button" class="button" onClick={save}>
            {t("lessons.save")}
          </button>
        </Show>
      }
    >
      <p>{t("lessons.intro")}</p>
      <p class="warning">{t("lessons.unchecked")}</p>
      <Show when={!incidents.error} fallback={<p class="warning">{failureText(incidents.error, t)}</p>}>
        <Show when={incidents.latest} fallback={<p>{t("notice.loading")}</p>}>
          <div class="method-search">
            <SelectChoice label={t("lessons.country")} value={country()} options={countries()} onChange={setCountry} />
            <label>
              {t("lessons.search")}{" "}
              <input type="search" value={query()} onInput={(event) => setQuery(event.currentTarget.value)} />
            </label>
            <p role="status">{t("lessons.found", format().number(found().length), format().number(all().length))}</p>
          </div>
          <Show when={found().length > 0} fallback={<p>{t("lessons.none")}</p>}>
            <IncidentTable incidents={found()} />
            <Suspense fallback={<p>{t("notice.loading")}</p>}>
              <LookBackTables incidents={found()} />
            </Suspense>
          </Show>
        </Show>
      </Show>
    </Modal>
  )
}

const headings = ["date", "place", "killed", "injured", "facts", "source"] as const

function IncidentTable(props: { incidents: readonly Incident[] }) {
  const { t, format } = useApp().language
  return (
    <section aria-label={t("lessons.list")}>
      <table class="listing method-rows">
        <thead>
          <tr>
            <For each={headings}>{(heading) => <th scope="col">{t(`lessons.${heading}`)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.incidents}>
            {(one) => (
              <tr>
                <td>{one.date === undefined ? "–" : format().date(one.date)}</td>
                <th scope="row">
                  <span lang="en">{one.place}</span>
                  <br />
                  <span class="quiet">{countryName(one.country, t)}</span>
                </th>
                <td>
                  <PeopleCell people={one.killed} incident={one} />
                </td>
                <td>
                  <PeopleCell people={one.injured} incident={one} />
                </td>
                <td lang="en">{one.facts === "" ? "–" : one.facts}</td>
                <td>
                  <span lang="en">{one.source}</span>
                  <br />
                  <span classList={{ warning: one.status === "unconfirmed" }}>{t(`lessons.status.${one.status}`)}</span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** "26", "9 to 10", "300 or more", "not known"; never 0 for what is not known. */
function PeopleCell(props: { people: PeopleReported | undefined; incident: Incident }) {
  const { t, format } = useApp().language
  const unknown = () => t(props.incident.kind === "stock" ? "lessons.notApplicable" : "lessons.notKnown")
  const told = ({ from, to }: PeopleReported) => {
    if (to === undefined) return t("lessons.orMore", format().number(from))
    return from === to ? format().number(from) : t("lessons.between", format().number(from), format().number(to))
  }
  return (
    <Show when={props.people} fallback={<span class="quiet">{unknown()}</span>}>
      {(people) => told(people())}
    </Show>
  )
}
