import type { Reason } from "../../model/reason.ts"
import { Figure } from "./Figure.tsx"

/** Stands for the number while the sentence is put together; no text contains it. */
const gap = "\u0000"

/** A sentence with a number in it that opens its reason, wherever the language puts the number. */
export function WithFigure(props: { text: (gap: string) => string; figure: string; reason: Reason }) {
  const parts = () => props.text(gap).split(gap)
  return (
    <>
      {parts()[0]}
      <Figure reason={props.reason}>{props.figure}</Figure>
      {parts()[1]}
    </>
  )
}
