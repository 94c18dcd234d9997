import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { LoadError } from "../../src/load/LoadError.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import type { RegisterFile } from "../../src/load/RegisterReading.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import type { Register } from "../../src/model/register.ts"
import { CommandError } from "./CommandError.ts"

/** Reads the two files as the page does; rows that cannot be used are named on stderr, questions stop the command. */
export async function openRegister(paths: readonly string[]): Promise<Register> {
  const files: RegisterFile[] = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readBytes(path)) })),
  )
  const { register, problems, questions } = await readRegister(files)
  for (const problem of problems) process.stderr.write(`${registerProblemText(problem)}\n`)
  const [question] = questions
  if (question) {
    const where = `${question.file}, column ${question.column}, rows ${question.rows.slice(0, 5).join(", ")}`
    throw new CommandError(`${where}: ${question.kind}? The file has to say it plainly (${question.example})`)
  }
  if (register.sites.length === 0) throw new CommandError(`${paths.join(" and ")} hold no usable site`)
  return register
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new LoadError((error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "unreachable", path)
  }
}
