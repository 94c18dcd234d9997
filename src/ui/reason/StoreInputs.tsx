import { For } from "solid-js"
import { storeText } from "../../i18n/storeText.ts"
import type { Site } from "../../model/site.ts"
import type { StoreZones } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"

/** What the register says of a store, with file and row. */
export function StoreInputs(props: { site: Site; store: StoreZones }) {
  const { t, format } = useApp().language
  const accuracy = () => props.site.coordAccuracy
  return (
    <section>
      <h3>{t("reason.inputs")}</h3>
      <Facts>
        <For each={props.store.store.holdings}>
          {(holding) => (
            <Fact label={t("reason.holding", holding.hd, format().neq(holding.neq))}>
              {t("reason.row", holding.origin.file, format().number(holding.origin.row))}
              {holding.hdAssumed ? ` – ${t("site.hdAssumed")}` : ""}
            </Fact>
          )}
        </For>
        <Fact label={props.store.store.storeId}>{storeText(props.store.store, t)}</Fact>
        <Fact label={t("site.position")}>
          <Coordinates position={props.store.centre} />
          {props.store.hasOwnPosition ? "" : ` – ${t("reason.borrowedPosition")}`}
        </Fact>
        <Fact label={t("reason.accuracy")}>
          {accuracy() === undefined
            ? t("site.accuracyUnknown")
            : t("site.accuracy", format().length(accuracy() ?? 0, 0))}
        </Fact>
      </Facts>
    </section>
  )
}
