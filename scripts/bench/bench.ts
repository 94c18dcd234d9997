import { cpus, totalmem } from "node:os"
import { countPeople } from "../../src/model/countPeople.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { defaultAggregation } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { readPublicData } from "../cli/readPublicData.ts"
import { generatedRegister } from "./generatedRegister.ts"
import { measurePage } from "./measurePage.ts"

const write = (line: string) => process.stdout.write(`${line}\n`)

write(
  `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`,
)

const started = performance.now()
const ground = await readPublicData()
write(`ground: read and indexed in ${(performance.now() - started).toFixed(0)} ms`)

for (const count of [60, 10_000]) {
  const register = generatedRegister(count, ground)
  const begin = performance.now()
  const zoned = zonedSites(register, iatg0220, defaultAggregation)
  const zonesDone = performance.now()
  const { totals } = countPeople(zoned, ground)
  const counted = performance.now()
  write(
    `${count} sites, ${register.stores.length} stores: zones ${(zonesDone - begin).toFixed(0)} ms, people ` +
      `${(counted - zonesDone).toFixed(0)} ms (IBD once ${peopleTotal(totals.IBD.once).toFixed(0)}), peak memory of the process ` +
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  )
}

await measurePage(generatedRegister(10_000, ground), write)
