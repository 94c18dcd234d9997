import { createSignal, createUniqueId, Show } from "solid-js"
import type { KeptState } from "../../state/createKept.ts"
import { useApp } from "../../state/context.ts"

/** How much of a stock is kept: dragged, typed, or by arrow keys. */
export function NeqSlider(props: { kept: KeptState }) {
  const { t, format } = useApp().language
  const [sliderId, fieldId] = [createUniqueId(), createUniqueId()]
  const [typed, setTyped] = createSignal<string>()
  const present = () => props.kept.present()
  const neq = () => props.kept.kept()
  /** The right end is exactly what is there now, whatever the steps are. */
  const dragTo = (step: number) =>
    props.kept.keep(step >= steps ? present() : Math.round((present() * step) / steps), true)
  const number = () => {
    const text = (typed() ?? "").trim().replace(",", ".")
    return text !== "" && Number(text) >= 0 && Number.isFinite(Number(text)) ? Number(text) : undefined
  }
  const commit = () => {
    const kilograms = number()
    if (kilograms !== undefined && kilograms !== neq()) props.kept.keep(kilograms)
    if (typed() === undefined || kilograms !== undefined) setTyped(undefined)
  }
  const name = () => {
    const storeId = props.kept.storeId()
    return storeId === undefined ? t("whatIf.keptAtSite") : t("whatIf.kept", storeId)
  }
  return (
    <>
      <label for={sliderId} class="visually-hidden">
        {name()}
      </label>
      <div class="what-if-row what-if-slide">
        <input
          id={sliderId}
          type="range"
          min={0}
          max={steps}
          step={1}
          disabled={present() === 0}
          value={present() > 0 ? Math.min(steps, (neq() / present()) * steps) : 0}
          aria-valuetext={format().neq(neq())}
          onInput={(event) => dragTo(event.currentTarget.valueAsNumber)}
          onChange={() => props.kept.settle()}
        />
        <label for={fieldId} class="visually-hidden">
          {t("whatIf.keptTyped")}
        </label>
        <input
          id={fieldId}
          type="text"
          inputmode="decimal"
          class="what-if-kilograms"
          value={typed() ?? String(Math.round(neq() * 1000) / 1000)}
          aria-invalid={typed() !== undefined && number() === undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={commit}
          onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
        />
        <span>{t("whatIf.kilograms")}</span>
      </div>
      <div class="what-if-row">
        <span class="what-if-of">{t("whatIf.ofKilograms", format().neq(present()))}</span>
        <button type="button" class="button button-small" disabled={neq() === 0} onClick={() => props.kept.keep(0)}>
          {t("whatIf.empty")}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={neq() === present() && !props.kept.isUneven()}
          onClick={() => props.kept.keep(present())}
        >
          {t("whatIf.asBefore")}
        </button>
      </div>
      <div role="alert">
        <Show when={typed() !== undefined && number() === undefined}>
          <p class="warning">{t("whatIf.badKilograms", typed() ?? "")}</p>
        </Show>
      </div>
    </>
  )
}

/** Steps of the slider from nothing to everything. */
const steps = 200
