import { projectFile } from "../../src/export/projectFile.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import type { RegisterMapping } from "../../src/load/RegisterMapping.ts"
import type { Project } from "../../src/model/project.ts"
import { csv } from "./registerFiles.ts"

const rows = `site_id,name,country,lon,lat,coord_accuracy_m,operator,__proto__,2024
A,Prva,MK,21.5,41.6,250,Army,polluted,seven
B,"Вто""ра",,21°54′E,41°54′N,,,,
`
const stores = `store_id,site_id,lon,lat,pes_type,barricaded,ecm_bearing_deg,hd,cg,neq_kg,neq_low_kg,neq_high_kg,mce_kg,auw_kg,gross_t,licensed_neq_kg,stock_state,year_made,last_surveillance
A1,A,21.501,41.601,earth-covered magazine,yes,90,1.1,D,10000.5,9000,12500.5,500,20000,21.5,12000,surplus,1974,2019-05-01
A1,A,,,,,,1.2,G,2500,,,,,,,,,
B1,B,,,,no,,1.3,,800,,,,,,,,,
`

/** A register with every field that one can have. */
export const fullRegister = parseRegister([csv(rows, "sites.csv"), csv(stores, "stores.csv")]).register

const mapping: RegisterMapping = {
  headers: ["ID", "kg"],
  columns: [{ column: "site_id" }, { column: "neq_kg", unit: "t" }],
}

/** A project with everything in it, every choice unlike the page's default. */
export const fullProject: Project<RegisterMapping> = {
  settings: {
    rules: {
      id: "national",
      national: [
        {
          zone: "IBD",
          hd: ["1.1", "1.5"],
          k: 20.5,
          exponent: "1/3",
          floor: 300,
          ceiling: 2000,
          source: "Rulebook, art. 5",
        },
        { zone: "PTRD", k: 10, exponent: 0.4, source: "Правилник 12/2019" },
      ],
    },
    options: { conservative: true, assumeJoined: true, routeClass: "high" },
    filter: {
      countries: ["MK", "unknown"],
      stockStates: ["surplus", "unknown"],
      hazardDivisions: ["1.1"],
      storeTypes: ["earth-covered magazine"],
      neqMin: 1,
      neqMax: 1e6,
      peopleMin: 0,
      crossesBorder: false,
      hasFigure: true,
    },
    zone: "VBD",
    layers: { sites: true, zones: false, contours: true },
    symbolSize: "neq",
    grid: "mgrs",
    contours: [2, 70],
    language: "mk",
    view: { centre: [21.5, 41.6], zoom: 9.25 },
    selection: { mode: "inspect", siteId: "A" },
  },
  grids: ["kontur-MK.csv"],
  mapping: [mapping],
  scenarios: {
    list: [
      {
        name: "Испразнето",
        edits: [
          { edit: "neq", storeId: "A1", neq: 0 },
          { edit: "site position", siteId: "B", position: [21.95, 41.95] },
          { edit: "store position", storeId: "B1", position: [21.951, 41.951] },
          { edit: "hd", storeId: "B1", from: "1.3.1", to: "1.1" },
          { edit: "store type", storeId: "B1", storeType: "earth-covered magazine", bearing: 90 },
          { edit: "store type", storeId: "A1" },
          { edit: "barricade", storeId: "A1", barricaded: true },
          {
            edit: "rules",
            ruleSetId: "aastp-1",
            options: { conservative: false, assumeJoined: true, routeClass: "low" },
          },
        ],
      },
      { name: "__proto__", edits: [] },
    ],
    chosen: 0,
  },
  register: fullRegister,
}

const saved = new Date("2026-11-25T10:20:30Z")

/** The bytes of a project as it is saved. */
export async function projectBytes(project: Project): Promise<Uint8Array> {
  return new Uint8Array(await (await projectFile(project, "mine.atlas.json", saved)).arrayBuffer())
}
export const projectText = async (project: Project) => new TextDecoder().decode(await projectBytes(project))
export const bytesOf = (text: string) => new TextEncoder().encode(text)
