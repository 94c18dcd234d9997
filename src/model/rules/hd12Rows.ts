import type { Direction, DistanceKind, DistanceLaw, RuleRow } from "../rule.ts"
import { fixed } from "./lawForms.ts"

/** The two curves f and g of l = ln Q, and the shares of them that a document prints. */
interface Hd12Table {
  readonly hd: "1.2.1" | "1.2.2"
  readonly curve: DistanceLaw
  /** Floor printed for IBD, which is also the fixed distance to side and rear of a magazine [m]. */
  readonly floor: number
  /** Share of the curve for a medium-density route; for a low-density one it is 0.5. */
  readonly mediumShare: number
  readonly highRoute: Pick<RuleRow, "status" | "note">
  readonly source: string
}

const range = { neqFrom: 10, neqFromIncluded: true, neqTo: 500_000 }

/**
 * The civil distances of one subdivision of HD 1.2, as IATG 02.20 and AASTP-1 print them. The printed floor is that of
 * IBD; a route takes its share of the floored curve, so its floor is the same share of it (our reading, noted).
 */
export function hd12Rows({ hd, curve, floor, mediumShare, highRoute, source }: Hd12Table): RuleRow[] {
  const civil = (zone: DistanceKind, share: number, extra?: Pick<RuleRow, "status" | "note">): RuleRow => {
    const distance = share === 1 ? curve : { ...curve, factor: share }
    return { zone, hd: [hd], ...range, distance, floor: share * floor, source, status: "confirmed", ...extra }
  }
  const covered = (zone: DistanceKind, direction: Direction): RuleRow => ({
    zone,
    hd: [hd],
    ...range,
    distance: fixed(floor),
    storeType: ["earth-covered magazine"],
    direction,
    source,
    status: "confirmed",
    note: "ruleNote.directionalNotAboveNormal",
  })
  const kinds = ["VBD", "IBD", "PTRD-high", "PTRD", "PTRD-low"] as const
  const route = { status: "confirmed", note: "ruleNote.routeFloorFromIbd" } as const
  return [
    civil("VBD", 1),
    civil("IBD", 1),
    civil("PTRD-high", 1, highRoute),
    civil("PTRD", mediumShare, route),
    civil("PTRD-low", 0.5, route),
    ...kinds.flatMap((zone) => [covered(zone, "rear"), covered(zone, "side")]),
  ]
}

/** f = −1.303·l² + 70.345·l − 167.648 */
export const curve121: DistanceLaw = { law: "logQuadratic", a: -1.303, b: 70.345, c: -167.648 }
/** g = 1.577·l² − 2.364·l + 28.127 */
export const curve122: DistanceLaw = { law: "logQuadratic", a: 1.577, b: -2.364, c: 28.127 }
