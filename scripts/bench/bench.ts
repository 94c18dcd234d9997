import { cpus, totalmem } from "node:os"
import { countPeople } from "../../src/model/countPeople.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { defaultRuleSet, ruleSets } from "../../src/model/rules/ruleSets.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { readPublicData } from "../cli/readPublicData.ts"
import { generatedRegister } from "./generatedRegister.ts"
import { measureCurve } from "./measureCurve.ts"
import { measureGridCount } from "./measureGridCount.ts"
import { measurePage } from "./measurePage.ts"
import { measureRaster } from "./measureRaster.ts"
import { measurePageStep } from "./measurePageStep.ts"
import { measurePlan } from "./measurePlan.ts"

const write = (line: string) => process.stdout.write(`${line}\n`)

write(
  `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`,
)

// First, so that the peak of memory is its own.
await measureRaster(write)

const started = performance.now()
const ground = await readPublicData()
write(`ground: read and indexed in ${(performance.now() - started).toFixed(0)} ms`)

for (const count of [60, 10_000]) {
  const register = generatedRegister(count, ground)
  const begin = performance.now()
  const zoned = zonedSites(register, defaultRuleSet, defaultZoneOptions)
  const zonesDone = performance.now()
  const { totals } = countPeople(zoned, ground)
  const counted = performance.now()
  write(
    `${count} sites, ${register.stores.length} stores: zones ${(zonesDone - begin).toFixed(0)} ms, people ` +
      `${(counted - zonesDone).toFixed(0)} ms (IBD once ${peopleTotal(totals.IBD.once).toFixed(0)}), peak memory of the process ` +
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  )
}

// A change of the profile meets warm code: the zones of the first one are there already.
const register = generatedRegister(10_000, ground)
for (const ruleSet of ruleSets) {
  const times = [1, 2, 3].map(() => {
    const begin = performance.now()
    zonedSites(register, ruleSet, defaultZoneOptions)
    return performance.now() - begin
  })
  const median = times.sort((a, b) => a - b)[1] ?? Number.NaN
  write(`changing to ${ruleSet.id}: distances of 10,000 sites in ${median.toFixed(0)} ms (median of three)`)
}
const [store] = register.stores
const site = register.sites.find(({ siteId }) => siteId === store?.siteId)
if (store && site) {
  const begin = performance.now()
  storeZones(site, [store], defaultRuleSet, defaultZoneOptions)
  write(`one store: its distances in ${(performance.now() - begin).toFixed(2)} ms`)
}

await measureGridCount(ground, write)
measureCurve(ground, write)
measurePageStep(write)
await measurePlan(ground, write)
await measurePage(ground, write)
