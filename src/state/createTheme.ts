import { type Accessor, createSignal, onCleanup } from "solid-js"
import { dark, light, type MapTheme } from "../model/palette.ts"

/** The colours of the map that go with the page's, which follow those of the system as it changes. */
export function createTheme(): Accessor<MapTheme> {
  const query = matchMedia("(prefers-color-scheme: dark)")
  const current = () => (query.matches ? dark : light)
  const [theme, setTheme] = createSignal<MapTheme>(current())
  const follow = () => setTheme(current())
  query.addEventListener("change", follow)
  onCleanup(() => query.removeEventListener("change", follow))
  return theme
}
