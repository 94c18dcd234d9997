import { readFile } from "node:fs/promises"
import { readPublicData } from "../../scripts/cli/readPublicData.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { reachesOf } from "../../src/model/reach.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"

/** Writes what `invented-register-people.py` counts on: the zones of the invented register, and the ground as it is in the files. */
const files = ["sites.csv", "stores.csv"].map(async (name) => ({
  name,
  bytes: new Uint8Array(await readFile(`data/register/${name}`)),
}))
const { register } = await readRegister(await Promise.all(files))
const sites = zonedSites(register, ruleSetById("iatg-02.20"), defaultZoneOptions)
const { places, countries, lakes } = await readPublicData()
const zones = zoneKinds.flatMap((zone) =>
  sites.map(({ site, stores }) => ({
    site: site.siteId,
    zone,
    lon: site.position[0],
    lat: site.position[1],
    reaches: reachesOf(stores, zone).map(({ centre: [lon, lat], ...reach }) => ({ lon, lat, ...reach })),
  })),
)
process.stdout.write(
  JSON.stringify({
    zones,
    places: places.map(({ position: [lon, lat], population, country }) => ({ lon, lat, population, country })),
    countries: [...countries.values()],
    lakes: lakes.polygons.map(({ polygon }) => polygon),
  }),
)
