import { For, Show } from "solid-js"
import { peopleText } from "../../i18n/peopleText.ts"
import { tonnesText } from "../../i18n/planText.ts"
import { peopleTotal } from "../../model/exposure.ts"
import type { RegisterProgress } from "../../model/registerProgress.ts"
import { zoneKinds } from "../../model/rule.ts"
import { storeChangeKinds } from "../../model/stockProgress.ts"
import { useApp } from "../../state/context.ts"
import type { Progress } from "../../state/createProgress.ts"
import { ZoneName } from "../shared/ZoneName.tsx"
import { PeopleByCountry, PlacesNewlyInside, StockByCountry } from "./ProgressTables.tsx"

export type ReadyProgress = Extract<Progress, { readonly state: "ready" }>

/** What became of stock and people, all countries together first. */
export function ProgressResult(props: { ready: ReadyProgress }) {
  const { language, layers, register } = useApp()
  const { t } = language
  const found = () => props.ready.found
  const names = () => {
    const both = [
      t("progress.chosenHere", props.ready.other.register.name),
      t("progress.onPage", register.register()?.name ?? ""),
    ]
    return props.ready.other.isEarlier ? both : both.reverse()
  }
  return (
    <>
      <p>
        {t("progress.earlier")}: <strong>{names()[0]}</strong>
        <br />
        {t("progress.later")}: <strong>{names()[1]}</strong>
      </p>
      <Stock found={found()} />
      <People found={found()} />
      <StockByCountry stock={found().stock} />
      <PeopleByCountry zone={found().zones[layers.zone()]} />
      <PlacesNewlyInside zone={found().zones[layers.zone()]} />
    </>
  )
}

function Stock(props: { found: RegisterProgress }) {
  const { t, format } = useApp().language
  const total = () => props.found.stock.total
  const renamed = () => props.found.stock.sites.filter(({ inPlaceOf }) => inPlaceOf !== undefined).length
  return (
    <section>
      <h3>{t("progress.stock")}</h3>
      <table class="listing">
        <caption class="visually-hidden">{t("progress.stock")}</caption>
        <thead>
          <tr>
            <td />
            <For each={["removed", "added"] as const}>
              {(column) => (
                <th scope="col" class="number">
                  {t(`progress.${column}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("progress.neq")}</th>
            <td class="number">{tonnesText(total().removed / 1000, format())}</td>
            <td class="number">{tonnesText(total().added / 1000, format())}</td>
          </tr>
          <tr>
            <th scope="row">{t("progress.gross")}</th>
            <td class="number">{tonnesText(total().grossRemoved, format())}</td>
            <td class="number">{tonnesText(total().grossAdded, format())}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {t("progress.stores")}:{" "}
        {storeChangeKinds
          .map((kind) => `${t(`progress.storesOf.${kind}`)} ${format().number(total().stores[kind])}`)
          .join(", ")}
        .
      </p>
      <Show when={total().withoutGross > 0}>
        <p class="quiet">{t("progress.withoutGross", total().withoutGross, format().number(total().withoutGross))}</p>
      </Show>
      <Show when={renamed() > 0}>
        <p class="warning">{t("progress.renamed", renamed(), format().number(renamed()))}</p>
      </Show>
    </section>
  )
}

const columns = ["before", "after", "relieved", "newlyInside"] as const

/** People by zone, that of interest first. */
function People(props: { found: RegisterProgress }) {
  const { language, layers } = useApp()
  const { t, format } = language
  const zones = () =>
    [layers.zone(), ...zoneKinds.filter((zone) => zone !== layers.zone())].map((zone) => props.found.zones[zone])
  const isAtLeast = () => zones().some(({ isAtLeast: { before, after } }) => before || after)
  const unjudged = () =>
    zones().flatMap(({ zone, total }) =>
      (["leftUnjudged", "cameUnjudged"] as const)
        .filter((part) => peopleTotal(total[part]) > 0)
        .map((part) => t(`progress.${part}`, zone, format().people(peopleTotal(total[part])))),
    )
  return (
    <section>
      <h3>{t("progress.people")}</h3>
      <table class="listing">
        <caption class="visually-hidden">{t("progress.people")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("progress.zone")}</th>
            <For each={columns}>
              {(column) => (
                <th scope="col" class="number">
                  {t(`progress.${column}`)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={zones()}>
            {({ zone, total, isAtLeast: isLeast }) => (
              <tr>
                <th scope="row">
                  <ZoneName zone={zone} />
                </th>
                <For each={columns}>
                  {(column) => (
                    <td class="number">
                      {peopleText(
                        total[column],
                        "total",
                        (column === "before" || column === "after") && isLeast[column],
                        t,
                        format(),
                      )}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={isAtLeast()}>
        <p class="quiet">{t("progress.atLeast")}</p>
      </Show>
      <For each={unjudged()}>{(text) => <p class="warning">{text}</p>}</For>
    </section>
  )
}
