import { type JSX, Match, Switch } from "solid-js"
import type { MapColour, MapTheme } from "../../model/palette.ts"
import type { SwatchStyle } from "../../model/swatchStyle.ts"
import { useApp } from "../../state/context.ts"

type Shape<Name extends SwatchStyle["shape"]> = Extract<SwatchStyle, { readonly shape: Name }>

/** A sample of a map symbol in the colours of the map, drawn with SVG attributes only. The text beside it says what it is. */
export function Swatch(props: { sample: SwatchStyle }) {
  const of = <Name extends SwatchStyle["shape"]>(shape: Name) =>
    props.sample.shape === shape ? (props.sample as Shape<Name>) : undefined
  return (
    <svg class="swatch" viewBox="0 0 28 16" aria-hidden="true">
      <Switch>
        <Match when={of("line")}>{(line) => <LineSample line={line()} />}</Match>
        <Match when={of("disc")}>{(disc) => <DiscSample disc={disc()} />}</Match>
        <Match when={of("area")}>{(area) => <AreaSample area={area()} />}</Match>
        <Match when={of("diamond")}>{(diamond) => <DiamondSample diamond={diamond()} />}</Match>
      </Switch>
    </svg>
  )
}

function LineSample(props: { line: Shape<"line"> }): JSX.Element {
  const { theme } = useApp()
  const width = () => props.line.width ?? 2.5
  const dash = () => ((props.line.dash?.[1] ?? 0) > 0 ? props.line.dash : undefined)
  return (
    <>
      <line x1="0" x2="28" y1="8" y2="8" stroke={paintOf(theme(), props.line.casing)} stroke-width={width() + 2.5} />
      <line
        x1="0"
        x2="28"
        y1="8"
        y2="8"
        stroke={theme()[props.line.colour]}
        stroke-opacity={props.line.opacity ?? 1}
        stroke-width={width()}
        stroke-dasharray={dash()
          ?.map((part) => part * width())
          .join(" ")}
      />
    </>
  )
}

function DiscSample(props: { disc: Shape<"disc"> }): JSX.Element {
  const { theme } = useApp()
  const outline = () => props.disc.outline ?? (props.disc.hollow ? props.disc.colour : undefined)
  return (
    <circle
      cx="14"
      cy="8"
      r={props.disc.radius ?? 5}
      fill={theme()[props.disc.hollow ? "casing" : props.disc.colour]}
      stroke={paintOf(theme(), outline())}
      stroke-width={props.disc.hollow ? 2 : 1.5}
    />
  )
}

function AreaSample(props: { area: Shape<"area"> }): JSX.Element {
  const { theme } = useApp()
  return (
    <rect
      x="2.5"
      y="2.5"
      width="23"
      height="11"
      fill={theme()[props.area.colour]}
      fill-opacity={props.area.opacity ?? 1}
      stroke={paintOf(theme(), props.area.outline)}
      stroke-width="0.75"
    />
  )
}

function DiamondSample(props: { diamond: Shape<"diamond"> }): JSX.Element {
  const { theme } = useApp()
  const colour = () => theme()[props.diamond.colour]
  return (
    <>
      <path d="M14 0.5 21.5 8 14 15.5 6.5 8Z" fill={theme().casing} stroke={colour()} stroke-width="1.25" />
      <text x="14" y="11.2" text-anchor="middle" font-size="9" font-weight="600" fill={colour()}>
        ?
      </text>
    </>
  )
}

function paintOf(theme: MapTheme, colour: MapColour | undefined): string {
  return colour ? theme[colour] : "none"
}
