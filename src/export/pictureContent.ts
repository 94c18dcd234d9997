import { scaleLength } from "../map/scaleLength.ts"
import type { MapSubject } from "../map/createMapValues.ts"
import type { ShownOnMap } from "../map/shownOnMap.ts"
import { mostPeople, type SymbolSize } from "../map/siteMarks.ts"
import { type CellClass, cellClasses } from "../model/cellClass.ts"
import type { SwatchStyle } from "../model/swatchStyle.ts"
import type { DrawnMap } from "../map/offscreenMap.ts"
import { symbolRadius, symbolSteps } from "../model/palette.ts"
import { mostNeq } from "../model/siteNeq.ts"
import { drawnLegend } from "./drawnLegend.ts"
import type { PictureSnapshot } from "./PictureSnapshot.ts"

/** One line of the legend; `steps` are symbols by size with what they stand for; two that are `half` stand side by side. */
export interface LegendLine {
  readonly swatch: SwatchStyle
  readonly text: string
  readonly half?: true
  /** A text over what follows, without a sample. */
  readonly heading?: true
  readonly steps?: readonly { readonly radius: number; readonly text: string }[]
}

/** A picture's words and measures beside the map. Lengths in map px. */
export interface PictureContent {
  readonly title: string
  /** "Invented data …" or nothing. */
  readonly mark?: string
  readonly subtitle: string
  readonly scenario?: string
  readonly filter?: string
  readonly legendTitle: string
  readonly legend: readonly (readonly LegendLine[])[]
  readonly scale: { readonly length: number; readonly text: string; readonly note?: string }
  readonly footer: readonly string[]
}

/** At most so much may the scale differ within the picture before it says for which part it holds. */
const scaleTolerance = 0.01

/**
 * What a picture says about the map in it.
 *
 * @param drawn undefined before the map is drawn: then every footnote that may come is there, so that room is left for it
 */
export function pictureContent(snapshot: PictureSnapshot, drawn: DrawnMap | undefined): PictureContent {
  const { t, format, ruleSet, date } = snapshot
  const zone = snapshot.subject.zone
  const content = {
    title: titleOf(snapshot, drawn?.shown),
    subtitle: [
      ...(isAboutZone(snapshot, drawn?.shown)
        ? [t("picture.zone", zone, t(`zone.${zone}`), t(`zoneFor.${zone}`))]
        : []),
      t("picture.rules", ruleSet),
      format.date(date),
    ].join(" · "),
    ...(snapshot.invented ? { mark: t("picture.invented") } : {}),
    ...(snapshot.scenarioText === undefined ? {} : { scenario: snapshot.scenarioText }),
    ...(snapshot.filterText === undefined ? {} : { filter: t("picture.filter", snapshot.filterText) }),
    legendTitle: t("picture.legend"),
    legend: drawn ? legendLines(snapshot, drawn) : [],
    scale: drawn ? scaleOf(snapshot, drawn) : { length: 0, text: "" },
  }
  const texts = [
    content.title,
    content.scenario ?? "",
    content.filter ?? "",
    ...content.legend.flat().map(({ text }) => text),
  ]
  const kosovo = t("country.XK")
  const namesKosovo = !drawn || [...texts, ...drawn.shown.labels].some((text) => text.includes(kosovo))
  const known = snapshot.attributions.length > 0 ? snapshot.attributions : [t("map.attribution")]
  const hasStreets = drawn ? drawn.shown.layers.has("streets") : snapshot.streets !== undefined
  const sources = [...known, ...(hasStreets ? [t("streetMap.credit")] : [])].join(" · ")
  return {
    ...content,
    footer: [
      `${t("reason.screening")} ${t("picture.sources", sources)}`,
      t("footnote.designations"),
      ...(namesKosovo ? [t("footnote.kosovo")] : []),
    ],
  }
}

/** Names what is drawn and nothing else; before it is drawn, with everything that may come. */
function titleOf({ t, site, subject }: PictureSnapshot, shown: ShownOnMap | undefined): string {
  const hasZones = !shown || shown.zones.size > 0
  if (site) return t(hasZones ? "picture.titleSite" : "picture.titleSiteOnly", site.name, site.country)
  const sizedBy = sizesOf(subject, shown)
  if (sizedBy === "people") return t("picture.titlePeople", subject.zone)
  if (sizedBy === "neq") return t("picture.titleNeq")
  if (hasZones) return t("picture.titleZones")
  return t(siteLayers.some((layer) => shown.layers.has(layer)) ? "picture.titleSites" : "picture.titleMap")
}

const siteLayers = ["sites", "clusters", "unknown-sites", "selected-site"] as const

/** What the symbols' sizes say; "none" where there are no symbols, or all are of one size. */
function sizesOf({ symbolSize = "people" }: MapSubject, shown: ShownOnMap | undefined): SymbolSize {
  return !shown || shown.symbolsSized ? symbolSize : "none"
}

/** The chosen zone is named where its people or its rings are shown. */
function isAboutZone({ subject }: PictureSnapshot, shown: ShownOnMap | undefined): boolean {
  return !shown || sizesOf(subject, shown) === "people" || shown.zones.has(subject.zone)
}

function legendLines(snapshot: PictureSnapshot, { shown }: DrawnMap): LegendLine[][] {
  const { t } = snapshot
  const cells: LegendLine = { swatch: { shape: "area", colour: "land" }, text: t("layer.cells"), heading: true }
  return drawnLegend(shown, snapshot.subject.symbolSize, snapshot.subject.grid).map((group) => {
    const lines = group.map(({ swatch, labelKey }): LegendLine => {
      if (labelKey === "neqScale") return { swatch, text: t("legend.neqScale"), steps: symbolSizes(snapshot) }
      if (labelKey === "measuredLine" && snapshot.measured) {
        return { swatch, text: t("picture.measured", snapshot.measured.text) }
      }
      if (isClass(labelKey)) return { swatch, text: t(`legend.${labelKey}`), half: true }
      if (labelKey !== "peopleScale") return { swatch, text: t(`legend.${labelKey}`) }
      return { swatch, text: t("picture.symbolSize", snapshot.subject.zone), steps: symbolSizes(snapshot) }
    })
    return lines[0]?.half ? [cells, ...lines] : lines
  })
}

/** Classes have short texts, and there are many. */
function isClass(labelKey: string): labelKey is CellClass {
  return (cellClasses as readonly string[]).includes(labelKey)
}

function symbolSizes({ subject, format }: PictureSnapshot) {
  const zoned: NonNullable<typeof subject.zoned> = subject.zoned ?? new Map()
  const byNeq = subject.symbolSize === "neq"
  const most: number = byNeq ? mostNeq(zoned.values(), subject.zone) : mostPeople(zoned, subject.peopleOf)
  const text: (amount: number) => string = byNeq ? format.neq : format.people
  return symbolSteps(most).map((amount) => ({ radius: symbolRadius(amount, most), text: text(amount) }))
}

function scaleOf({ t, format }: PictureSnapshot, { metresPerPixel }: DrawnMap): PictureContent["scale"] {
  const { middle, south, north } = metresPerPixel
  const metres = scaleLength(middle)
  const text = t("map.scale", format.number(metres < 1000 ? metres : metres / 1000), metres < 1000)
  const differs = Math.abs(south - north) / middle > scaleTolerance
  return { length: metres / middle, text, ...(differs ? { note: t("picture.scaleMiddle") } : {}) }
}
