import { crc32 } from "../model/crc32.ts"
import { type Project, projectKind, projectPieces, projectVersion } from "../model/project.ts"
import { type Check, fields, fitting, listOf, Misfit, optional, text } from "./Check.ts"
import { checkProjectRegister } from "./checkProjectRegister.ts"
import { checkProjectScenarios } from "./checkProjectScenarios.ts"
import { checkProjectSettings } from "./checkProjectSettings.ts"
import { isProject } from "./isProjectFile.ts"
import { LoadError } from "./LoadError.ts"
import { ProjectError } from "./ProjectError.ts"
import { parseRegisterMapping, type RegisterMapping } from "./RegisterMapping.ts"
import { type ProjectUpgrades, projectUpgrades, upgradedProject } from "./upgradedProject.ts"

/** Larger files are refused before they are looked at [bytes]: 100,000 rows take about half of it. */
export const largestProject = 128e6

/** A project as it was read. */
export interface ProjectReading {
  readonly project: Project<RegisterMapping>
  /** When it was saved, ISO 8601, as the file says. */
  readonly saved: string
  /** False when the checksum is another: somebody or something has changed the file. What is in it can be used all the same. */
  readonly isIntact: boolean
}

const mapping: Check<RegisterMapping> = (value) => {
  const parsed = parseRegisterMapping(value)
  if (!parsed) throw new Misfit("columns of a register", value)
  return parsed
}
const savedAt = fitting(
  "one of the values it can have",
  (value): value is string => typeof value === "string" && !Number.isNaN(Date.parse(value)),
)
const contents = fields({
  saved: savedAt,
  settings: checkProjectSettings,
  grids: listOf(text),
  mapping: listOf(mapping),
  scenarios: optional(checkProjectScenarios),
  register: optional(checkProjectRegister),
})

/**
 * Reads a project and checks all of it before anything is given out.
 *
 * @param file     its name, for errors
 * @param upgrades how files of older versions become ones of this version
 * @throws LoadError "too large"; ProjectError that names what is wrong and where; nothing else
 */
export function parseProject(
  bytes: Uint8Array,
  file: string,
  upgrades: ProjectUpgrades = projectUpgrades,
): ProjectReading {
  if (bytes.length > largestProject) throw new LoadError("too large", file, `${bytes.length} bytes`)
  const json = parseJson(bytes, file)
  try {
    const isIntact = json.checksum === checksumOf(json)
    const { saved, register, settings, grids, mapping, scenarios } = contents(upgradedProject(json, upgrades))
    return {
      project: { settings, grids, mapping, ...(scenarios && { scenarios }), ...(register && { register }) },
      saved,
      isIntact,
    }
  } catch (error) {
    if (error instanceof Misfit)
      throw new ProjectError("wrong value", file, shown(error.value), error.where, error.expected)
    // Lists in lists without end, which no program of ours writes.
    throw new ProjectError("broken project", file, String(error))
  }
}

/** The JSON of a file that says it is a project, of a version that can be read. */
function parseJson(bytes: Uint8Array, file: string): Readonly<Record<string, unknown>> {
  let json: unknown
  let broken = ""
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch (error) {
    broken = String(error)
  }
  if (broken !== "") {
    const isOurs = isProject(bytes)
    throw new ProjectError(isOurs ? "broken project" : "no project", file, broken)
  }
  if (typeof json !== "object" || json === null || !("kind" in json) || json.kind !== projectKind)
    throw new ProjectError("no project", file)
  const { version } = json as { version?: unknown }
  if (typeof version === "number" && version > projectVersion)
    throw new ProjectError("newer project", file, String(version))
  return json
}

const encoder = new TextEncoder()

function checksumOf(json: Readonly<Record<string, unknown>>): string {
  let crc = 0
  for (const piece of projectPieces(json)) crc = crc32(encoder.encode(piece), crc)
  return `crc32:${crc.toString(16).padStart(8, "0")}`
}

/** A value as it stands in the file, cut short; of lists and objects only that they are. */
function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}"
  const all = value === undefined ? "" : JSON.stringify(value)
  return all.length > 60 ? `${all.slice(0, 60)}…` : all
}
