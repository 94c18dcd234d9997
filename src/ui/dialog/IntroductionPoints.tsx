import { For } from "solid-js"
import { useApp } from "../../state/context.ts"

const points = ["see", "invented", "open", "reason"] as const

/** What someone who comes for the first time must know. */
export function IntroductionPoints() {
  const { t } = useApp().language
  return (
    <ul class="introduction-points">
      <For each={points}>
        {(point) => (
          <li>
            <strong>{t(`help.point.${point}.heading`)}</strong> {t(`help.point.${point}.text`)}
          </li>
        )}
      </For>
    </ul>
  )
}
