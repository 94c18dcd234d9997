import { untrack } from "solid-js"
import { isLanguage } from "../i18n/languages.ts"
import { preferredLanguage } from "../i18n/preferredLanguage.ts"
import { gridKinds } from "../model/graticule.ts"
import { contourLevels } from "../model/contourLevels.ts"
import { zoneKinds } from "../model/rule.ts"
import { nationalId } from "../model/rules/national.ts"
import { defaultRuleSet, ruleSetIds } from "../model/rules/ruleSets.ts"
import { defaultZoneOptions, routeClasses } from "../model/zone.ts"
import type { LonLat } from "../model/units.ts"
import { isActive } from "../model/siteFilter.ts"
import type { FilterState } from "./createFilter.ts"
import { parseSiteFilter } from "../load/parseSiteFilter.ts"
import type { LanguageState } from "./createLanguage.ts"
import {
  defaultContours,
  defaultGrid,
  defaultLayers,
  defaultSize,
  defaultZone,
  type LayerGroup,
  layerGroups,
  type LayersState,
  symbolSizes,
} from "./createLayers.ts"
import type { RegisterState } from "./createRegister.ts"
import type { RulesState } from "./createRules.ts"
import type { Selection } from "./createSelection.ts"
import type { View, ViewState } from "./createView.ts"
import { works, type WorkState } from "./createWork.ts"
import type { AddressField } from "./url.ts"

/** `view=44.02,20.91,7.25`: latitude and longitude of the middle, and the zoom. */
export function viewField({ view, goTo }: Pick<ViewState, "view" | "goTo">): AddressField {
  return {
    key: "view",
    read: (text) => {
      const wanted = text === undefined ? undefined : parseView(text)
      if (wanted) goTo(wanted, { flies: false })
    },
    write: () => {
      const current = view()
      return current && viewText(current)
    },
  }
}

/**
 * `show=site/BA-01`, `show=point/41.03143,21.33474` or `show=point/41.03143,21.33474/792578` with a place's GeoNames id;
 * nothing for the region.
 *
 * While a register of the user's is open nothing is written and nothing is read: a link must not carry any of it.
 */
export function modeField(selection: Selection, { isOwn }: Pick<RegisterState, "isOwn">): AddressField {
  return {
    key: "show",
    isStep: true,
    read: (text = "") => {
      if (isOwn()) return
      const [kind, what = "", id] = text.split("/")
      const position = kind === "point" ? parsePosition(what) : undefined
      if (kind === "site" && what !== "") selection.inspect(text.slice("site/".length))
      else if (position) selection.showPoint(position, id && /^\d+$/.test(id) ? Number(id) : undefined)
      else selection.showRegion()
    },
    write: () => {
      const mode = selection.mode()
      if (isOwn() || mode.mode === "region") return undefined
      if (mode.mode === "inspect") return `site/${mode.siteId}`
      const place = mode.geonameid === undefined ? "" : `/${mode.geonameid}`
      return `point/${positionText(mode.position, 5)}${place}`
    },
  }
}

/**
 * `layers=-water,graticule`: what is off and on unlike the page's default.
 *
 * @param isKeptOut true for a layer that a link cannot carry, because it shows a file of the user's: it stays as it is
 */
export function layersField(
  { visible, show }: Pick<LayersState, "visible" | "show">,
  isKeptOut: (group: LayerGroup) => boolean = () => false,
): AddressField {
  return {
    key: "layers",
    read: (text = "") => {
      const named = new Set(text.split(","))
      const isOn = (group: (typeof layerGroups)[number]) =>
        named.has(group) || (defaultLayers[group] && !named.has(`-${group}`))
      const now = untrack(visible)
      const wanted = layerGroups.map((group) => [group, isKeptOut(group) ? now[group] : isOn(group)])
      show(Object.fromEntries(wanted) as typeof defaultLayers)
    },
    write: () => {
      const unlike = layerGroups.filter((group) => visible()[group] !== defaultLayers[group] && !isKeptOut(group))
      return unlike.length === 0 ? undefined : unlike.map((group) => (visible()[group] ? group : `-${group}`)).join(",")
    },
  }
}

/** `mode=what-if`. */
export function workField({ work, setWork }: WorkState): AddressField {
  return {
    key: "mode",
    isStep: true,
    read: (text) => setWork(works.find((one) => one === text) ?? "explore"),
    write: () => (work() === "explore" ? undefined : work()),
  }
}

/** `zone=VBD`. */
export function zoneField({ zone, setZone }: Pick<LayersState, "zone" | "setZone">): AddressField {
  return {
    key: "zone",
    read: (text) => setZone(zoneKinds.find((one) => one === text) ?? defaultZone),
    write: () => (zone() === defaultZone ? undefined : zone()),
  }
}

/** `size=neq`: what the area of the symbols stands for. */
export function sizeField({
  symbolSize,
  setSymbolSize,
}: Pick<LayersState, "symbolSize" | "setSymbolSize">): AddressField {
  return {
    key: "size",
    read: (text) => setSymbolSize(symbolSizes.find((one) => one === text) ?? defaultSize),
    write: () => (symbolSize() === defaultSize ? undefined : symbolSize()),
  }
}

/** `grid=mgrs`: which lines the layer "graticule" draws. */
export function gridField({ grid, setGrid }: Pick<LayersState, "grid" | "setGrid">): AddressField {
  return {
    key: "grid",
    read: (text) => setGrid(gridKinds.find((one) => one === text) ?? defaultGrid),
    write: () => (grid() === defaultGrid ? undefined : grid()),
  }
}

/** `kpa=5,14`: the pressures that the layer "contours" draws; empty for none of them. */
export function contoursField({ contours, setContours }: Pick<LayersState, "contours" | "setContours">): AddressField {
  return {
    key: "kpa",
    read: (text = defaultContours.join()) => {
      const named = text.split(",")
      setContours(contourLevels.filter((level) => named.includes(String(level))))
    },
    write: () => (contours().join() === defaultContours.join() ? undefined : contours().join()),
  }
}

/** `rules=aastp-1`: the rule set, unless it is the default one. Of the user's own only the name, so that it can be missed. */
export function rulesField({ ruleSet, setRuleSet }: Pick<RulesState, "ruleSet" | "setRuleSet">): AddressField {
  return {
    key: "rules",
    read: (text) => {
      const id = [...ruleSetIds, nationalId].find((one) => one === text) ?? defaultRuleSet.id
      // Another rule set counts everybody anew.
      if (id !== ruleSet().id) setRuleSet(id)
    },
    write: () => (ruleSet().id === defaultRuleSet.id ? undefined : ruleSet().id),
  }
}

/** `route=high`: the roads that PTRD is for, unless they are those of medium traffic. */
export function routeField({ options, setOptions }: Pick<RulesState, "options" | "setOptions">): AddressField {
  return {
    key: "route",
    read: (text) => {
      const routeClass = routeClasses.find((one) => one === text) ?? defaultZoneOptions.routeClass
      if (routeClass !== options().routeClass) setOptions({ ...options(), routeClass })
    },
    write: () => (options().routeClass === defaultZoneOptions.routeClass ? undefined : options().routeClass),
  }
}

/** `count=conservative,assumeJoined`: how stores are counted together. */
export function optionsField({ options, setOptions }: Pick<RulesState, "options" | "setOptions">): AddressField {
  const names = ["conservative", "assumeJoined"] as const
  return {
    key: "count",
    read: (text = "") => {
      const chosen = text.split(",")
      const isUnlike = names.some((name) => chosen.includes(name) !== options()[name])
      // New options count everybody anew, so they are set only where they differ.
      if (isUnlike) setOptions({ ...options(), ...Object.fromEntries(names.map((one) => [one, chosen.includes(one)])) })
    },
    write: () => {
      const chosen = names.filter((name) => options()[name])
      return chosen.length === 0 ? undefined : chosen.join(",")
    },
  }
}

/**
 * `filter=` with the filter as JSON, countries, states, divisions, types and limits only: nothing of a register's rows.
 * What is not a filter is ignored, value by value.
 */
export function filterField({ filter, setFilter }: Pick<FilterState, "filter" | "setFilter">): AddressField {
  return {
    key: "filter",
    read: (text) => {
      const wanted = parseSiteFilter(text)
      if (JSON.stringify(wanted) !== JSON.stringify(filter())) setFilter(wanted)
    },
    write: () => (isActive(filter()) ? JSON.stringify(filter()) : undefined),
  }
}

/** `lang=mk`; without it the language the reader's browser asks for. */
export function languageField({
  language,
  setLanguage,
}: Pick<LanguageState, "language" | "setLanguage">): AddressField {
  return {
    key: "lang",
    read: (text = "") =>
      setLanguage(isLanguage(text) ? text : preferredLanguage(globalThis.navigator?.languages ?? [])),
    write: language,
  }
}

/** Pixels of the world's width at zoom 0. */
const worldWidth = 512

/** As many decimals as a pixel can show. */
function viewText({ centre, zoom }: View): string {
  const decimals = Math.max(2, Math.ceil(Math.log10((worldWidth * 2 ** zoom) / 360)))
  return `${positionText(centre, decimals)},${zoom.toFixed(2)}`
}

function parseView(text: string): View | undefined {
  const centre = parsePosition(text.split(",").slice(0, 2).join(","))
  const zoom = parseNumber(text.split(",")[2])
  return centre && zoom !== undefined && zoom >= 0 && zoom <= 22 ? { centre, zoom } : undefined
}

/** Latitude first, as people read it. */
function positionText([lon, lat]: LonLat, decimals: number): string {
  return `${lat.toFixed(decimals)},${lon.toFixed(decimals)}`
}

function parsePosition(text: string): LonLat | undefined {
  const [latText, lonText, ...more] = text.split(",")
  const lat = parseNumber(latText)
  const lon = parseNumber(lonText)
  if (more.length > 0 || lat === undefined || lon === undefined) return undefined
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [lon, lat] : undefined
}

function parseNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}
