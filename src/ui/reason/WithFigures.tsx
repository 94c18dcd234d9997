import { For, Show } from "solid-js"
import type { Reason } from "../../model/reason.ts"
import { Figure } from "./Figure.tsx"

/** Stands around the number of a figure while the sentence is put together; no text contains it. */
const mark = "\u0000"

/** A sentence with several numbers in it that open their reasons, wherever the language puts them. */
export function WithFigures(props: {
  text: (gaps: readonly string[]) => string
  figures: readonly { readonly figure: string; readonly reason: Reason }[]
}) {
  const parts = () => props.text(props.figures.map((_, i) => `${mark}${i}${mark}`)).split(mark)
  return (
    <For each={parts()}>
      {(part, i) => (
        // Every second part is the number of a figure.
        <Show when={i() % 2 === 1 && props.figures[Number(part)]} fallback={part}>
          {(found) => <Figure reason={found().reason}>{found().figure}</Figure>}
        </Show>
      )}
    </For>
  )
}
