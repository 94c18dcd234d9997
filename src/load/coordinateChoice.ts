import { type CoordinateForm, coordinateForms } from "../model/coordinates/coordinateForm.ts"
import { type NationalGrid, type NationalGridId, nationalGrids } from "../model/coordinates/nationalGrids.ts"

/** A zone for all rows, such as "UTM 34N". */
export type UtmZoneChoice = `UTM ${number}${"N" | "S"}`

/**
 * How the positions of a file are written, as the user says it and as a mapping keeps it. "auto" reads degrees of all kinds, MGRS
 * and UTM with its zone, cell by cell; plain metres are never guessed.
 */
export type CoordinateChoice = "auto" | CoordinateForm | UtmZoneChoice | NationalGridId

/** A choice with the name it has in the EPSG dataset. */
export interface NamedChoice {
  readonly choice: CoordinateChoice
  readonly name: string
}

/** The zone and hemisphere of "UTM 34N"; undefined for any other choice. */
export function chosenUtmZone(choice: string): string | undefined {
  const [, zone, hemisphere] = /^UTM ([1-9]\d?)([NS])$/.exec(choice) ?? []
  return zone && Number(zone) <= 60 ? `${zone}${hemisphere}` : undefined
}

export const chosenGrid = (choice: string): NationalGrid | undefined => nationalGrids.find(({ id }) => id === choice)

/** True for a choice, such as one from a saved mapping. */
export function isCoordinateChoice(value: unknown): value is CoordinateChoice {
  if (typeof value !== "string") return false
  const isForm = value === "auto" || (coordinateForms as readonly string[]).includes(value)
  return isForm || chosenUtmZone(value) !== undefined || chosenGrid(value) !== undefined
}
