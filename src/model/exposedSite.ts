import type { Origin } from "./site.ts"
import type { LonLat, People } from "./units.ts"
import type { WrittenPosition } from "./writtenPosition.ts"

export const exposedSiteTypes = [
  "dwelling",
  "school",
  "hospital",
  "road",
  "railway",
  "industry",
  "border post",
] as const
export type ExposedSiteType = (typeof exposedSiteTypes)[number]

/** Those that are lines on the ground; all others stand at a point. */
export const lineTypes: ReadonlySet<ExposedSiteType> = new Set(["road", "railway"])

/** Where an exposed site is: at a point, or along lines of two or more points each, not joined with each other. */
export type ExposedSiteGeometry =
  | { readonly kind: "point"; readonly position: LonLat; readonly written: WrittenPosition }
  | { readonly kind: "line"; readonly paths: readonly (readonly LonLat[])[] }

/**
 * What a required distance protects (ES): a row of `exposed-sites.csv`, or a feature of a map file. Not a place of the list of
 * places, and its people are in no count of people: they may be counted there already.
 */
export interface ExposedSite {
  readonly esId: string
  readonly name: string
  readonly type: ExposedSiteType
  readonly geometry: ExposedSiteGeometry
  /** Undefined means unknown. */
  readonly peopleDay?: People
  readonly peopleNight?: People
  /** Every other column, as received. */
  readonly columns: Readonly<Record<string, string>>
  readonly origin: Origin
}
