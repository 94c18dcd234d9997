import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import type { RegisterReading } from "../../src/load/RegisterReading.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import type { Register } from "../../src/model/register.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { type Expected, registerCorpus } from "./registerCorpus.ts"
import { fixture } from "./registerFiles.ts"

const points = (path: readonly (readonly number[])[]) => path.map(String).join(" ")

/** The rows of the optional tables in one line each, "-" for what is unknown. */
function optionalLists({ exposedSites, facilities, countries }: Register): Expected {
  const line = (...parts: readonly (string | number | undefined)[]) =>
    parts.map((part) => (part === undefined || part === "" ? "-" : part)).join(" ")
  return {
    ...(exposedSites && {
      exposedSites: exposedSites.map(({ esId, type, name, geometry, peopleDay, peopleNight }) => {
        const place = geometry.kind === "point" ? points([geometry.position]) : geometry.paths.map(points).join(" / ")
        const day = peopleDay === undefined ? [] : [`${peopleDay} by day`]
        return line(esId, type, name, place, ...day, ...(peopleNight === undefined ? [] : [`${peopleNight} by night`]))
      }),
    }),
    ...(facilities && {
      facilities: facilities.map((one) => {
        const { low, high } = one.costPerTonne ?? {}
        const [cost, divisions] = [low === undefined ? "" : `${low}–${high}`, one.hazardDivisions.join(" ")]
        const { facilityId, country, name, tonnesPerYear, acceptsForeign, methods } = one
        return line(facilityId, country, name, `${tonnesPerYear} t`, divisions, cost, acceptsForeign, methods.join("+"))
      }),
    }),
    ...(countries && {
      countries: countries.map(({ iso2, population, year, source, rasrMember, budget }) =>
        line(iso2, population, year, source, rasrMember, budget),
      ),
    }),
  }
}

const summary = ({ register, problems, questions }: RegisterReading): Expected => {
  const guessed = problems.filter(({ code }) => code === "guessed column").map(({ expected }) => expected)
  const others = problems.filter(({ code }) => code !== "guessed column")
  return {
    sites: register.sites.map(({ siteId, name, position }) => `${siteId} ${name} ${position}`),
    stores: register.stores.flatMap(({ storeId, holdings }) =>
      holdings.map(({ hd, neq }) => `${storeId} ${hd} ${neq}`),
    ),
    ...optionalLists(register),
    ...(guessed.length > 0 && { guessed: guessed.join(", ") }),
    ...(others.length > 0 && {
      problems: others.map(
        ({ row, column, code, severity, value }) =>
          `${row} ${column || "-"}: ${code} (${severity})${value && ` ${value}`}`,
      ),
    }),
    ...(questions.length > 0 && {
      questions: questions.map(
        ({ kind, column, example, unit, rows }) =>
          `${kind}: ${column} ${example}${unit ? ` ${unit}` : ""} (row ${rows.join(",")})`,
      ),
    }),
  }
}

test("the corpus has at least 60 files, and every one of them has its expectation", () => {
  const files = readdirSync(new URL("../fixtures/registers", import.meta.url))
  expect(files.toSorted()).toEqual(Object.keys(registerCorpus).toSorted())
  expect(files.length).toBeGreaterThanOrEqual(60)
})

test.each(Object.entries(registerCorpus).filter(([, { error }]) => error === undefined))(
  "%s gives its good rows, and says what is wrong with the others",
  async (name, expected) => {
    const reading = await readRegister([fixture(name)])
    expect(summary(reading)).toEqual(expected)
    for (const problem of reading.problems) expect(registerProblemText(problem)).toContain(name)
    expect(reading.rowsKept).toBeLessThanOrEqual(reading.rowsRead)
  },
)

test.each(Object.entries(registerCorpus).filter(([, { error }]) => error !== undefined))(
  "%s cannot be read, and one sentence says why",
  async (name, { error }) => {
    const reading = readRegister([fixture(name)])
    await expect(reading).rejects.toThrow(LoadError)
    await expect(reading).rejects.toThrow(`${name} ${error}`)
  },
)
