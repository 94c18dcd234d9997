import { mkdir, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { CommandError } from "./CommandError.ts"

/**
 * @param names the files that a command is going to write
 * @param read  the files that it reads
 * @throws      CommandError when it would write over one of those
 */
export function checkOutput(folder: string, names: readonly string[], read: readonly string[]): void {
  const written = names.map((name) => resolve(folder, name))
  const overwritten = read.find((path) => written.includes(resolve(path)))
  if (overwritten) throw new CommandError(`--out ${folder} would overwrite ${overwritten}; choose another folder`)
}

/** Writes texts by the names of their files; makes the folder. */
export async function writeOutput(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CommandError(`--out ${folder}: ${String(error)}`)
  })
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
}
