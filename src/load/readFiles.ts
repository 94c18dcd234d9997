import { LoadError } from "./LoadError.ts"
import type { Pacing } from "./pausedLoop.ts"
import type { RegisterAnswers, RegisterFile, RegisterReading } from "./RegisterReading.ts"
import { readRegister } from "./readRegister.ts"
import { largestFile } from "./readTables.ts"

/** `readRegister` from files that are still on the user's disk. */
export async function readFiles(
  files: readonly File[],
  answers: RegisterAnswers | undefined,
  pacing: Pacing,
): Promise<RegisterReading> {
  return readRegister(await readWholeFiles(files), answers, pacing)
}

/**
 * The bytes of the user's files, all or none.
 *
 * @throws LoadError "too large" before anything is read, "unreadable" for a file that is gone or may not be read
 */
async function readWholeFiles(files: readonly File[]): Promise<RegisterFile[]> {
  const tooLarge = files.find(({ size }) => size > largestFile)
  if (tooLarge) throw new LoadError("too large", tooLarge.name, `${tooLarge.size} bytes`)
  return Promise.all(
    files.map(async (file) => {
      try {
        return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      } catch (error) {
        throw new LoadError("unreadable", file.name, error instanceof Error ? error.message : String(error))
      }
    }),
  )
}
