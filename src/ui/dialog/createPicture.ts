import { type Accessor, createSignal, onCleanup, untrack } from "solid-js"
import {
  mapPicture,
  type Picture,
  pictureFailure,
  type PictureSize,
  type PictureStep,
} from "../../export/mapPicture.ts"
import { pictureFileName } from "../../export/pictureFileName.ts"
import type { App } from "../../state/context.ts"
import { isAborted } from "../shared/failureText.ts"
import { pictureSnapshot } from "./pictureSnapshot.ts"

/** Where the making of a picture stands. */
export type PictureState =
  | { readonly state: "no map" }
  | { readonly state: "working"; readonly step: PictureStep }
  | { readonly state: "ready"; readonly picture: Picture; readonly url: string; readonly fileName: string }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly reason: ReturnType<typeof pictureFailure>; readonly detail: string }

export interface PictureMaking {
  readonly state: Accessor<PictureState>
  /** Gives up the one that is being made, if any. */
  readonly make: (size: PictureSize) => void
  readonly cancel: () => void
}

/** Makes pictures of the page as it is when this is called. Stops with its owner. */
export function createPicture(app: App): PictureMaking {
  const snapshot = untrack(() => pictureSnapshot(app, new Date()))
  const [state, setState] = createSignal<PictureState>({ state: "no map" })
  let work: AbortController | undefined
  const forget = () => {
    work?.abort()
    const before = untrack(state)
    if (before.state === "ready") URL.revokeObjectURL(before.url)
  }
  onCleanup(forget)
  const make = async (size: PictureSize) => {
    if (!snapshot) return
    forget()
    const controller = new AbortController()
    work = controller
    const say = (next: PictureState) => work === controller && setState(next)
    try {
      const onStep = (step: PictureStep) => void say({ state: "working", step })
      const picture = await mapPicture(snapshot, size, onStep, controller.signal)
      controller.signal.throwIfAborted()
      const fileName = pictureFileName(snapshot.language, snapshot.date)
      say({ state: "ready", picture, url: URL.createObjectURL(picture.png), fileName })
    } catch (error) {
      if (isAborted(error)) say({ state: "stopped" })
      else say({ state: "failed", reason: pictureFailure(error), detail: String(error) })
    }
  }
  return { state, make: (size) => void make(size), cancel: () => work?.abort() }
}
