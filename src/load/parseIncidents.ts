import { hazardDivisions } from "../model/hazardDivision.ts"
import {
  type DamageReported,
  type Incident,
  incidentKinds,
  type PeopleReported,
  quantityBounds,
  quantityKinds,
  type QuantityReported,
} from "../model/incident.ts"
import {
  above0,
  type Check,
  type ChecksOf,
  fields,
  filledText,
  fitting,
  listOf,
  Misfit,
  oneOf,
  optional,
  text,
  whole,
} from "./Check.ts"
import { LoadError } from "./LoadError.ts"
import { country, lonLat } from "./placeChecks.ts"

const date = fitting(
  "one of the values it can have",
  (value): value is string =>
    typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(value),
)

const people: Check<PeopleReported> = (value) => {
  const read = fields({ from: whole, to: optional(whole) } satisfies ChecksOf<PeopleReported>)(value)
  if (read.to !== undefined && read.to < read.from) throw new Misfit("a whole number, 0 or more", read.to, "to")
  return read
}

const quantity = fields({
  mass: above0,
  bound: oneOf(quantityBounds),
  of: oneOf(quantityKinds),
  divisions: listOf(oneOf(hazardDivisions)),
  note: filledText,
} satisfies ChecksOf<QuantityReported>)

const damage = fields({ radius: above0, note: filledText } satisfies ChecksOf<DamageReported>)

const incidents: Check<readonly Incident[]> = listOf(
  fields({
    incidentId: filledText,
    date: optional(date),
    place: filledText,
    country,
    position: optional(lonLat),
    coordAccuracy: optional(above0),
    positionNote: optional(filledText),
    killed: optional(people),
    injured: optional(people),
    kind: optional(oneOf(incidentKinds)),
    quantity: optional(quantity),
    damage: optional(damage),
    facts: text,
    source: filledText,
    status: oneOf(["confirmed", "unconfirmed"] as const),
  } satisfies ChecksOf<Incident>),
)

/** The list of incidents that ships with the program. Throws a LoadError that names the place of a wrong value. */
export function parseIncidents(bytes: Uint8Array, file: string): readonly Incident[] {
  try {
    return incidents(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (error) {
    const detail = error instanceof Misfit ? `${error.where}: ${error.expected} expected` : String(error)
    throw new LoadError("wrong type", file, detail)
  }
}
