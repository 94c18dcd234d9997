import type { JSX } from "solid-js"
import type { Reason } from "../../model/reason.ts"
import { BlastReason } from "./BlastReason.tsx"
import { CountReason } from "./CountReason.tsx"
import { GapReason } from "./GapReason.tsx"
import { NeqReason } from "./NeqReason.tsx"
import { PlaceReason } from "./PlaceReason.tsx"
import { PlanReason } from "./PlanReason.tsx"
import { PlanStepReason } from "./PlanStepReason.tsx"
import { PointKindReason } from "./PointKindReason.tsx"
import { PointReason } from "./PointReason.tsx"
import { PositionReason } from "./PositionReason.tsx"
import { RegionPeopleReason } from "./RegionPeopleReason.tsx"
import { SitePeopleReason } from "./SitePeopleReason.tsx"
import { SiteRadiusReason } from "./SiteRadiusReason.tsx"
import { StoreRadiusReason } from "./StoreRadiusReason.tsx"
import "../styles/dialog.css"

/** Everything behind one number. Made anew for each number, so the reason never changes under it. */
export function ReasonBody(props: { reason: Reason }): JSX.Element {
  const bodies: { readonly [About in Reason["about"]]: (reason: Extract<Reason, { about: About }>) => JSX.Element } = {
    siteRadius: (reason) => <SiteRadiusReason siteId={reason.siteId} zone={reason.zone} />,
    storeRadius: (reason) => <StoreRadiusReason siteId={reason.siteId} storeId={reason.storeId} zone={reason.zone} />,
    sitePeople: (reason) => <SitePeopleReason reason={reason} />,
    regionPeople: (reason) => <RegionPeopleReason reason={reason} />,
    siteNeq: (reason) => <NeqReason siteId={reason.siteId} storeId={reason.storeId} />,
    regionNeq: () => <NeqReason />,
    place: (reason) => <PlaceReason siteId={reason.siteId} zone={reason.zone} geonameid={reason.geonameid} />,
    position: (reason) => <PositionReason siteId={reason.siteId} />,
    pointDistance: (reason) => <PointReason reason={reason} />,
    pointKind: (reason) => <PointKindReason reason={reason} />,
    pointBlast: (reason) => <BlastReason reason={reason} />,
    gap: (reason) => <GapReason siteId={reason.siteId} storeIds={reason.storeIds} />,
    plan: (reason) => <PlanReason reason={reason} />,
    planStep: (reason) => <PlanStepReason reason={reason} />,
    count: (reason) => <CountReason of={reason.of} zone={"zone" in reason ? reason.zone : undefined} />,
  }
  const body = () => bodies[props.reason.about] as (reason: Reason) => JSX.Element
  return <>{body()(props.reason)}</>
}
