import { createMemo, For } from "solid-js"
import { peopleTotal } from "../../model/exposure.ts"
import { type MapColour, symbolRadius, symbolSteps } from "../../model/palette.ts"
import { mostNeq } from "../../model/siteNeq.ts"
import { useApp } from "../../state/context.ts"

/** What sizes of symbols stand for, where they stand for something. */
export type SymbolScaleOf = "people" | "neq"

/** Sizes of the sites' symbols with what they stand for, by the site on the map that has most of it. */
export function SymbolScale(props: { by: SymbolScaleOf; colour: MapColour }) {
  const { exposures, filter, layers, language } = useApp()
  const zoned = () => filter.zoned() ?? new Map<string, never>()
  const mostPeople = () => {
    const people = [...zoned().keys()].map((id) => exposures.siteExposure(id)?.zones[layers.zone()].people)
    return people.reduce((largest, one) => Math.max(largest, one ? peopleTotal(one) : 0), 0)
  }
  const most = createMemo(() => (props.by === "people" ? mostPeople() : mostNeq(zoned().values(), layers.zone())))
  const text = (amount: number) => {
    return props.by === "people" ? language.format().people(amount) : language.format().neq(amount)
  }
  return (
    <li class="symbol-scale">
      <span>{language.t(`legend.${props.by}Scale`)}</span>
      <For each={symbolSteps(most())}>
        {(amount: number) => (
          <span class="symbol-step">
            <SymbolSample radius={symbolRadius(amount, most())} colour={props.colour} />
            {text(amount)}
          </span>
        )}
      </For>
    </li>
  )
}

function SymbolSample(props: { radius: number; colour: MapColour }) {
  const { theme } = useApp()
  const size = () => Math.ceil(2 * props.radius) + 2
  return (
    <svg width={size()} height={size()} aria-hidden="true">
      <circle cx={size() / 2} cy={size() / 2} r={props.radius} fill={theme()[props.colour]} fill-opacity="0.85" />
    </svg>
  )
}
