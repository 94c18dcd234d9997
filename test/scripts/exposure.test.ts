import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { readBack } from "../export/readBack.ts"
import { zonedSite } from "../model/zonedSite.ts"

const by = { ruleSet: ruleSetById("iatg-02.20"), options: defaultZoneOptions }
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
    ["an unknown route class", [...register, "--route", "busy", "--out", "x"], /--route busy.*high, medium, low/],
    ["a route class left out", [...register, "--out", "x", "--route"], /--route/],
    ["a value for a choice that has none", [...register, "--conservative=yes", "--out", "x"], /--conservative/],
    ["a loose word after a choice", [...register, "--conservative", "yes", "--out", "x"], /yes/],
    ["a choice made twice", [...register, "--assume-joined", "--assume-joined", "--out", "x"], /more than once/],
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
    const rules = 'medium,no,no,"IATG 02.20, 2021, 3rd edition"'
    expect(sitesTable(exposure, by).split("\n")).toEqual([
      "site_id,zone,radius_m,people,people_grid,people_listed,people_rural,at_least," +
        "route_class,cautious_mixing,joined_without_coordinates,rule_set",
      `"A ""1""",PTRD,500,0,0,0,0,yes,${rules}`,
      `"A ""1""",IBD,500,0,0,0,0,yes,${rules}`,
      `"A ""1""",VBD,500,0,0,0,0,yes,${rules}`,
      `B,PTRD,,,,,,yes,${rules}`,
      `B,IBD,,,,,,yes,${rules}`,
      `B,VBD,,,,,,yes,${rules}`,
      "",
    ])
  })

  test("have one row per zone for the totals, with the stores they miss and the rules they were worked out by", () => {
    const options = { routeClass: "low", conservative: true, assumeJoined: true } as const
    const rules = 'low,yes,yes,"Finland, Decree 1101/2015"'
    expect(totalsTable(exposure, { ruleSet: ruleSetById("fi-1101"), options }).split("\n")).toEqual([
      "zone,people_sum,people_once,stores_without_figure," +
        "route_class,cautious_mixing,joined_without_coordinates,rule_set",
      `PTRD,0,0,1,${rules}`,
      `IBD,0,0,1,${rules}`,
      `VBD,0,0,1,${rules}`,
      "",
    ])
  })
})

describe("the options of the page", () => {
  const noGround = async () => makeGround([], [], [])

  /** One site of two stores without coordinates: 1,000 kg of 1.1, and 3,000 of 1.2.2 with 4,000 of 1.1. */
  async function radii(...options: string[]): Promise<string> {
    const [sites, stores] = [join(folder, "two-sites.csv"), join(folder, "two-stores.csv")]
    writeFileSync(sites, "site_id,country,lon,lat\nA,RS,20.5,44.2\n")
    writeFileSync(
      stores,
      "store_id,site_id,pes_type,barricaded,hd,neq_kg\n" +
        "A1,A,open stack,no,1.1,1000\nA2,A,open stack,no,1.1,4000\nA2,A,open stack,no,1.2.2,3000\n",
    )
    await exposureCommand(["--sites", sites, "--stores", stores, "--out", folder, ...options], noGround)
    const rows = readBack(readFileSync(join(folder, "sites.csv"), "utf8"))
    return rows.map(({ radius_m }) => Number(radius_m).toFixed(1)).join(" ")
  }

  // By hand, PTRD, IBD, VBD. A2 alone sums to 7,000 kg as 1.1: Q^⅓ = 19.1293, times 14.8, 22.2, 44.4; low route times 11.1.
  // Joined with A1 8,000 kg: Q^⅓ = 20; Finland 7,000 kg of 1.1: times 15, 22, 60.
  test.each([
    [[], "283.1 424.7 849.3"],
    [["--route", "low"], "212.3 424.7 849.3"],
    [["--route", "high"], "424.7 424.7 849.3"],
    [["--assume-joined"], "296.0 444.0 888.0"],
    [["--rules", "fi-1101", "--conservative"], "286.9 420.8 1147.8"],
    [["--rules", "fi-1101", "--conservative", "--route", "low"], "191.3 420.8 1147.8"],
  ] as const)("%j change the radii as on the page", async (options, expected) => {
    expect(await radii(...options)).toBe(expected)
  })
})
