import { createSignal, createUniqueId, Show } from "solid-js"
import { storeNeq } from "../../model/scenario.ts"
import type { Store } from "../../model/store.ts"
import { useApp } from "../../state/context.ts"

/** How much of a store's stock is kept: dragged, typed, or by arrow keys. */
export function NeqSlider(props: { store: Store }) {
  const { register, language, scenario } = useApp()
  const { t, format } = language
  const [sliderId, fieldId] = [createUniqueId(), createUniqueId()]
  const [typed, setTyped] = createSignal<string>()
  const storeId = () => props.store.storeId
  const before = () => {
    const store = register.register()?.stores.find((one) => one.storeId === storeId())
    return store ? storeNeq(store) : 0
  }
  const wanted = () => scenario.edits().find((edit) => edit.edit === "neq" && edit.storeId === storeId())
  const neq = () => {
    const edit = wanted()
    return edit?.edit === "neq" ? edit.neq : before()
  }
  const keep = (kilograms: number, isGoingOn = false) =>
    scenario.apply({ edit: "neq", storeId: storeId(), neq: kilograms }, isGoingOn)
  /** The right end is exactly what is there now, whatever the steps are. */
  const dragTo = (step: number) => keep(step >= steps ? before() : Math.round((before() * step) / steps), true)
  const number = () => {
    const text = (typed() ?? "").trim().replace(",", ".")
    return text !== "" && Number(text) >= 0 && Number.isFinite(Number(text)) ? Number(text) : undefined
  }
  const commit = () => {
    const kilograms = number()
    if (kilograms !== undefined) keep(kilograms)
    if (typed() === undefined || kilograms !== undefined) setTyped(undefined)
  }
  return (
    <div class="what-if-neq">
      <label for={sliderId}>{t("whatIf.kept", storeId())}</label>
      <input
        id={sliderId}
        type="range"
        min={0}
        max={steps}
        step={1}
        disabled={before() === 0}
        value={before() > 0 ? Math.min(steps, (neq() / before()) * steps) : 0}
        aria-valuetext={format().neq(neq())}
        onInput={(event) => dragTo(event.currentTarget.valueAsNumber)}
        onChange={() => scenario.settle()}
      />
      <div class="what-if-row">
        <label for={fieldId} class="visually-hidden">
          {t("whatIf.keptTyped")}
        </label>
        <input
          id={fieldId}
          type="text"
          inputmode="decimal"
          class="what-if-kilograms"
          value={typed() ?? String(neq())}
          aria-invalid={typed() !== undefined && number() === undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={commit}
          onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
        />
        <span>{t("whatIf.ofKilograms", format().neq(before()))}</span>
        <button type="button" class="button" disabled={neq() === 0} onClick={() => keep(0)}>
          {t("whatIf.empty")}
        </button>
        <button type="button" class="button" disabled={!wanted()} onClick={() => keep(before())}>
          {t("whatIf.asBefore")}
        </button>
      </div>
      <div role="alert">
        <Show when={typed() !== undefined && number() === undefined}>
          <p class="warning">{t("whatIf.badKilograms", typed() ?? "")}</p>
        </Show>
      </div>
    </div>
  )
}

/** Steps of the slider from nothing to everything. */
const steps = 200
