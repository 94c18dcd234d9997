import { decidingSteps } from "../model/decidingSteps.ts"
import { lacksPart } from "../model/governingStore.ts"
import type { EitherWay } from "../model/joinedEitherWay.ts"
import { decidingDistance } from "../model/requiredDistance.ts"
import type { Direction, RuleSet, ZoneKind } from "../model/rule.ts"
import type { LonLat } from "../model/units.ts"
import type { RequiredDistance, StoreZones, ZonedSite } from "../model/zone.ts"
import { rowCitation, ruleSetCitation } from "./citation.ts"
import { equation } from "./equation.ts"
import { floorText } from "./floorText.ts"
import type { Format } from "./format.ts"
import { aloneText, eitherWayTexts, joinText } from "./joinText.ts"
import { missingTexts } from "./noDistanceText.ts"
import { reachText } from "./reachText.ts"
import { ruleNote } from "./ruleNote.ts"
import { ruleSetText } from "./ruleSetText.ts"
import { storeText } from "./storeText.ts"
import type { Translate } from "./translate.ts"

/** One store's distance and what a file note about it has to name. */
export interface PassportFacts {
  readonly site: ZonedSite
  readonly store: StoreZones
  readonly zone: ZoneKind
  readonly ruleSet: RuleSet
  /** Whether the register is the invented one. */
  readonly invented: boolean
  /** Both figures, where joining hangs on an unknown gap. */
  readonly eitherWay?: EitherWay | undefined
  /** Positions in the form chosen on the page. */
  readonly coordinates?: (position: LonLat) => string
}

/** A store's distance as one paragraph for a file note, without a figure as well; undefined for an empty store. */
export function passportText(facts: PassportFacts, t: Translate, format: Format): string | undefined {
  const { site, store, zone, ruleSet } = facts
  const { governing, cases } = store.distances[zone]
  if (cases.length === 0) return undefined
  const head = [governing?.zone ?? zone, store.store.storeId, site.site.name] as const
  const sentences = [
    governing
      ? t("passport.note", ...head, reachText(store.distances[zone], t, format))
      : t("passport.noteNone", ...head),
    ...(governing ? calculation(governing, ruleSet, t, format) : []),
    ...sides(facts, t, format),
    ...mixing(facts, t, format),
    ...joining(facts, t, format),
    ...sources(governing, ruleSet, t),
    ...register(facts, t, format),
    facts.invented ? t("picture.invented") : "",
    t("reason.screening"),
  ]
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => (/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ")
}

/** Each row's equation, from the one looked up first to the one that decides, then quantity and floor. */
function calculation(governing: RequiredDistance, ruleSet: RuleSet, t: Translate, format: Format): string[] {
  const deciding = decidingDistance(governing)
  const equations = decidingSteps(governing).flatMap((step) => [
    step.notBelowApplied || step.notAboveApplied
      ? equation(step, t, format)
      : t("passport.noteEquation", equation(step, t, format), step.hd, format.neq(step.neq)),
    step.notBelowApplied ? t("reason.notBelow", step.notBelowApplied.zone) : "",
    step.notAboveApplied ? t("reason.notAbove") : "",
  ])
  return [
    ...equations,
    deciding.mce === undefined ? "" : t("passport.mcePutIn", format.neq(deciding.mce), format.neq(deciding.neq)),
    deciding.floor === undefined ? "" : floorText(ruleSet, governing, t, format),
  ]
}

function sides({ store, zone }: PassportFacts, t: Translate, format: Format): string[] {
  const { sectors } = store.distances[zone]
  if (!sectors) return []
  const side = (direction: Direction) => {
    const { distance } = sectors[direction]
    return `${format.distance(distance)} (${rowCitation(decidingDistance(sectors[direction]).row, t)})`
  }
  const bearing = format.angle(store.store.bearing ?? 0)
  return [t("passport.noteSides", bearing, side("front"), side("side"), side("rear"))]
}

/** Which reading of the stock decides, and which have no distance. */
function mixing({ store, zone }: PassportFacts, t: Translate, format: Format): string[] {
  const { governing, cases } = store.distances[zone]
  const decides = cases.find(({ mix }) => mix.hd === governing?.hd && mix.neq === governing.neq)
  return [
    decides ? t("passport.noteMixing", t(`mixing.${decides.mix.rule}`)) : "",
    lacksPart(store.distances[zone]) ? t("reason.partial") : "",
    missingTexts(cases, t, format).join("; "),
  ]
}

function joining({ store, zone, eitherWay }: PassportFacts, t: Translate, format: Format): string[] {
  const { joinedOutOfRange } = store.distances[zone]
  const both = eitherWay ? bothFigures(eitherWay, zone, t, format) : []
  if (store.joinedStoreIds.length < 2) return [aloneText(store, eitherWay !== undefined, t), ...both]
  return [
    t("reason.joinedSet", store.joinedStoreIds.join(", ")),
    store.joins.map((join) => joinText(join, t, format)).join("; "),
    ...(joinedOutOfRange ? [t("reason.joinedOutOfRange"), missingTexts(joinedOutOfRange, t, format).join("; ")] : []),
    ...both,
  ]
}

function bothFigures(either: EitherWay, zone: ZoneKind, t: Translate, format: Format): string[] {
  const reaches = [either.joined, either.apart].map((store) => reachText(store.distances[zone], t, format))
  return [`${t("passport.bothWays")}: ${eitherWayTexts(either, reaches, t).join("; ")}`]
}

/** Document, edition, row and status of what decides; the row looked up first where it is another; what is ours in it. */
function sources(governing: RequiredDistance | undefined, ruleSet: RuleSet, t: Translate): string[] {
  const document = ruleSetCitation(ruleSet, t)
  const caveat = ruleSetText(ruleSet.caveat, t) ?? ""
  if (!governing) return [`${t("passport.ruleSet")}: ${document}`, caveat]
  const { row } = decidingDistance(governing)
  return [
    governing.row === row ? "" : t("passport.noteOwnRow", rowCitation(governing.row, t)),
    t("passport.noteSource", `${document}, ${rowCitation(row, t)}`, t(`reason.${row.status}`)),
    // Rows of the user's own all have the same note, and the caveat says the same and more.
    ruleSet.enteredByUser ? "" : (ruleNote(row.note, t) ?? ""),
    caveat,
  ]
}

/** What the register says of the store and of those it counts as one with, by file and row, and of where it stands. */
function register({ site, store, coordinates }: PassportFacts, t: Translate, format: Format): string[] {
  const members = site.stores.filter((one) => store.joinedStoreIds.includes(one.store.storeId))
  const stock = members.map(({ store: { storeId, holdings, ...kind } }) => {
    const rows = holdings.map(({ hd, neq, hdAssumed, origin }) => {
      const held = t("reason.holding", hd, format.neq(neq)) + (hdAssumed ? ` – ${t("site.hdAssumed")}` : "")
      return `${held} (${t("reason.row", origin.file, format.number(origin.row))})`
    })
    return t("passport.noteRegister", storeId, storeText({ storeId, holdings, ...kind }, t), rows.join("; "))
  })
  const { coordAccuracy } = site.site
  const accuracy =
    coordAccuracy === undefined ? t("site.accuracyUnknown") : t("site.accuracy", format.length(coordAccuracy, 0))
  return [
    ...stock,
    t("passport.notePosition", (coordinates ?? format.coordinates)(store.centre), accuracy),
    store.hasOwnPosition ? "" : t("reason.borrowedPosition"),
  ]
}
