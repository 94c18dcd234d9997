import { LoadError } from "./LoadError.ts"
import { largestProject, parseProject, type ProjectReading } from "./parseProject.ts"

/**
 * Reads a project of the user's.
 *
 * @throws LoadError "too large" before anything is read, "unreadable" for a file that is gone or may not be read; as `parseProject`
 */
export async function loadProject(file: File): Promise<ProjectReading> {
  if (file.size > largestProject) throw new LoadError("too large", file.name, `${file.size} bytes`)
  return parseProject(await bytesOf(file), file.name)
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw new LoadError("unreadable", file.name, String(error))
  }
}
