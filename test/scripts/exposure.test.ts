import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { CommandError } from "../../scripts/cli/CommandError.ts"
import { exposureCommand } from "../../scripts/cli/exposureCommand.ts"
import { sitesTable, totalsTable } from "../../scripts/cli/exposureTables.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { makeGround } from "../../src/model/ground.ts"
import { zonedSite } from "../model/zonedSite.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-cli-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("a command that cannot be carried out says why in one sentence", () => {
  const register = ["--sites", "data/register/sites.csv", "--stores", "data/register/stores.csv"]

  test.each([
    ["an unknown option", ["--neq", "5"], /--neq/],
    ["a missing option", register, /--out/],
    [
      "a missing file",
      ["--sites", "nowhere.csv", "--stores", "nowhere.csv", "--out", "x"],
      /nowhere\.csv does not exist/,
    ],
    ["an unknown rule set", [...register, "--rules", "nato", "--out", "x"], /nato.*iatg-02\.20/],
  ])("%s", async (_, args, sentence) => {
    const error = await exposureCommand(args).catch((thrown: unknown) => thrown)
    expect(error instanceof CommandError || error instanceof LoadError).toBe(true)
    expect(String(error)).toMatch(sentence)
    expect(String(error)).not.toContain("\n")
  })

  test("exchanged coordinates, on the real command line, with exit code 2", () => {
    const sites = join(folder, "sites.csv")
    writeFileSync(sites, "site_id,lon,lat\nA,41.6,21.5\n")
    const stores = join(folder, "stores.csv")
    writeFileSync(stores, "store_id,site_id,hd,neq_kg\nA1,A,1.1,1000\n")
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs")
    const { status, stderr } = spawnSync(
      process.execPath,
      [tsx, join(root, "scripts/cli/exposure.ts"), "--sites", sites, "--stores", stores, "--out", folder],
      { cwd: root, encoding: "utf8" },
    )
    expect(stderr).toMatch(/sites\.csv, column lon.*rows 2.*swapped coordinates/)
    expect(status).toBe(2)
  })
})

describe("the two tables", () => {
  const here = [20, 44] as const
  const exposure = countPeople(
    [zonedSite('A "1"', here, [{ at: here, radius: 500 }]), zonedSite("B", here, [{ at: here }])],
    makeGround([], [], []),
  )

  test("have one row per site and zone, and empty cells where there is no figure", () => {
    expect(sitesTable(exposure).split("\n")).toEqual([
      "site_id,zone,radius_m,people,people_grid,people_listed,people_rural,at_least",
      '"A ""1""",PTRD,500,0,0,0,0,yes',
      '"A ""1""",IBD,500,0,0,0,0,yes',
      '"A ""1""",VBD,500,0,0,0,0,yes',
      "B,PTRD,,,,,,yes",
      "B,IBD,,,,,,yes",
      "B,VBD,,,,,,yes",
      "",
    ])
  })

  test("have one row per zone for the totals, with the stores they miss", () => {
    expect(totalsTable(exposure)).toBe(
      "zone,people_sum,people_once,stores_without_figure\nPTRD,0,0,1\nIBD,0,0,1\nVBD,0,0,1\n",
    )
  })
})
