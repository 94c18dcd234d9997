import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { CommandError } from "../../scripts/cli/CommandError.ts"
import { exposureCommand } from "../../scripts/cli/exposureCommand.ts"
import { planCommand } from "../../scripts/cli/planCommand.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { makeGround } from "../../src/model/ground.ts"
import { readBack } from "../export/readBack.ts"
import { inventedCountry } from "../model/inventedCountry.ts"

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-plan-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

// Two invented countries meet on 20° E; 10 people per km² live in the west, 20 in the east. VBD of HD 1.1 is 44.4·Q^⅓: 888 m for
// 8,000 kg, 444 m for 1,000 kg; the sites are far from each other.
const ground = makeGround([], [inventedCountry("RS", 100_000, 18, 20), inventedCountry("BG", 200_000, 20, 22)], [])
const sites = "site_id,country,lon,lat\nA,RS,19,44\nB,BG,21,44\nC,,21,44.5\nD,RS,19.5,44\n"
const stores =
  "store_id,site_id,pes_type,barricaded,hd,neq_kg,gross_t\n" +
  "A1,A,open stack,no,1.1,8000,16\nB1,B,open stack,no,1.1,8000,16\nC1,C,open stack,no,1.1,1000,2\n" +
  "D1,D,open stack,no,1.1,1000,2\n"

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Runs the command on a register; its table, its summary and what it says on stderr. */
async function plan(options: readonly string[], storeRows = stores, siteRows = sites) {
  const said: string[] = []
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0)
  const out = join(folder, "out")
  const register = ["--sites", file("s.csv", siteRows), "--stores", file("t.csv", storeRows)]
  try {
    await planCommand([...register, ...options, "--out", out], async () => ground)
  } finally {
    write.mockRestore()
  }
  const table = readBack(readFileSync(join(out, "plan.csv"), "utf8"))
  return { table, summary: JSON.parse(readFileSync(join(out, "summary.json"), "utf8")), stderr: said.join("") }
}
const asked = (tonnes: number, scope: string, ...more: string[]) => [
  "--zone",
  "VBD",
  "--tonnes",
  String(tonnes),
  "--mass",
  "neq",
  "--scope",
  scope,
  ...more,
]

/** People in the VBD, once, by the exposure command. */
async function exposed(storeRows: string): Promise<number> {
  const out = join(folder, "exposure")
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  const register = ["--sites", file("s.csv", sites), "--stores", file("t.csv", storeRows)]
  await exposureCommand([...register, "--out", out], async () => ground).finally(() => write.mockRestore())
  const totals = readBack(readFileSync(join(out, "totals.csv"), "utf8"))
  return Number(totals.find(({ zone }) => zone === "VBD")?.people_once)
}

/** The table of stores as it is after the plan; rows of emptied stores are gone, for a quantity is above 0. */
function storesAfter(table: readonly Record<string, string>[]): string {
  const after = new Map(table.map((row) => [row.store_id, Number(row.neq_kg_after)]))
  const [header = "", ...rows] = stores.trim().split("\n")
  const left = rows.flatMap((row) => {
    const cells = row.split(",")
    const neq = after.get(cells[0] ?? "") ?? Number(cells[5])
    return neq > 0 ? [cells.with(5, String(neq)).join(",")] : []
  })
  return `${[header, ...left].join("\n")}\n`
}

/** Area of a circle [km²]. */
const circle = (metres: number) => Math.PI * (metres / 1000) ** 2

describe("a plan that cannot be made says why in one sentence", () => {
  const register = ["--sites", "data/register/sites.csv", "--stores", "data/register/stores.csv"]
  const rest = (more: Record<string, string>) =>
    Object.entries({ zone: "VBD", tonnes: "10", mass: "neq", scope: "pooled", out: "x", ...more }).flatMap(([k, v]) =>
      v === "" ? [] : [`--${k}`, v],
    )

  test.each([
    ["no zone", [...register, ...rest({ zone: "" })], /--zone.*needed/],
    ["no tonnes", [...register, ...rest({ tonnes: "" })], /--tonnes.*needed/],
    ["no mass: NEQ and gross weight are two things", [...register, ...rest({ mass: "" })], /--mass.*needed/],
    ["an unknown zone", [...register, ...rest({ zone: "PBD" })], /--zone PBD.*PTRD, IBD, VBD/],
    ["an unknown mass", [...register, ...rest({ mass: "auw" })], /--mass auw.*neq, gross/],
    ["an unknown scope", [...register, ...rest({ scope: "regional" })], /--scope regional.*pooled, national/],
    ["tonnes that are none", [...register, ...rest({ tonnes: "-5" })], /--tonnes -5.*tonnes above 0/],
    ["half a year", [...register, ...rest({ years: "1.5" })], /--years 1\.5.*whole number/],
    ["no year", [...register, ...rest({ years: "0" })], /--years 0.*whole number/],
    ["no time", [...register, ...rest({ seconds: "0" })], /--seconds 0/],
    ["an option of another command", [...register, ...rest({ hd: "1.1" })], /--hd/],
    ["a missing file", ["--sites", "no.csv", "--stores", "no.csv", ...rest({})], /no\.csv does not exist/],
    [
      "a gross weight that is not stated, with the rows",
      [...register, ...rest({ mass: "gross" })],
      /stores\.csv, column gross_t, rows 2, 3, .* and \d+ more: no gross weight/,
    ],
  ])("%s", async (_, args, sentence) => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true)
    const error = await planCommand(args).catch((thrown: unknown) => thrown)
    write.mockRestore()
    expect(error instanceof CommandError || error instanceof LoadError).toBe(true)
    expect(String(error)).toMatch(sentence)
    expect(String(error)).not.toContain("\n")
  })
})

describe("the plan of four stores, by hand", () => {
  test("pooled, the 8 t go where they relieve most: the large store in the denser country", async () => {
    const { table, summary } = await plan(asked(8, "pooled"))
    expect(table).toHaveLength(1)
    expect(table[0]).toMatchObject({ order: "1", year: "1", store_id: "B1", country: "BG", tonnes: "8" })
    expect(table[0]).toMatchObject({ neq_kg_before: "8000", neq_kg_after: "0" })
    const before = circle(888) * 30 + circle(444) * 30
    expect(summary.people_before).toBeCloseTo(before, 4)
    expect(summary.people_after).toBeCloseTo(before - circle(888) * 20, 4)
    expect(Number(table[0]?.people_relieved_cumulative)).toBeCloseTo(circle(888) * 20, 4)
    expect(summary).toMatchObject({ tonnes: 8, scope: "pooled", method: "optimum" })
    expect(summary.gap).toBeLessThanOrEqual(0.005)
    expect(summary.seconds).toBeGreaterThan(0)
  })

  test("national, each country has its share by its stock, and the site without a country is the ground's", async () => {
    // 9 t of stock in each country: 5 of the 10 t are not enough for the large store of either, and each empties its small one.
    const { table, summary } = await plan(asked(10, "national"))
    expect(summary.tonnes_shared_out).toEqual({ BG: 5, RS: 5 })
    const row = new Map(table.map((of) => [of.store_id, of]))
    expect(row.get("C1")).toMatchObject({ country: "BG", neq_kg_after: "0" })
    expect(row.get("D1")).toMatchObject({ country: "RS", neq_kg_after: "0" })
    expect(summary.people_after).toBeLessThanOrEqual(circle(888) * 30 + 1e-6)
  })

  test("over two years what is removed stays removed, each year within its half", async () => {
    const { table, summary } = await plan(asked(18, "pooled", "--years", "2"))
    expect(summary.tonnes).toBeCloseTo(18, 9)
    expect(summary.people_after).toBeCloseTo(0, 6)
    for (const year of ["1", "2"]) {
      const tonnes = table.filter((row) => row.year === year).reduce((sum, row) => sum + Number(row.tonnes), 0)
      expect(tonnes).toBeLessThanOrEqual(9 + 1e-9)
    }
    const relieved = table.map((row) => Number(row.people_relieved_cumulative))
    expect(relieved).toEqual(relieved.toSorted((a, b) => a - b))
  })

  test("gross weight is what the register states", async () => {
    const { table } = await plan(["--zone", "VBD", "--tonnes", "16", "--mass", "gross", "--scope", "pooled"])
    expect(table[0]).toMatchObject({ store_id: "B1", tonnes: "16", neq_kg_before: "8000", neq_kg_after: "0" })
  })

  test("a store without a figure is not planned, and named", async () => {
    const { stderr, summary } = await plan(asked(8, "pooled"), `${stores}D2,D,,,1.1,30,1\n`)
    expect(stderr).toContain("Not planned, no figure: D2.")
    expect(summary).toMatchObject({ at_least: true, stores_not_planned: [{ store_id: "D2", reason: "no figure" }] })
  })

  test.each([
    ["pooled", "4.5"],
    ["pooled", "12"],
    ["national", "9.9"],
    ["national", "16"],
  ])("%s, %s t: what is left is what the exposure command counts on the stores after it", async (scope, tonnes) => {
    const { table, summary } = await plan(asked(Number(tonnes), scope, "--no-country-worse"))
    expect(await exposed(stores)).toBeCloseTo(summary.people_before, 6)
    expect(await exposed(storesAfter(table))).toBeCloseTo(summary.people_after, 6)
  })
})
