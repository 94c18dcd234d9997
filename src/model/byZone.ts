import { type ZoneKind, zoneKinds } from "./rule.ts"

/** A value for each kind of zone. */
export function byZone<Value>(valueOf: (zone: ZoneKind) => Value): Record<ZoneKind, Value> {
  return Object.fromEntries(zoneKinds.map((zone) => [zone, valueOf(zone)])) as Record<ZoneKind, Value>
}
