import { type Accessor, createResource } from "solid-js"
import { parseIncidents } from "../load/parseIncidents.ts"
import type { GroundState } from "./createGround.ts"

const file = "incidents.json"

/** Earlier explosions, read when they are first wanted; the resource's `error` is a LoadError. */
export function createIncidents(ground: Pick<GroundState, "read">, isWanted: Accessor<boolean>) {
  const [incidents] = createResource(isWanted, async () => parseIncidents(await ground.read(file), file))
  return incidents
}
