import { enLater } from "../../i18n/enLater.ts"
import { coordinateForms } from "../../model/coordinates/coordinateForm.ts"
import { nationalGrids } from "../../model/coordinates/nationalGrids.ts"
import type { Opening } from "../../state/createRegister.ts"

type Reading = Extract<Opening, { readonly state: "read" }>["reading"]
export type ReadTable = Reading["tables"][number]
export type Mapping = ReadTable["mapping"]
export type MappedColumn = Mapping["columns"][number]
type KnownColumn = NonNullable<MappedColumn>["column"]
export type CoordinateChoice = NonNullable<Mapping["coordinates"]>

/** Every column a file may have, in the order of the template; the dictionary has a name for each. */
export const knownColumns = Object.keys(enLater.column) as readonly KnownColumn[]

export const massUnits = ["kg", "t", "lb"] as const

/** Whether the column holds a mass: its own name has the unit. */
export function isMass(column: MappedColumn): boolean {
  return column !== null && /_kg$|^gross_t$|^t_per_year$/.test(column.column)
}

/** How positions may be written: degrees and MGRS are told apart cell by cell, metres are on the grid that is chosen. */
export const coordinateChoices: readonly { readonly value: CoordinateChoice; readonly name: string }[] = [
  ...coordinateForms.map((form) => ({ value: form, name: form })),
  ...([33, 34, 35] as const).map((zone) => ({ value: `UTM ${zone}N` as const, name: `UTM ${zone}N` })),
  ...nationalGrids.map(({ id, name }) => ({ value: id, name: `${id}: ${name}` })),
]

/** The mapping with one column said anew; another header that had it gives it up. */
export function withColumn(mapping: Mapping, at: number, chosen: KnownColumn | undefined): Mapping {
  const columns = mapping.columns.map((column, i): MappedColumn => {
    if (i === at) return chosen ? { column: chosen } : null
    return column?.column === chosen ? null : column
  })
  return { ...mapping, columns }
}

export function withUnit(mapping: Mapping, at: number, unit: (typeof massUnits)[number]): Mapping {
  const columns = mapping.columns.map((column, i) => (i === at && column ? { ...column, unit } : column))
  return { ...mapping, columns }
}

/**
 * Whether a table needs no look: it has the columns of sites, stores or an optional table that must be there, and no header is left that may be
 * one of ours.
 */
export function isComplete({ mapping, guesses }: ReadTable): boolean {
  const has = (column: KnownColumn) => mapping.columns.some((one) => one?.column === column)
  const hasPosition = has("coordinates") || (has("lon") && has("lat")) || (has("site_lon") && has("site_lat"))
  const isSites = has("site_id") && hasPosition
  const isStores = has("store_id") && has("site_id") && has("hd") && has("neq_kg")
  const isOpen = guesses.some(({ column }, at) => column !== undefined && !mapping.columns[at] && !has(column))
  const isOptional =
    (has("es_id") && has("type") && hasPosition) ||
    (has("facility_id") && has("country") && has("t_per_year")) ||
    (has("country") && (has("population") || has("rasr_member") || has("budget_eur_year")) && !has("site_id"))
  return (isSites || isStores || isOptional) && !isOpen
}
