import type { HazardDivision } from "./hazardDivision.ts"
import type { ZoneKind } from "./rule.ts"
import type { KPa } from "./units.ts"

/** Classes of side-on overpressure [kPa], highest first; each holds from its value upward. */
export const pressureLadder = [
  { from: 70, key: "effect.totalDestruction" },
  { from: 35, key: "effect.nearTotalLossOfHouses" },
  { from: 21, key: "effect.steelFramesDistort" },
  { from: 14, key: "effect.wallsAndRoofsPartlyCollapse" },
  { from: 9, key: "effect.tenthOfReplacementCost" },
  { from: 7, key: "effect.housesUninhabitable" },
  { from: 5, key: "effect.minorDamageToHouses" },
  { from: 2, key: "effect.windowsAndMinorStructuralDamage" },
  { from: 1, key: "effect.typicalGlassFailure" },
  { from: 0.7, key: "effect.someSmallWindowsBreak" },
] as const satisfies readonly { readonly from: KPa; readonly key: string }[]

/** What an edge means where the distance is not about blast. */
const otherEffects = ["effect.fragments", "effect.fireAndHeat", "effect.confinedToTheStore"] as const

/** A dictionary key; the sentences are in the dictionaries. */
export type EffectKey = (typeof pressureLadder)[number]["key"] | (typeof otherEffects)[number]

/** Every key a dictionary needs, lowest pressure first. */
export const effectKeys: readonly EffectKey[] = [...pressureLadder.map(({ key }) => key).reverse(), ...otherEffects]

/**
 * What a side-on overpressure does, in a plain sentence's key; undefined below 0.7 kPa.
 * Source: Clancey ladder and IATG 02.20:2021 Table 8, classes as on the team's standards sheet.
 *
 * @example effectOfPressure(5) // "effect.minorDamageToHouses"
 */
export function effectOfPressure(overpressure: KPa): EffectKey | undefined {
  return pressureLadder.find(({ from }) => overpressure >= from)?.key
}

/** The pressure class a blast zone is named for: Table 8's nominal value, not the pressure at the radius drawn. */
const zoneEffects: Readonly<Record<ZoneKind, EffectKey>> = {
  PTRD: "effect.tenthOfReplacementCost",
  IBD: "effect.minorDamageToHouses",
  VBD: "effect.windowsAndMinorStructuralDamage",
}

/**
 * What the edge of a zone stands for: blast by Table 8 for 1.1, 1.5 and 1.6, fragments for 1.2, fire and heat for 1.3,
 * and for 1.4 an effect that stays with the store. A floor puts the edge further out than the nominal pressure: the
 * pressure there is `ringPressure`, and `effectOfPressure` says what it does.
 */
export function effectOfZone(zone: ZoneKind, hd: HazardDivision): EffectKey {
  if (hd.startsWith("1.2")) return "effect.fragments"
  if (hd.startsWith("1.3")) return "effect.fireAndHeat"
  return hd === "1.4" ? "effect.confinedToTheStore" : zoneEffects[zone]
}
