import { readFileSync } from "node:fs"
import { parseRegister } from "../../src/load/parseRegister.ts"
import type { RegisterFile } from "../../src/load/RegisterReading.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { depotLayer } from "./depotLayer.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

const file = (name: string): RegisterFile => ({ name, bytes: new Uint8Array(readFileSync(`data/register/${name}`)) })
const files = [file("sites.csv"), file("stores.csv")] as const
for (const problem of parseRegister(files).problems) console.log(registerProblemText(problem))
await writeFlatGeobuf("public/data/depots.fgb", depotLayer(files))
