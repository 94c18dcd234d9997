import { Show } from "solid-js"
import { peopleText } from "../../i18n/peopleText.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { ZonedSite } from "../../model/zone.ts"
import { createCurve } from "../../state/createCurve.ts"
import type { KeptState } from "../../state/createKept.ts"
import { useApp } from "../../state/context.ts"
import { PeopleCurveChart } from "../chart/PeopleCurveChart.tsx"
import { PeopleFigure } from "../reason/PeopleFigure.tsx"
import { failureText, isAborted } from "../shared/failureText.ts"

/** People inside each zone against what is kept, with the figures of the page where it is now. */
export function KeptCurve(props: { site: ZonedSite; kept: KeptState }) {
  const { baseline, exposures, language, layers, register, scenario, theme, worker } = useApp()
  const { t, format } = language
  const curve = createCurve(worker, register.register, baseline, scenario, () => props.kept.choice())
  /** The page's own figures, once they are those of what is kept now. */
  const counted = (zone: ZoneKind) => {
    const isOfNow = exposures.edits() === scenario.edits() || scenario.edits().length === 0
    const found = isOfNow ? exposures.siteExposure(props.site.site.siteId)?.zones[zone] : undefined
    if (!found?.people) return undefined
    return {
      text: peopleText(found.people, "total", found.atLeast, t, format()),
      shown: <PeopleFigure siteId={props.site.site.siteId} zone={found} part="total" />,
    }
  }
  return (
    <>
      <Show when={curve.isWorking()}>
        <p class="quiet" role="status">
          {t("whatIf.curveComes")}
        </p>
      </Show>
      <Show when={curve.error() !== undefined && !isAborted(curve.error())}>
        <p class="warning" role="alert">
          {failureText(curve.error(), t)}
        </p>
      </Show>
      <Show when={curve.curve()}>
        {(found) => (
          <>
            <Show when={props.kept.isUneven()}>
              <p class="quiet">{t("whatIf.uneven")}</p>
            </Show>
            <PeopleCurveChart
              curve={found()}
              zone={layers.zone()}
              kept={props.kept.kept()}
              onKept={(neq) => props.kept.keep(neq, true)}
              onSettled={() => props.kept.settle()}
              counted={counted}
              theme={theme()}
              script={language.script()}
              t={t}
              format={format()}
            />
          </>
        )}
      </Show>
    </>
  )
}
