import { crc32 } from "../model/crc32.ts"
import type { Register } from "../model/register.ts"
import { type Project, projectKind, projectPieces, projectVersion } from "../model/project.ts"

/** Texts put together between two looks at what else the page has to do: some 10 ms of work. */
const between = 2000

/**
 * A project as a file: JSON with a line for each site and store, and a checksum (CRC-32) over everything before it. Long
 * registers are written with pauses, so that the page stays responsive.
 *
 * @param name   of the file
 * @param saved  the moment it is saved
 * @param pause  lets others go on
 *
 * Checked by: test/export/projectFile.test.ts
 */
export async function projectFile(
  project: Project,
  name: string,
  saved: Date,
  pause: () => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<File> {
  const { register, ...chosen } = project
  const content = {
    kind: projectKind,
    version: projectVersion,
    saved: saved.toISOString(),
    ...chosen,
    ...(register && { register }),
  }
  const encoder = new TextEncoder()
  const pieces: string[] = []
  let crc = 0
  let done = 0
  for (const piece of projectPieces(content)) {
    crc = crc32(encoder.encode(piece), crc)
    pieces.push(piece)
    if (++done % between === 0) await pause()
  }
  const checksum = `crc32:${crc.toString(16).padStart(8, "0")}`
  return new File(laidOut(pieces, register, checksum), name, { type: "application/json" })
}

/** The pieces as one JSON text. */
function laidOut(pieces: readonly string[], register: Register | undefined, checksum: string): string[] {
  const [head = "", ...rest] = pieces
  const end = `,"checksum":"${checksum}"}\n`
  // Without a register the pieces name an empty one, and no lists.
  if (!register) return [head.replace(/,"register":\{\}\}\n$/, ""), end]
  const text = [head.replace(/\}\}\n$/, "")]
  let from = 0
  for (const name of ["sites", "stores", "exposedSites", "facilities", "countries"] as const) {
    const list = register[name]
    if (!list) continue
    // The optional lists have a piece with their length before them, which is no part of the file.
    if (name !== "sites" && name !== "stores") from++
    text.push(`,"${name}":[\n`)
    rest.slice(from, from + list.length).forEach((item, at) => text.push(at === 0 ? item : `,${item}`))
    text.push("]")
    from += list.length
  }
  return [...text, "}", end]
}
