import { type ComponentProps, lazy, Suspense } from "solid-js"
import type { ChangeFigure as Figure } from "./ChangeFigure.tsx"

/** Loaded when something is tried out. */
const ChangeFigure = lazy(() => import("./ChangeFigure.tsx").then((part) => ({ default: part.ChangeFigure })))

/** A change among figures that are on the page before anything is tried out. */
export function LazyChange(props: ComponentProps<typeof Figure>) {
  return (
    <Suspense>
      <ChangeFigure {...props} />
    </Suspense>
  )
}
