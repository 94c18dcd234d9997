import { geodesicDistance } from "./geo.ts"
import type { HazardDivision } from "./hazardDivision.ts"
import type { Incident } from "./incident.ts"
import type { Kg, LonLat, Metres } from "./units.ts"

/** In what an incident is like a site. */
export type Likeness = "quantity" | "division" | "country"

/** What is compared of a site. */
export interface SiteLikened {
  readonly country?: string
  readonly position: LonLat
  /** Sum of its NEQ; undefined where nothing is stored. */
  readonly neq?: Kg
  readonly divisions: readonly HazardDivision[]
}

export interface SimilarIncident {
  readonly incident: Incident
  readonly alike: readonly Likeness[]
  /** From the site; undefined where the incident has no position. */
  readonly distance?: Metres
}

/** Quantities are alike up to so many times more or less. */
const likeFactor = 3

/**
 * The incidents that are like a site: a quantity of explosive within a factor of 3 of its NEQ, a division that it holds, or its
 * country. Gross weights are compared with nothing, and a surplus that has not exploded is no incident to learn from here.
 *
 * @returns nearest in quantity first (by ratio; those without one last), then nearest on the ground (those without a position
 *          last), then by id; the distance is good to a few per cent across the region, enough for an order
 *
 * Checked by: test/model/similarIncidents.test.ts
 */
export function similarIncidents(incidents: readonly Incident[], site: SiteLikened): SimilarIncident[] {
  return incidents
    .filter(({ kind }) => kind !== "stock")
    .map((incident) => ({
      incident,
      alike: likenesses(incident, site),
      ratio: ratioOf(incident, site),
      distance: incident.position && geodesicDistance(site.position, incident.position),
    }))
    .filter(({ alike }) => alike.length > 0)
    .sort(
      (a, b) =>
        nearerFirst(a.ratio, b.ratio) ||
        nearerFirst(a.distance, b.distance) ||
        a.incident.incidentId.localeCompare(b.incident.incidentId, "en"),
    )
    .map(({ incident, alike, distance }) => ({ incident, alike, ...(distance === undefined ? {} : { distance }) }))
}

function likenesses(incident: Incident, site: SiteLikened): Likeness[] {
  const ratio = ratioOf(incident, site)
  const alike: Likeness[] = []
  if (ratio !== undefined && ratio <= likeFactor) alike.push("quantity")
  if (incident.quantity?.divisions.some((hd) => site.divisions.includes(hd))) alike.push("division")
  if (incident.country === site.country) alike.push("country")
  return alike
}

/** How many times more or less, 1 or more. */
function ratioOf({ quantity }: Incident, { neq }: SiteLikened): number | undefined {
  if (!quantity || quantity.of === "gross" || neq === undefined || !(neq > 0)) return undefined
  return Math.max(quantity.mass / neq, neq / quantity.mass)
}

function nearerFirst(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  return b === undefined ? -1 : a - b
}
