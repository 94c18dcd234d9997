import { symbolRadius } from "../model/palette.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { LonLat, People } from "../model/units.ts"
import { mostNeq, siteNeq } from "../model/siteNeq.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zoneRadius } from "../model/zoneOutline.ts"

interface OneSite {
  readonly siteId: string
  readonly name: string
  readonly position: LonLat
  /** Of the symbol [px]. */
  readonly radius: number
}

/** What the area of a symbol stands for: the people in one zone, the site's NEQ, or nothing. */
export type SymbolSize = "people" | "neq" | "none"

/** People or kilograms, by what the symbols are sized by; 0 when by nothing. */
export type SymbolAmount = number

/** A site with a figure; `amount` is undefined while people are being counted. */
export interface KnownMark extends OneSite {
  readonly kind: "known"
  readonly amount?: SymbolAmount
}

/** A site of which no store has a figure: a shape of its own, never a small circle. */
export interface UnknownMark extends OneSite {
  readonly kind: "unknown"
}

/** Sites whose symbols would overlap. */
export interface ClusterMark {
  readonly kind: "cluster"
  readonly clusterId: number
  /** The zoom step it was made for. */
  readonly zoom: number
  readonly position: LonLat
  readonly count: number
  /** Sum over its sites that have a figure. */
  readonly amount: SymbolAmount
  /** Sites in it without a figure. */
  readonly unknown: number
  /** Of the symbol [px]. */
  readonly radius: number
}

/** The symbol of one site. */
export type SingleMark = KnownMark | UnknownMark
export type SiteMark = SingleMark | ClusterMark

/** From this zoom on rings say how far a zone reaches, and a site is a plain point of one size. */
export const plainSitesFrom = 11
export const plainRadius = 5
/** Symbol of a site without a figure, and of one whose people are not counted yet [px]. */
const unknownRadius = 11
const waitingRadius = 5

/** How symbols are sized, the site with most setting the scale. */
export interface MarkScale {
  /** The zone without which a site has no figure. */
  readonly zone: ZoneKind
  readonly amountOf: (site: ZonedSite) => SymbolAmount | undefined
  /** The largest amount of any site; 0 when symbols are of one size, and while nothing is counted. */
  readonly most: SymbolAmount
}

/** The largest number of people of any site, for the scale of the symbols; 0 while nothing is counted. */
export function mostPeople(
  zoned: ReadonlyMap<string, ZonedSite>,
  peopleOf: (siteId: string) => People | undefined,
): People {
  let most = 0
  for (const siteId of zoned.keys()) most = Math.max(most, peopleOf(siteId) ?? 0)
  return most
}

/** The scale for what symbols are sized by. */
export function markScale(
  zoned: ReadonlyMap<string, ZonedSite>,
  zone: ZoneKind,
  size: SymbolSize,
  peopleOf: (siteId: string) => People | undefined,
): MarkScale {
  if (size === "none") return { zone, amountOf: () => 0, most: 0 }
  if (size === "people") {
    return { zone, amountOf: ({ site }) => peopleOf(site.siteId), most: mostPeople(zoned, peopleOf) }
  }
  return { zone, amountOf: siteNeq, most: mostNeq(zoned.values(), zone) }
}

/** The symbol of one site at the scale of the region view. */
export function siteMark(zoned: ZonedSite, { zone, amountOf, most }: MarkScale): SingleMark {
  const { site, stores } = zoned
  const { siteId, name, position } = site
  if (zoneRadius(stores, zone) === undefined) {
    return { kind: "unknown", siteId, name, position, radius: unknownRadius }
  }
  const amount = amountOf(zoned)
  if (amount === undefined) return { kind: "known", siteId, name, position, radius: waitingRadius }
  return { kind: "known", siteId, name, position, amount, radius: most > 0 ? symbolRadius(amount, most) : plainRadius }
}

/** Large symbols first, so that small ones lie on top of them. */
export function drawingOrder<Mark extends { readonly radius: number }>(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => b.radius - a.radius)
}
