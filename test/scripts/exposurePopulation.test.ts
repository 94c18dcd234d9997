import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { cellArea, cellToLatLng, UNITS } from "h3-js"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { exposureCommand } from "../../scripts/cli/exposureCommand.ts"

const cell = "881ef6adebfffff" // far from both sites
const nearA = "881ef21681fffff" // site A lies in the middle of it
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-population-"))
  const [lat, lon] = cellToLatLng(nearA)
  writeFileSync(join(folder, "sites.csv"), `site_id,lon,lat\nA,${lon},${lat}\nB,17.9,43.8\n`)
  writeFileSync(join(folder, "stores.csv"), "store_id,site_id,hd,neq_kg\nA1,A,1.1,1000\nB1,B,1.1,1000\n")
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the command writes: people of the grid by site and zone, the totals, and the lines on stderr. */
async function exposure(sites: string, stores: string, ...populations: string[]) {
  const stderr: string[] = []
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => stderr.push(String(text)) > 0)
  const files = populations.flatMap((path) => ["--population", path])
  try {
    await exposureCommand(["--sites", sites, "--stores", stores, ...files, "--out", join(folder, "out")])
  } finally {
    write.mockRestore()
  }
  const out = (name: string) => rowsOf(join(folder, "out", name))
  return { sites: out("sites.csv"), totals: out("totals.csv"), stderr: stderr.join("") }
}

function rowsOf(path: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/)
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [header.split(",")[at], cell])))
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const invented = () => exposure(join(folder, "sites.csv"), join(folder, "stores.csv"), file("a.csv", `${cell},1000\n`))

describe("with a population grid on the command line", () => {
  test("only the grid counts, and the countries it does not cover are named with their sites", async () => {
    const { sites, stderr } = await invented()
    expect(sites.map(({ people_listed, people_rural }) => [people_listed, people_rural])).toEqual(
      sites.map(() => ["0", "0"]),
    )
    expect(stderr).toMatch(/No population grid covers BA; .*: B\./)
  })

  test("a file given twice, or a cell in two files, stops the command with the reason", async () => {
    const [sites, stores] = [join(folder, "sites.csv"), join(folder, "stores.csv")]
    const [a, b] = [file("a.csv", `${nearA},5\n`), file("b.csv", `${nearA},6\n`)]
    await expect(exposure(sites, stores, a, a)).rejects.toThrow("a.csv has the same content as a.csv; give it once")
    await expect(exposure(sites, stores, a, b)).rejects.toThrow(
      "b.csv has 1 cells that are also in a.csv, with 6 people who would count twice; leave them out of one",
    )
  })

  test("several columns of people stop the command, and naming one answers", async () => {
    const population = file("c.csv", `h3,men,women\n${nearA},2,4\n`)
    const args = [
      "--sites",
      join(folder, "sites.csv"),
      "--stores",
      join(folder, "stores.csv"),
      "--out",
      join(folder, "out"),
    ]
    const command = (...more: string[]) => exposureCommand([...args, "--population", population, ...more])
    await expect(command()).rejects.toThrow("c.csv: which column holds the people: men (2), women (4)?")
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true)
    await command("--people-column", "women").finally(() => write.mockRestore())
    // 44.4 · 1,000^⅓ = 444 m round its middle fit into the cell: their share of its area, which h3-js gives on the sphere.
    const vbd = rowsOf(join(folder, "out", "sites.csv")).find((row) => row["zone"] === "VBD")
    expect(Number(vbd?.["people"]) / ((4 * Math.PI * 444 ** 2) / cellArea(nearA, UNITS.m2))).toBeCloseTo(1, 2)
  })

  test("results are not written over the register", async () => {
    const args = ["--sites", join(folder, "sites.csv"), "--stores", join(folder, "stores.csv"), "--out", folder]
    await expect(exposureCommand(args)).rejects.toThrow(/--out .* would overwrite .*sites\.csv/)
  })

  test("a file that does not exist is named", async () => {
    const command = exposure(join(folder, "sites.csv"), join(folder, "stores.csv"), join(folder, "none.csv"))
    await expect(command).rejects.toThrow(/none\.csv does not exist/)
  })
})

// The cells may not be copied into the project; whoever has them beside it gets this check as well.
const reference = "../shared/reference/exposure-MNE"
const cells = "../shared/data/kontur-MNE.csv"
const isThere = [reference, cells].every((path) => existsSync(path))
const reason = isThere ? "" : ` (skipped: ${cells} and ${reference} are not there)`

test.skipIf(!isThere)(`counts Montenegro's Kontur cells as PostGIS does, site by site and once${reason}`, async () => {
  const { sites, totals } = await exposure(`${reference}/sites.csv`, `${reference}/stores.csv`, cells)
  const found = new Map([
    ...sites.map((row) => [`${row["site_id"]} ${row["zone"]}`, Number(row["people"])] as const),
    ...totals.map((row) => [`once ${row["zone"]}`, Number(row["people_once"])] as const),
  ])
  const expected = [
    ...rowsOf(`${reference}/expected-sites.csv`).map(
      (row) => [`${row["site_id"]} ${row["zone"]}`, Number(row["people"])] as const,
    ),
    ...rowsOf(`${reference}/expected-totals.csv`).map(
      (row) => [`once ${row["zone"]}`, Number(row["people_once"])] as const,
    ),
  ]
  expect(expected).toHaveLength(153)
  // The reference's zones are polygons of 256 corners, hence 0.3 %; small figures hang on single corners, hence half a person.
  for (const [key, people] of expected)
    expect(Math.abs((found.get(key) ?? Number.NaN) - people), key).toBeLessThanOrEqual(
      people >= 100 ? 0.003 * people : 0.5,
    )
})
