import { For, Show } from "solid-js"
import { eitherWayTexts } from "../../i18n/joinText.ts"
import { reachText } from "../../i18n/reachText.ts"
import type { EitherWay } from "../../model/joinedEitherWay.ts"
import type { ZoneKind } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"

/** Both figures of a store whose joining hangs on an unknown gap; nothing where every gap is known. */
export function JoinedEitherWay(props: { either: EitherWay | undefined; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const texts = (either: EitherWay) => {
    const { joined, apart } = either
    const reaches = [joined, apart].map((store) => reachText(store.distances[props.zone], t, format()))
    return eitherWayTexts(either, reaches, t)
  }
  const inUse = () => (exposures.options().assumeJoined ? 0 : 1)
  return (
    <Show when={props.either}>
      {(either) => (
        <section>
          <h3>{t("passport.bothWays")}</h3>
          <ul>
            <For each={texts(either())}>
              {(text, at) => <li>{at() === inUse() ? `${text} – ${t("passport.inUse")}` : text}</li>}
            </For>
          </ul>
        </section>
      )}
    </Show>
  )
}
