import { projectVersion } from "../model/project.ts"
import { Misfit } from "./Check.ts"

type Json = Readonly<Record<string, unknown>>

/** By version: what makes a file of that version one of the next. Nothing in it is checked yet; a Misfit may be thrown. */
export type ProjectUpgrades = ReadonlyMap<number, (older: Json) => Json>

/** The first version had no optional tables and no scenarios: nothing in it changes. */
export const projectUpgrades: ProjectUpgrades = new Map([[1, (older) => older]])

/** A file of an older version as one of this version, step by step. Throws a Misfit for a version that never was. */
export function upgradedProject(json: Json, upgrades: ProjectUpgrades): Json {
  let upgraded = json
  for (let version = json.version; version !== projectVersion; version = Number(version) + 1) {
    const upgrade = typeof version === "number" ? upgrades.get(version) : undefined
    if (!upgrade) throw new Misfit("one of the values it can have", json.version, "version")
    upgraded = upgrade(upgraded)
  }
  return upgraded
}
