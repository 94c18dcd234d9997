import type { ZoneKind } from "../../model/rule.ts"
import type { StoreZones, ZonedSite } from "../../model/zone.ts"
import { BuildingDamage } from "./BuildingDamage.tsx"
import { DangerArea } from "./DangerArea.tsx"
import { MayStay } from "./MayStay.tsx"

/** What else can be worked out for a store: how much may stay, damage to houses, the danger area. */
export function StoreMore(props: { site: ZonedSite; store: StoreZones; zone: ZoneKind }) {
  return (
    <>
      <MayStay site={props.site} store={props.store} zone={props.zone} />
      <BuildingDamage store={props.store} />
      <DangerArea store={props.store.store} />
    </>
  )
}
