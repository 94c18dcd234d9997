import { peopleText } from "../../i18n/peopleText.ts"
import type { SiteZone } from "../../model/exposure.ts"
import { isGridded } from "../../model/isGridded.ts"
import type { PeoplePart } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "./Figure.tsx"

/** People in one zone of a site, by source or together, with the reason behind them. */
export function PeopleFigure(props: {
  siteId: string
  zone: SiteZone
  part: PeoplePart
  tabIndex?: number
  "data-cell"?: string
}) {
  const { language, exposures } = useApp()
  const { t, format } = language
  const hasGrid = () =>
    props.part === "grid" &&
    isGridded(props.zone.residents, exposures.zoned()?.get(props.siteId)?.site.position, exposures.grids())
  return (
    <Figure
      reason={{ about: "sitePeople", siteId: props.siteId, zone: props.zone.zone, part: props.part }}
      tabIndex={props.tabIndex}
      data-cell={props["data-cell"]}
    >
      {peopleText(props.zone.people, props.part, props.zone.atLeast, t, format(), hasGrid())}
    </Figure>
  )
}
