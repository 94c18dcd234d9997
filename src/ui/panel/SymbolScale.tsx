import { For } from "solid-js"
import { peopleTotal } from "../../model/exposure.ts"
import { symbolRadius, symbolSteps } from "../../model/palette.ts"
import { useApp } from "../../state/context.ts"

/** Sizes of the sites' symbols with the people they stand for, by the site with most in the zone of interest. */
export function SymbolScale(props: { colour: string }) {
  const { exposures, layers, language } = useApp()
  const most = () => {
    const zones = exposures.exposure()?.sites.map((site) => site.zones[layers.zone()].people) ?? []
    return zones.reduce((largest, people) => Math.max(largest, people ? peopleTotal(people) : 0), 0)
  }
  return (
    <li class="symbol-scale">
      <span>{language.t("legend.peopleScale")}</span>
      <For each={symbolSteps(most())}>
        {(people) => (
          <span class="symbol-step">
            <SymbolSample radius={symbolRadius(people, most())} colour={props.colour} />
            {language.format().people(people)}
          </span>
        )}
      </For>
    </li>
  )
}

function SymbolSample(props: { radius: number; colour: string }) {
  const size = () => Math.ceil(2 * props.radius) + 2
  return (
    <svg width={size()} height={size()} aria-hidden="true">
      <circle cx={size() / 2} cy={size() / 2} r={props.radius} fill={props.colour} fill-opacity="0.85" />
    </svg>
  )
}
