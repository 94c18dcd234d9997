import { createMemo, createResource, createSignal, For, type JSX, Show } from "solid-js"
import { changeText } from "../../i18n/changeText.ts"
import { countryName } from "../../i18n/countryName.ts"
import { editText } from "../../i18n/editText.ts"
import { type FigurePair, scenarioDifference } from "../../model/scenarioDifference.ts"
import { useApp } from "../../state/context.ts"
import { failureDetail } from "../shared/failureText.ts"
import { Modal } from "../shared/Modal.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"

/** Two scenarios, or one and the register as it is, side by side. */
export function CompareDialog(props: { open: boolean; onClose: () => void }) {
  const { comparison, baseline, layers, language, scenario } = useApp()
  const { t } = language
  const chosen = () => scenario.scenarios().chosen
  const [one, setOne] = createSignal("")
  const [other, setOther] = createSignal(String(chosen() ?? ""))
  const of = (value: string) => (value === "" ? undefined : scenario.scenarios().list[Number(value)])
  const question = createMemo(() =>
    props.open && baseline.exposure() ? { one: of(one()), other: of(other()) } : undefined,
  )
  const [figures] = createResource(question, async (asked) => ({
    asked,
    one: await comparison.figuresOf(asked.one),
    other: await comparison.figuresOf(asked.other),
  }))
  const difference = createMemo(() => {
    const found = figures.error ? undefined : figures()
    return found && found.asked === question() ? scenarioDifference(found.one, found.other, layers.zone()) : undefined
  })
  const nameOf = (value: string) => of(value)?.name ?? t("whatIf.asItIs")
  const options = () => [
    { value: "", text: t("whatIf.asItIs") },
    ...scenario.scenarios().list.map(({ name }, index) => ({ value: String(index), text: name })),
  ]
  return (
    <Modal open={props.open} onClose={props.onClose} title={t("whatIf.compare")} wide>
      <div class="what-if-row">
        <SelectChoice label={t("whatIf.first")} value={one()} options={options()} onChange={setOne} />
        <SelectChoice label={t("whatIf.second")} value={other()} options={options()} onChange={setOther} />
      </div>
      <Edits name={nameOf(one())} edits={of(one())?.edits ?? []} />
      <Edits name={nameOf(other())} edits={of(other())?.edits ?? []} />
      <div role="status">
        <Show when={figures.error}>
          <p class="warning">
            {t("figure.notCounted")} {failureDetail(figures.error)}
          </p>
        </Show>
        <Show when={!figures.error && !difference()}>
          <p>{t("figure.counting")}</p>
        </Show>
      </div>
      <Show when={difference()}>
        {(found) => (
          <>
            <Pairs
              heading={t("region.people")}
              names={[nameOf(one()), nameOf(other())]}
              rows={found().totals.map(({ zone, counted, people }) => ({
                name: `${zone}, ${t(`region.${counted}`)}`,
                people,
              }))}
            />
            <Pairs
              heading={t("region.residence", layers.zone())}
              names={[nameOf(one()), nameOf(other())]}
              rows={found().countries.map(({ country, people }) => ({ name: countryName(country, t), people }))}
            />
            <SitePairs names={[nameOf(one()), nameOf(other())]} sites={found().sites} />
          </>
        )}
      </Show>
    </Modal>
  )
}

/** Sites listed at most; all of them are in the table of the page. */
const mostSites = 50

function SitePairs(props: {
  names: readonly [string, string]
  sites: readonly { readonly siteId: string; readonly people: FigurePair }[]
}): JSX.Element {
  const { baseline, layers, language } = useApp()
  const { t, format } = language
  return (
    <>
      <Pairs
        heading={t("whatIf.sitesChanged", layers.zone(), props.sites.length, format().number(props.sites.length))}
        names={props.names}
        rows={props.sites.slice(0, mostSites).map(({ siteId, people }) => ({
          name: baseline.zoned()?.get(siteId)?.site.name ?? siteId,
          people,
        }))}
      />
      <Show when={props.sites.length > mostSites}>
        <p class="quiet">
          {t("reason.more", props.sites.length - mostSites, format().number(props.sites.length - mostSites))}
        </p>
      </Show>
    </>
  )
}

function Edits(props: {
  name: string
  edits: Parameters<typeof editText>[0][] | readonly Parameters<typeof editText>[0][]
}) {
  const { register, language } = useApp()
  const { t, format } = language
  return (
    <p>
      <strong>{props.name}:</strong>{" "}
      {props.edits.map((edit) => editText(edit, register.register(), t, format())).join("; ") || t("whatIf.none")}
    </p>
  )
}

/** A figure in each of two scenarios, and the difference. */
function Pairs(props: {
  heading: string
  names: readonly [string, string]
  rows: readonly { readonly name: string; readonly people: FigurePair }[]
}) {
  const { t, format } = useApp().language
  const people = (value: number | undefined) => (value === undefined ? t("figure.none") : format().people(value))
  return (
    <Show when={props.rows.length > 0}>
      <table class="listing">
        <caption>{props.heading}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              {props.names[0]}
            </th>
            <th scope="col" class="number">
              {props.names[1]}
            </th>
            <th scope="col" class="number">
              {t("whatIf.difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td class="number">{people(row.people.one)}</td>
                <td class="number">{people(row.people.other)}</td>
                <td class="number">{changeText(row.people.one, row.people.other, t, format())}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
