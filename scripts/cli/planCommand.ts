import { makeHighsSolver } from "../../src/load/highs.ts"
import type { Ground } from "../../src/model/ground.ts"
import type { PlanProgress } from "../../src/model/plan/Plan.ts"
import { defaultPlanQuestion, type PlanQuestion } from "../../src/model/plan/PlanQuestion.ts"
import { makePlan } from "../../src/model/plan.ts"
import type { Register } from "../../src/model/register.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { CommandError } from "./CommandError.ts"
import { gridGround } from "./exposureGround.ts"
import { openRegister } from "./openRegister.ts"
import { planRemarks, planSummary, planTable } from "./planTables.ts"
import { oneOf, quantity, readOptions } from "./readOptions.ts"
import { readPublicData } from "./readPublicData.ts"
import { checkOutput, writeOutput } from "./resultFiles.ts"
import { readZoneOptions, zoneOptions } from "./zoneOptions.ts"

const usage =
  "npm run --silent plan -- --sites F --stores F [--population F …] [--people-column NAME] --zone PTRD|IBD|VBD --tonnes N " +
  "--mass neq|gross --scope pooled|national [--no-country-worse] [--years Y] [--rules iatg-02.20] " +
  "[--route high|medium|low] [--conservative] [--assume-joined] [--seconds 60] --out DIR"

const planFile = "plan.csv"
const summaryFile = "summary.json"

/**
 * Reads a register, plans what to remove first, writes `plan.csv` and `summary.json`; the options are those of the page. With
 * population grids only these count, else listed places and rural background.
 */
export async function planCommand(
  args: readonly string[],
  readGround: () => Promise<Ground> = readPublicData,
): Promise<void> {
  const { out, question, ...request } = readArguments(args)
  const { sites, stores, population, peopleColumn, scope, seconds, ruleSet, options } = request
  const register = await openRegister([sites, stores])
  checkOutput(out, [planFile, summaryFile], [sites, stores, ...population])
  if (question.mass.of === "gross") checkGross(register)
  const listed = await readGround()
  const zoned = zonedSites(register, ruleSet, options)
  const ground = population.length > 0 ? await gridGround(population, zoned, listed, peopleColumn) : listed
  const input = { register, ruleSet, options, ground, question }
  const now = () => performance.now()
  const began = now()
  const answer = await makePlan(input, makeHighsSolver(), { seconds, onProgress: makeProgressLines(), now })
  const took = (now() - began) / 1000
  for (const remark of planRemarks(answer[scope], answer)) process.stderr.write(`${remark}\n`)
  await writeOutput(out, {
    [planFile]: planTable(answer[scope].steps),
    [summaryFile]: planSummary(answer, request, took),
  })
}

const text = { type: "string" } as const
const known = {
  sites: text,
  stores: text,
  population: { ...text, multiple: true },
  "people-column": text,
  zone: text,
  tonnes: text,
  mass: text,
  scope: text,
  "no-country-worse": { type: "boolean" },
  years: text,
  seconds: text,
  ...zoneOptions,
  out: text,
} as const

function readArguments(args: readonly string[]) {
  const given = readOptions(args, known, usage)
  const { sites, stores, out, population = [], zone, tonnes, mass, scope } = given
  if (!sites || !stores || !out || !zone || !tonnes || !mass || !scope) {
    const needed = "--sites, --stores, --zone, --tonnes, --mass, --scope and --out"
    throw new CommandError(`${needed} are all needed. Usage: ${usage}`)
  }
  if (population.includes("")) throw new CommandError(`--population needs a file. Usage: ${usage}`)
  const question: PlanQuestion = {
    ...defaultPlanQuestion,
    zone: oneOf("--zone", zone, zoneKinds),
    tonnes: quantity("--tonnes", tonnes, "quantity in tonnes"),
    mass: oneOf("--mass", mass, ["neq", "gross"]) === "gross" ? { of: "gross" } : { of: "neq" },
    noCountryWorse: given["no-country-worse"] ?? false,
    years: yearsOf(given.years ?? "1"),
  }
  return {
    sites,
    stores,
    population,
    peopleColumn: given["people-column"],
    out,
    question,
    scope: oneOf("--scope", scope, ["pooled", "national"]),
    seconds: quantity("--seconds", given.seconds ?? "60", "number of seconds"),
    ...readZoneOptions(given),
  }
}

const mostYears = 100

function yearsOf(value: string): number {
  const years = /^\d+$/.test(value) ? Number(value) : 0
  if (years < 1 || years > mostYears)
    throw new CommandError(`--years ${value} is not a whole number from 1 to ${mostYears}`)
  return years
}

/** Gross weight is never derived from NEQ: a row without it stops the command. */
function checkGross({ stores }: Register): void {
  const missing = stores.flatMap(({ holdings }) =>
    holdings.filter(({ neq, gross }) => neq > 0 && gross === undefined).map(({ origin }) => origin),
  )
  const [first] = missing
  if (!first) return
  const rows = missing.map(({ row }) => row)
  const some = rows.length > 10 ? `${rows.slice(0, 10).join(", ")} and ${rows.length - 10} more` : rows.join(", ")
  throw new CommandError(
    `${first.file}, column gross_t, rows ${some}: no gross weight; --mass gross needs it in every row, --mass neq does not`,
  )
}

/** Tells on stderr which phase the plan is in, and what is not proven yet, at most once a second. */
function makeProgressLines(): (progress: PlanProgress) => void {
  let [said, at] = ["", 0]
  return ({ phase, gap }) => {
    const now = performance.now()
    if (phase === said && (gap === undefined || now - at < 1000)) return
    ;[said, at] = [phase, now]
    process.stderr.write(`${phase}${gap === undefined ? "" : `: ${(100 * gap).toFixed(2)} % not proven yet`}\n`)
  }
}
