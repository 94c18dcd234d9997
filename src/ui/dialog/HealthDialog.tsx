import { createMemo, For, Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { countryName } from "../../i18n/countryName.ts"
import { wordsOf } from "../../i18n/languages.ts"
import { fixesCsv } from "../../export/csvFixes.ts"
import { healthItems, healthTotal, registerHealth, type Share } from "../../model/registerHealth.ts"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"
import { saveFile } from "../shared/saveFile.ts"
import { createFixes, type Fixes } from "./createFixes.ts"
import { ExcessTable, FixTable } from "./FixTables.tsx"
import { OptionalTables } from "./OptionalTables.tsx"
import "../styles/method.css"
import "../styles/health.css"

/** What the register lacks, country by country, and what to find out first because most hangs on it. */
export function HealthDialog(props: { open: boolean; onClose: () => void }) {
  const app = useApp()
  const { language, register, exposures, layers } = app
  const { t, format } = language
  const fixes = createFixes(app, () => props.open)
  const save = ({ fixes: found, excesses }: Fixes) => {
    const current = register.register()
    const context = {
      register: current?.name ?? "",
      invented: current?.invented ?? false,
      ruleSet: exposures.ruleSet(),
      options: exposures.options(),
      grids: exposures.grids().map(({ name }) => name),
      scenario: undefined,
      filter: undefined,
    }
    const rows = [...found.map((fix) => ({ fix })), ...excesses.map((excess) => ({ excess }))]
    const text = fixesCsv(rows, layers.zone(), context, wordsOf(language.language()).format.decimal === "," ? "," : ".")
    const name = `${context.invented ? "invented-" : ""}register-health.csv`
    saveFile(new File([text], name, { type: "text/csv;charset=utf-8" }))
  }
  return (
    <Modal
      open={props.open}
      onClose={props.onClose}
      title={t("health.title")}
      wide
      actions={
        <>
          <a class="button" href="data/register-template.xlsx" download="register-template.xlsx">
            {t("health.template")}
          </a>
          <Show when={fixes()}>
            {(found) => (
              <button type="button" class="button" onClick={() => save(found())}>
                {t("health.save")}
              </button>
            )}
          </Show>
        </>
      }
    >
      <p>{t("health.intro", register.register()?.name ?? "")}</p>
      <Lacks />
      <Show when={register.leftOut()}>
        {(leftOut) => (
          <p class="warning">
            {t("health.leftOut", leftOut().rows, format().number(leftOut().rows), format().number(leftOut().unstated))}
          </p>
        )}
      </Show>
      <section>
        <h3>{t("health.first", layers.zone())}</h3>
        <p class="quiet">{t("health.firstHow", citation(exposures.ruleSet().document, t))}</p>
        <Show when={fixes()} fallback={<p>{t("notice.loading")}</p>}>
          {(found) => <FixTable fixes={found().fixes} />}
        </Show>
      </section>
      <Show when={fixes()}>
        {(found) => (
          <section>
            <h3>{t("health.over")}</h3>
            <ExcessTable excesses={found().excesses} />
          </section>
        )}
      </Show>
      <OptionalTables />
    </Modal>
  )
}

/** How much is missing, all countries together and each by itself. */
function Lacks() {
  const { language, register } = useApp()
  const { t } = language
  const countries = createMemo(() => registerHealth(register.register() ?? { sites: [], stores: [] }))
  const total = createMemo(() => healthTotal(countries()))
  return (
    <section>
      <div class="listing-frame health-lacks" tabIndex={0} role="region" aria-label={t("health.lacks")}>
        <table class="listing">
          <thead>
            <tr>
              <th scope="col">{t("health.lacks")}</th>
              <th scope="col" class="number">
                {t("health.all")}
              </th>
              <For each={countries()}>
                {({ country }) => (
                  <th scope="col" class="number">
                    {countryName(country, t)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={healthItems}>
              {(item) => (
                <tr>
                  <th scope="row">{t(`health.item.${item}`)}</th>
                  <ShareCell share={total().items[item]} />
                  <For each={countries()}>{({ items }) => <ShareCell share={items[item]} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** "12 of 40 · 30 %". */
function ShareCell(props: { share: Share }) {
  const { t, format } = useApp().language
  const number = (value: number) => format().number(value)
  return (
    <td class="number">
      <Show when={props.share.of > 0} fallback="–">
        <span classList={{ "health-none": props.share.found === 0 }}>
          {t("health.share", number(props.share.found), number(props.share.of))}
        </span>
        <Show when={props.share.found > 0}>
          <br />
          <span class="quiet">{format().percent(props.share.found / props.share.of)}</span>
        </Show>
      </Show>
    </td>
  )
}
