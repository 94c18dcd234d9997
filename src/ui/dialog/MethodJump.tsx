import { createMemo, For, Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Headings after the rule sets, in their order on the page. */
const partHeadings = [
  "mixing",
  "joining",
  "directions",
  "people",
  "routes",
  "rounding",
  "blast",
  "effects",
  "dangerArea",
  "damage",
] as const

/** Buttons that lead to the parts of the page; a link would change the address, which is the state of the map. */
export function MethodJump(props: {
  within: HTMLElement | undefined
  names: readonly string[]
  /** Nothing is looked for, so every part is there. */
  isWhole: boolean
}) {
  const { t } = useApp().language
  const parts = createMemo(() => [...props.names, ...partHeadings.map((heading) => t(`method.${heading}`))])
  const goTo = (index: number) => {
    const heading = props.within?.querySelectorAll("h3")[index]
    heading?.scrollIntoView({ block: "start" })
    heading?.focus({ preventScroll: true })
  }
  return (
    <Show when={props.isWhole}>
      <nav aria-label={t("method.jump")}>
        <ul class="method-jump">
          <For each={parts()}>
            {(part, index) => (
              <li>
                <button type="button" class="button-text" onClick={() => goTo(index())}>
                  {part}
                </button>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  )
}
