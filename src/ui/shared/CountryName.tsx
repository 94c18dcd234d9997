import { type JSX, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { type App, useApp } from "../../state/context.ts"
import { ZoomTo } from "./ZoomTo.tsx"

/** A country's name; where the map has the country, pressing it zooms there. */
export function CountryName(props: { code: string | undefined }): JSX.Element {
  const app = useApp()
  const name = () => countryName(props.code, app.language.t)
  return (
    <Show when={isOnMap(props.code, app) && props.code} fallback={name()}>
      {(iso2) => <ZoomTo to={{ to: "country", iso2: iso2() }}>{name()}</ZoomTo>}
    </Show>
  )
}

/** True when there is a map and the country is on it. */
export function isOnMap(code: string | undefined, { ground, mapSection }: Pick<App, "ground" | "mapSection">): boolean {
  const land = ground.ground()?.land.features ?? []
  return mapSection.hasMap() && land.some(({ properties }) => properties?.iso2 === code)
}
