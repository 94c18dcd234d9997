import { countPeople } from "../../src/model/countPeople.ts"
import type { Ground } from "../../src/model/ground.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { CommandError } from "./CommandError.ts"
import { gridGround } from "./exposureGround.ts"
import { sitesTable, totalsTable } from "./exposureTables.ts"
import { openRegister } from "./openRegister.ts"
import { readOptions } from "./readOptions.ts"
import { readPublicData } from "./readPublicData.ts"
import { checkOutput, writeOutput } from "./resultFiles.ts"
import { readZoneOptions, zoneOptions } from "./zoneOptions.ts"

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
  checkOutput(out, [sitesFile, totalsFile], [sites, stores, ...population])
  const zoned = zonedSites(register, by.ruleSet, by.options)
  const listed = await readGround()
  const ground = population.length > 0 ? await gridGround(population, zoned, listed, peopleColumn) : listed
  const exposure = countPeople(zoned, ground)
  await writeOutput(out, { [sitesFile]: sitesTable(exposure, by), [totalsFile]: totalsTable(exposure, by) })
}

function readArguments(args: readonly string[]) {
  const text = { type: "string" } as const
  const given = readOptions(
    args,
    {
      sites: text,
      stores: text,
      population: { ...text, multiple: true },
      "people-column": text,
      ...zoneOptions,
      out: text,
    },
    usage,
  )
  const { sites, stores, out, population = [] } = given
  if (!sites || !stores || !out) throw new CommandError(`--sites, --stores and --out are all needed. Usage: ${usage}`)
  if (population.includes("")) throw new CommandError(`--population needs a file. Usage: ${usage}`)
  return { sites, stores, population, peopleColumn: given["people-column"], out, ...readZoneOptions(given) }
}
