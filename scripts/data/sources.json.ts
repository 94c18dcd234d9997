import { checkSource } from "./checkSource.ts"
import { SOURCES } from "./sources.ts"
import { writeSources } from "./writeSources.ts"

for (const source of SOURCES) await checkSource(source)
await writeSources()
