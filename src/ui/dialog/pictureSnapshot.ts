import type { PictureSnapshot } from "../../export/PictureSnapshot.ts"
import { contourText } from "../../i18n/contourText.ts"
import { countryName } from "../../i18n/countryName.ts"
import { measuredText } from "../../i18n/measuredText.ts"
import { ringText } from "../../i18n/ringText.ts"
import { rulesText } from "../../i18n/rulesText.ts"
import { sourceCredit } from "../../i18n/sourceText.ts"
import { peopleTotal } from "../../model/exposure.ts"
import type { People } from "../../model/units.ts"
import { scenarioInWords } from "../shared/scenarioInWords.ts"
import type { App } from "../../state/context.ts"

/** The page as it is now, for a picture; undefined while there is no map or no register. To be called untracked. */
export function pictureSnapshot(app: App, now: Date): PictureSnapshot | undefined {
  const { language, register, ground, exposures, filter, selection } = app
  const { t } = language
  const section = app.mapSection.section()
  const current = register.register()
  if (!current || !section || section.width === 0 || section.height === 0) return undefined
  const selectedId = selection.siteId()
  const site = selectedId === undefined ? undefined : filter.zoned()?.get(selectedId)?.site
  return {
    language: language.language(),
    // The dialog is modal, so the language stays while a picture is made.
    t,
    format: language.format(),
    section,
    subject: subjectOf(app),
    ground: ground.ground(),
    streets: shownStreets(app),
    placeName: language.placeName,
    ...measuredOn(app),
    ...(site ? { site: { name: site.name, country: countryName(site.country, t) } } : {}),
    ruleSet: rulesText(exposures.ruleSet(), exposures.options(), t),
    attributions: attributionsOf(app),
    invented: current.invented,
    ...scenarioOf(app),
    ...(filter.isActive() ? { filterText: filter.description() } : {}),
    date: localDate(now),
  }
}

/** What the map draws, with the people as they are counted now. */
function subjectOf(app: App): PictureSnapshot["subject"] {
  const { language, exposures, gridCells, filter, selection, layers } = app
  const { t } = language
  const [format, zone, zoned, selectedId] = [language.format(), layers.zone(), filter.zoned(), selection.siteId()]
  const people = new Map<string, People>()
  for (const { siteId, zones } of exposures.exposure()?.sites ?? []) {
    const inside = zones[zone].people
    if (inside) people.set(siteId, peopleTotal(inside))
  }
  return {
    zoned,
    peopleOf: (siteId) => people.get(siteId),
    zone,
    symbolSize: layers.symbolSize(),
    selectedId,
    before: app.comparison.sites(),
    point: selection.point()?.position,
    hoveredId: undefined,
    visible: layers.visible(),
    ringLabel: (kind, radius, { siteId }, full) => {
      const found = full ? zoned?.get(siteId) : undefined
      return found ? ringText(found, kind, radius, exposures.ruleSet(), t, format) : kind
    },
    contours: { levels: layers.contours(), label: (contour) => contourText(contour, t, format) },
    grid: layers.grid(),
    gridCells: gridCells.source(),
    graticuleLabel: (angle, side) => `${angle} ${t(`format.${side}`)}`,
  }
}

/** The scenario whose zones are drawn, with as many of its edits as a line has room for. */
function scenarioOf(app: App): Pick<PictureSnapshot, "scenarioText"> {
  const shown = scenarioInWords(app)
  if (!shown) return {}
  const { t, format } = app.language
  const { name, edits } = shown
  const all = t("scenario.shown", name, edits.length, format().number(edits.length))
  return { scenarioText: edits.length > mostEdits ? all : `${all} (${edits.join("; ")})` }
}

const mostEdits = 3

/** The street map, where its layer is on and its file open. */
function shownStreets({ streets, layers, language }: App): PictureSnapshot["streets"] {
  const tiles = layers.visible().streets ? streets.tiles() : undefined
  return tiles && { tiles, language: language.language() }
}

/** The measured line, once both its ends are set: before, it follows the pointer. */
function measuredOn({ mapTools, language: { t, format } }: App): Pick<PictureSnapshot, "measured"> {
  const [measurement, ends] = [mapTools.measurement(), mapTools.ends()]
  if (!measurement || ends.length < 2) return {}
  return { measured: { line: { path: measurement.path, ends }, text: measuredText(measurement, t, format()) } }
}

/** What is drawn or counted, each source named once; that depots are invented has a mark of its own. */
function attributionsOf({ ground, exposures, language: { t } }: App): string[] {
  const isShown = (file: string) => file.endsWith(".fgb") && !file.endsWith("/depots.fgb")
  const used = ground.sources().filter(({ files }) => files.some(isShown))
  const grids = exposures.grids().map(({ name }) => name)
  const credit = grids.length > 0 ? [t("grids.credit", grids.join(", "))] : []
  return [...new Set([...used.map((source) => sourceCredit(source, t)), ...credit])]
}

/** The day where the reader is, as an ISO date. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
