import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js"
import type { Translate } from "../../i18n/translate.ts"
import { mayStay, nearestPlace } from "../../model/mayStay.ts"
import type { PermittedNeq } from "../../model/permittedNeq.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { StoreZones, ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import "../styles/mayStay.css"

/** "How much may stay here": the inverse of the rule at a distance that is typed in, first that of the nearest listed place. */
export function MayStay(props: { site: ZonedSite; store: StoreZones; zone: ZoneKind }) {
  const { exposures, ground, language } = useApp()
  const { t, format } = language
  const fieldId = createUniqueId()
  const members = createMemo(() =>
    props.site.stores.filter(({ store }) => props.store.joinedStoreIds.includes(store.storeId)),
  )
  const nearest = createMemo(() =>
    nearestPlace(
      members().map(({ centre }) => centre),
      ground.ground()?.places ?? [],
    ),
  )
  const [typed, setTyped] = createSignal<string>()
  // Rounded down: a metre more would permit more than the place allows.
  const text = () =>
    typed() ?? String(Math.floor(nearest()?.distance ?? props.store.distances[props.zone].governing?.distance ?? 0))
  const distance = () => (Number(text()) > 0 && Number.isFinite(Number(text())) ? Number(text()) : undefined)
  const limits = createMemo(() => {
    const at = distance()
    return at === undefined ? [] : mayStay(members(), props.zone, exposures.ruleSet(), exposures.options(), at)
  })
  return (
    <section>
      <h3>{t("mayStay.title")}</h3>
      <p>{t("mayStay.rule", props.zone)}</p>
      <p class="may-stay">
        <label for={fieldId}>{t("mayStay.distance")}</label>
        <input
          id={fieldId}
          type="number"
          min="1"
          step="any"
          value={text()}
          aria-invalid={distance() === undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </p>
      <Show when={nearest()}>
        {(place) => (
          <p class="quiet">
            {t("mayStay.nearest", language.placeName(place().place), format().length(place().distance, 0))}
          </p>
        )}
      </Show>
      <Show when={members().length > 1}>
        <p>{t("mayStay.together", props.store.joinedStoreIds.join(", "))}</p>
      </Show>
      <div role="status">
        <Show when={distance() !== undefined} fallback={<p class="warning">{t("mayStay.badDistance")}</p>}>
          <ul>
            <For each={limits()}>
              {({ mix, permitted }) => (
                <li>
                  {t(
                    "mayStay.reading",
                    mix.hd,
                    format().neq(mix.neq),
                    permittedText(permitted, t, format().neq, format().distance),
                  )}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </section>
  )
}

/** Rounded down to the kilogram (IATG 02.20, clause 7.7). */
function permittedText(
  permitted: PermittedNeq,
  t: Translate,
  neq: (kg: number) => string,
  metres: (distance: number) => string,
): string {
  if (permitted.neq === undefined) {
    if (permitted.reason === "too near") return t("mayStay.tooNear", metres(permitted.smallest.distance))
    return t("mayStay.noRule", t(`reason.noDistance.${permitted.reason}`, ""))
  }
  if (permitted.neq === Number.POSITIVE_INFINITY) return t("mayStay.anything")
  return t(permitted.limitedBy === "range" ? "mayStay.range" : "mayStay.upTo", neq(Math.floor(permitted.neq)))
}
