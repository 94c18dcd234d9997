import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { makeHighsSolver } from "../../src/load/highs.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { type Ground, withGrids } from "../../src/model/ground.ts"
import type { Plan } from "../../src/model/plan/Plan.ts"
import { defaultPlanQuestion } from "../../src/model/plan/PlanQuestion.ts"
import { makePlan } from "../../src/model/plan.ts"
import type { Register } from "../../src/model/register.ts"
import { defaultRuleSet } from "../../src/model/rules/ruleSets.ts"
import { storeNeq } from "../../src/model/scenario.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { generatedGrid } from "./generatedGrid.ts"
import { generatedRegister } from "./generatedRegister.ts"

/** Of all tonnes, what may be removed. */
const part = 0.2

/**
 * The plan, national, pooled and greedy: of the invented register on listed places, and of 400 and 2,000 stores on a grid of 263,764
 * cells; a fifth of the tonnes, no country worse off. The first one begins without the solver, as a user's does.
 */
export async function measurePlan(bare: Ground, write: (line: string) => void): Promise<void> {
  const ground = withGrids(bare, [generatedGrid(263_764, bare)])
  const measured = [
    ["400 stores on 263,764 cells", generatedRegister(200, bare), ground],
    ["invented register", await inventedRegister(), bare],
    ["2,000 stores on 263,764 cells", generatedRegister(1000, bare), ground],
  ] as const
  for (const [name, register, on] of measured) write(`plan, ${name}: ${await planLine(register, on)}`)
}

async function planLine(register: Register, ground: Ground): Promise<string> {
  const tonnes = (part * register.stores.reduce((sum, store) => sum + storeNeq(store), 0)) / 1000
  const question = { ...defaultPlanQuestion, tonnes }
  const now = () => performance.now()
  const begin = now()
  const asked = { register, ruleSet: defaultRuleSet, options: defaultZoneOptions, ground, question }
  const answer = await makePlan(asked, makeHighsSolver(), { now })
  const seconds = ((now() - begin) / 1000).toFixed(1)
  const { pooled, national, greedy, dividend } = answer
  return (
    `${seconds} s; IBD ${pooled.peopleBefore.toFixed(0)} → pooled ${planText(pooled)}, national ${planText(national)}, ` +
    `by tonne alone ${greedy.peopleAfter.toFixed(0)}, dividend ${dividend.toFixed(0)}`
  )
}

function planText({ peopleAfter, gap, method }: Plan): string {
  return `${peopleAfter.toFixed(0)} (${gap === undefined ? method : `gap ${(100 * gap).toFixed(2)} %`})`
}

async function inventedRegister(): Promise<Register> {
  const read = async (name: string) => {
    const path = fileURLToPath(new URL(`../../data/register/${name}`, import.meta.url))
    return { name, bytes: new Uint8Array(await readFile(path)) }
  }
  return (await readRegister([await read("sites.csv"), await read("stores.csv")])).register
}
