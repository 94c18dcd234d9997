import { zoneDash } from "../../model/palette.ts"
import type { ZoneKind } from "../../model/rule.ts"
import { Swatch } from "./Swatch.tsx"

/** A zone as it is drawn, and its short name. */
export function ZoneName(props: { zone: ZoneKind }) {
  return (
    <span class="zone-name">
      <Swatch sample={{ shape: "line", casing: "casing", colour: props.zone, dash: zoneDash[props.zone] }} />
      {props.zone}
    </span>
  )
}
