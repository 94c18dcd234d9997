import { openAsBlob } from "node:fs"
import { basename } from "node:path"
import { LoadError } from "../../src/load/LoadError.ts"
import { countryLookup } from "../../src/load/population/CoverageTally.ts"
import { findRepeats } from "../../src/load/population/findRepeats.ts"
import { loadPopulationFile } from "../../src/load/population/loadPopulationFile.ts"
import type { PopulationQuestion } from "../../src/load/population/PopulationReading.ts"
import { populationProblemText } from "../../src/load/population/populationProblemText.ts"
import type { Country } from "../../src/model/country.ts"
import { gridCoverage, isCountryCovered } from "../../src/model/gridCoverage.ts"
import { type Ground, makeGround } from "../../src/model/ground.ts"
import { makePopulationGrid } from "../../src/model/populationGrid.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { zoneBox } from "../../src/model/zoneBox.ts"
import { CommandError } from "./CommandError.ts"

/**
 * The ground on which population grids alone count: no listed places and no rural background (standards 1.8). Rows that cannot
 * be used, and countries that no grid covers, are named on stderr.
 *
 * @throws CommandError when a file leaves a question, LoadError when it cannot be read
 */
export async function gridGround(
  paths: readonly string[],
  sites: readonly ZonedSite[],
  ground: Ground,
  peopleColumn?: string,
): Promise<Ground> {
  const countries = countryLookup(ground)
  const boxes = sites.map(zoneBox).filter((box) => box !== undefined)
  const readings = []
  // One after the other: together they would need the memory of all.
  for (const path of paths) {
    const file = { name: basename(path), blob: await openFile(path) }
    const wanted = peopleColumn === undefined ? {} : { peopleColumn }
    const reading = await loadPopulationFile(file, { boxes, countries, ...wanted })
    for (const problem of reading.problems) process.stderr.write(`${populationProblemText(problem)}\n`)
    for (const question of reading.questions) throw new CommandError(questionText(question))
    if (!reading.cells) throw new CommandError(`${file.name} cannot be counted; the reason is above`)
    readings.push(reading)
  }
  for (const question of findRepeats(readings)) throw new CommandError(questionText(question))
  const grids = readings.flatMap(({ cells }) => (cells ? [makePopulationGrid(cells)] : []))
  const onGrids = makeGround([], [...ground.countries.values()].map(withoutTotal), [], grids)
  for (const line of uncoveredCountries(onGrids, sites)) process.stderr.write(`${line}\n`)
  return onGrids
}

function withoutTotal({ iso2, name, inRegion, ruralArea, land }: Country): Country {
  return { iso2, name, inRegion, ruralArea, land }
}

async function openFile(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new LoadError(code === "ENOENT" || code === "ERR_INVALID_ARG_VALUE" ? "missing" : "unreachable", path)
  }
}

/** One line for each country in which zones lie and for which no grid speaks. */
function uncoveredCountries(ground: Ground, sites: readonly ZonedSite[]): string[] {
  const sitesIn = new Map<string, string[]>()
  for (const site of sites) {
    const box = zoneBox(site)
    if (!box || gridCoverage(ground, box) === "all") continue
    for (const country of ground.land.near(box).keys()) {
      if (isCountryCovered(ground, country)) continue
      const list = sitesIn.get(country)
      if (list) list.push(site.site.siteId)
      else sitesIn.set(country, [site.site.siteId])
    }
  }
  return [...sitesIn].sort().map(([country, ids]) => {
    const some = ids.length > 5 ? `${ids.slice(0, 5).join(", ")} and ${ids.length - 5} more` : ids.join(", ")
    return `No population grid covers ${country}; of the zones of these sites that reach there too few are counted: ${some}.`
  })
}

function questionText(question: PopulationQuestion): string {
  const { file } = question
  if (question.kind === "people column") {
    const columns = question.columns.map(({ name, example }) => `${name} (${example})`).join(", ")
    return `${file}: which column holds the people: ${columns}? Say it with --people-column`
  }
  const { other } = question
  if (question.kind === "same file") return `${file} has the same content as ${other}; give it once`
  const what = question.kind === "same cells" ? "cells that are also in" : "cells on ground that is also counted in"
  const people = Math.round(question.people)
  return `${file} has ${question.cells} ${what} ${other}, with ${people} people who would count twice; leave them out of one`
}
