import { mkdir, readFile, writeFile } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { LoadError } from "../../src/load/LoadError.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import type { RegisterFile } from "../../src/load/RegisterReading.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Ground } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { ruleSetById, ruleSetIds } from "../../src/model/rules/ruleSets.ts"
import { routeClasses, type ZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { CommandError } from "./CommandError.ts"
import { gridGround } from "./exposureGround.ts"
import { sitesTable, totalsTable } from "./exposureTables.ts"
import { oneOf, readOptions } from "./readOptions.ts"
import { readPublicData } from "./readPublicData.ts"

const usage =
  "npm run --silent exposure -- --sites F --stores F [--population F …] [--people-column NAME] [--rules iatg-02.20] " +
  "[--route high|medium|low] [--conservative] [--assume-joined] --out DIR"

const sitesFile = "sites.csv"
const totalsFile = "totals.csv"

/**
 * Reads a register, counts people in its zones, writes `sites.csv` and `totals.csv`; the options are those of the page. With
 * population grids only these count, else listed places and rural background.
 */
export async function exposureCommand(
  args: readonly string[],
  readGround: () => Promise<Ground> = readPublicData,
): Promise<void> {
  const { sites, stores, population, peopleColumn, out, ...by } = readArguments(args)
  const register = await openRegister([sites, stores])
  const written = [sitesFile, totalsFile].map((name) => resolve(out, name))
  const overwritten = [sites, stores, ...population].find((path) => written.includes(resolve(path)))
  if (overwritten) throw new CommandError(`--out ${out} would overwrite ${overwritten}; choose another folder`)
  const zoned = zonedSites(register, by.ruleSet, by.options)
  const listed = await readGround()
  const ground = population.length > 0 ? await gridGround(population, zoned, listed, peopleColumn) : listed
  const exposure = countPeople(zoned, ground)
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new CommandError(`--out ${out}: ${String(error)}`)
  })
  await writeFile(join(out, sitesFile), sitesTable(exposure, by))
  await writeFile(join(out, totalsFile), totalsTable(exposure, by))
}

function readArguments(args: readonly string[]) {
  const text = { type: "string" } as const
  const flag = { type: "boolean" } as const
  const given = readOptions(
    args,
    {
      sites: text,
      stores: text,
      population: { ...text, multiple: true },
      "people-column": text,
      rules: text,
      route: text,
      conservative: flag,
      "assume-joined": flag,
      out: text,
    },
    usage,
  )
  const { sites, stores, out, population = [] } = given
  if (!sites || !stores || !out) throw new CommandError(`--sites, --stores and --out are all needed. Usage: ${usage}`)
  if (population.includes("")) throw new CommandError(`--population needs a file. Usage: ${usage}`)
  const options: ZoneOptions = {
    routeClass: oneOf("--route", given.route ?? "medium", routeClasses),
    conservative: given.conservative ?? false,
    assumeJoined: given["assume-joined"] ?? false,
  }
  const ruleSet = ruleSetById(oneOf("--rules", given.rules ?? "iatg-02.20", ruleSetIds))
  return { sites, stores, population, peopleColumn: given["people-column"], out, options, ruleSet }
}

/** Reads the two files as the page does; rows that cannot be used are named on stderr, questions stop the command. */
async function openRegister(paths: readonly string[]): Promise<Register> {
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
