import type { ZoneKind } from "../../model/rule.ts"
import { useReasonWindow } from "../reason/ReasonProvider.tsx"

/**
 * Opens the reason of a ring's radius at a point of the map. A ring is drawn and no element of the page; an empty one stands
 * where it was asked about, and gives the focus back to the map when the reason closes.
 *
 * @param onReturn puts the focus on the map
 */
export function createRingReason(onReturn: () => void) {
  const reasonWindow = useReasonWindow()
  const anchor = (<span class="map-anchor" tabIndex={-1} onFocus={() => onReturn()} />) as HTMLSpanElement
  return {
    anchor,
    /** @param at where in the map [px] */
    show: (
      ring: { readonly siteId: string; readonly zone: ZoneKind },
      at: { readonly x: number; readonly y: number },
    ) => {
      anchor.style.transform = `translate(${at.x}px, ${at.y}px)`
      reasonWindow.show({ about: "siteRadius", siteId: ring.siteId, zone: ring.zone }, anchor)
    },
  }
}
