import { type Accessor, createSignal } from "solid-js"

/** What the page is used for: to look, to try something out, to plan. */
export const works = ["explore", "what-if", "plan"] as const
export type Work = (typeof works)[number]

export interface WorkState {
  readonly work: Accessor<Work>
  readonly setWork: (work: Work) => void
}

export function createWork(): WorkState {
  const [work, setWork] = createSignal<Work>("explore")
  return { work, setWork }
}
