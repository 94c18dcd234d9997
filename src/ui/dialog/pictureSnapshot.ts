import type { PictureSnapshot } from "../../export/PictureSnapshot.ts"
import { countryName } from "../../i18n/countryName.ts"
import { ringText } from "../../i18n/ringText.ts"
import { peopleTotal } from "../../model/exposure.ts"
import { ruleSetById } from "../../model/rules/ruleSets.ts"
import type { People } from "../../model/units.ts"
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
  const ruleSet = ruleSetById(exposures.ruleSetId())
  return {
    language: language.language(),
    // The dialog is modal, so the language stays while a picture is made.
    t,
    format: language.format(),
    section,
    subject: subjectOf(app),
    ground: ground.ground(),
    placeName: language.placeName,
    ...(site ? { site: { name: site.name, country: countryName(site.country, t) } } : {}),
    ruleSet: `${ruleSet.document}, ${ruleSet.edition}`,
    attributions: attributionsOf(ground.sources(), current.invented),
    invented: current.invented,
    ...(filter.isActive() ? { filterText: filter.description() } : {}),
    date: localDate(now),
  }
}

/** What the map draws, with the people as they are counted now. */
function subjectOf({ language, exposures, filter, selection, layers }: App): PictureSnapshot["subject"] {
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
    point: selection.point()?.position,
    hoveredId: undefined,
    visible: layers.visible(),
    ringLabel: (kind, radius, { siteId }, full) => {
      const found = full ? zoned?.get(siteId) : undefined
      return found ? ringText(found, kind, radius, t, format) : kind
    },
    graticuleLabel: (angle, side) => `${angle} ${t(`format.${side}`)}`,
  }
}

/** What is drawn or counted, each source named once: fonts are no data, and the shipped depots only where they are shown. */
function attributionsOf(sources: ReturnType<App["ground"]["sources"]>, invented: boolean): string[] {
  const isDepots = (file: string) => file.endsWith("/depots.fgb")
  const used = sources.filter(({ files }) => files.length > 0 && (invented || !files.every(isDepots)))
  return [...new Set(used.map(({ attribution }) => attribution))]
}

/** The day where the reader is, as an ISO date. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
