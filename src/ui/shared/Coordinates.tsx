import type { LonLat } from "../../model/units.ts"
import { type App, useApp } from "../../state/context.ts"

/** A position in the form that is chosen on the map: the same wherever the page shows one. */
export function Coordinates(props: { position: LonLat }) {
  const app = useApp()
  return <>{coordinatesText(props.position, app)}</>
}

/** The same where plain text is wanted. */
export function coordinatesText(position: LonLat, { language, mapTools }: Pick<App, "language" | "mapTools">): string {
  return language.format().coordinates(position, mapTools.coordinateForm())
}
