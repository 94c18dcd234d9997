import type { CountryPair, Notification, Reaching } from "../model/borderMatrix.ts"
import { type PeopleBySource, type PlaceInside, peopleTotal } from "../model/exposure.ts"
import type { Place } from "../model/place.ts"
import { ruleSetName } from "../model/ruleSetName.ts"
import type { RuleSet, ZoneKind } from "../model/rule.ts"
import { compassPoint } from "./compassPoint.ts"
import { countryName } from "./countryName.ts"
import type { Format } from "./format.ts"
import { peopleText } from "./peopleText.ts"
import { siteReachText } from "./siteReachText.ts"
import type { Translate } from "./translate.ts"

/** What a notification list has to name besides its sites. */
export interface NotificationContext {
  readonly zone: ZoneKind
  readonly register: string
  readonly invented: boolean
  readonly ruleSet: Pick<RuleSet, "document" | "edition">
  readonly scenario: { readonly name: string; readonly edits: readonly string[] } | undefined
  /** The filter in words, "" for none. */
  readonly filter: string
  readonly placeName: NamePlace
}

/** A place by its name in the script of the page. */
type NamePlace = (place: Pick<Place, "name" | "nameLocal">) => string

/** A cell of a matrix: short, "≥ 1,234" for "at least". */
export function matrixText(people: PeopleBySource | undefined, atLeast: boolean, t: Translate, format: Format): string {
  if (people === undefined) return "–"
  const value = peopleTotal(people)
  return atLeast && value >= 1
    ? t("borders.orMore", format.people(value, true))
    : peopleText(people, "total", atLeast, t, format)
}

/** "Tuzi (1,234 m south-east); Dinosha (900 m east)": from the nearest store to the place's point. */
export function placesText(places: readonly PlaceInside[], name: NamePlace, t: Translate, format: Format): string {
  const distance = ({ distance: metres, bearing }: PlaceInside) =>
    t("site.distanceFrom", format.length(metres, 0), t(`compass.${compassPoint(bearing)}`))
  return places.map((inside) => `${name(inside.place)} (${distance(inside)})`).join("; ")
}

/** The sides of a pair that are reached: "people of Albania: 120; people of Montenegro: 80". */
export function pairText({ countries, people, atLeast }: CountryPair, t: Translate, format: Format): string {
  return countries
    .flatMap((country, i) => {
      const own = people[i]
      return own ? [t("borders.peopleOf", countryName(country, t), peopleText(own, "total", atLeast, t, format))] : []
    })
    .join("; ")
}

/** A country's notification list as plain text, to be put into a letter. */
export function notificationText(
  { country, incoming, outgoing }: Notification,
  context: NotificationContext,
  t: Translate,
  format: Format,
): string {
  const name = countryName(country, t)
  const { zone, ruleSet, scenario, filter } = context
  const line = (reaching: Reaching, i: number) => `${i + 1}. ${reachingText(reaching, context, t, format)}`
  const codes = [country, ...[...incoming, ...outgoing].flatMap((one) => [one.home, one.country])]
  const parts = [
    [t("borders.letter", name, zone), context.invented ? `${t("picture.invented")}.` : ""],
    [
      t("borders.basis", context.register, ruleSetName(ruleSet)),
      scenario ? `${t("whatIf.scenario")}: ${scenario.name}: ${scenario.edits.join("; ")}` : "",
      filter && t("filter.on", filter),
    ],
    [t("borders.incoming", name), ...(incoming.length > 0 ? incoming.map(line) : [t("borders.noIncoming", name)])],
    [t("borders.outgoing", name), ...(outgoing.length > 0 ? outgoing.map(line) : [t("borders.noOutgoing", name)])],
    [t("borders.ruleReach"), t("reason.screening"), codes.includes("XK") ? t("footnote.kosovo") : ""],
  ]
  return parts.map((lines) => lines.filter((text) => text !== "").join("\n")).join("\n\n")
}

function reachingText(
  { site, home, country, people, isOnLand, places, atLeast }: Reaching,
  { zone, placeName }: NotificationContext,
  t: Translate,
  format: Format,
): string {
  const inside = t("borders.peopleOf", countryName(country, t), peopleText(people, "total", atLeast, t, format))
  return [
    t("borders.siteIn", site.site.name, site.site.siteId, countryName(home, t)),
    `${zone} ${siteReachText(site, zone, t, format)}`,
    inside,
    places.length > 0 ? t("borders.placesInside", placesText(places, placeName, t, format)) : t("borders.noPlaces"),
    isOnLand ? "" : t("borders.outlineOnly"),
  ]
    .filter((part) => part !== "")
    .join("; ")
}
