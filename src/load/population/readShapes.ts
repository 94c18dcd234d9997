import type { GridCells } from "../../model/populationGrid.ts"
import { parseNumber } from "../parseNumber.ts"
import { CoverageTally } from "./CoverageTally.ts"
import { fingerprintOf } from "./fingerprintOf.ts"
import { growingFloats, growingWords } from "./growingNumbers.ts"
import { makeBoxFilter } from "./makeBoxFilter.ts"
import { peopleColumn } from "./peopleColumn.ts"
import type { ColumnChoice, PopulationFile, PopulationOptions, PopulationReading } from "./PopulationReading.ts"
import { ProblemList } from "./ProblemList.ts"
import { type FeatureRead, readFeatures } from "./readFeatures.ts"
import { isPosition, type ShapeRing, shapeRing } from "./shapeRing.ts"

/**
 * Reads areas or points with a column of people from GeoJSON or FlatGeobuf. People of an area are spread evenly in it; those of
 * a point are where it lies, wholly inside a zone or wholly outside.
 *
 * @throws LoadError as `readFeatures`; the signal's reason when aborted
 *
 * Checked by: test/load/population/readShapes.test.ts
 */
export async function readShapes(file: PopulationFile, options: PopulationOptions): Promise<PopulationReading> {
  const { name } = file
  const problems = new ProblemList(name)
  const fingerprint = await fingerprintOf(file)
  const features = await readFeatures(file)
  options.signal?.throwIfAborted()
  options.onProgress?.({ done: file.blob.size, all: file.blob.size })
  const result = { file: name, source: "shapes", fingerprint, people: 0, questions: [] } as const
  const choices = numericColumns(features)
  const names = choices.map((choice) => choice.name)
  const chosen = names[peopleColumn(names, [...names.keys()], options.peopleColumn) ?? -1]
  if (chosen === undefined) {
    if (choices.length > 1 && options.peopleColumn === undefined)
      return { ...result, problems: [], questions: [{ kind: "people column", file: name, columns: choices }] }
    problems.error("missing people column", 0, "", options.peopleColumn ?? "", names.join(", "))
    return { ...result, problems: problems.all() }
  }
  const shapes = new Shapes(chosen, problems, options, features.length)
  for (const [at, feature] of features.entries()) shapes.take(feature, at + 1)
  return { ...result, cells: shapes.cells(name), people: shapes.all, problems: problems.all() }
}

/** Columns with a number in one of the features, in the order in which they are met. */
function numericColumns(features: readonly FeatureRead[]): ColumnChoice[] {
  const examples = new Map<string, string>()
  for (const { properties } of features)
    for (const [name, value] of properties)
      if (!examples.has(name) && typeof numberIn(value) === "number") examples.set(name, String(value))
  return [...examples].map(([name, example]) => ({ name, example }))
}

function numberIn(value: unknown): number | "not a number" | "ambiguous" {
  if (typeof value === "number") return Number.isFinite(value) ? value : "not a number"
  return typeof value === "string" ? parseNumber(value, undefined) : "not a number"
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "").replace(/^""$/, "")
}

/** Takes the features of one file. */
class Shapes {
  /** People in all good features. */
  all = 0
  readonly #tally: CoverageTally
  readonly #column: string
  readonly #problems: ProblemList
  readonly #isNear: ReturnType<typeof makeBoxFilter>
  readonly #people = growingFloats()
  readonly #centres = growingFloats()
  readonly #radii = growingFloats()
  readonly #corners = growingFloats()
  /** Where the corners of each begin. */
  readonly #starts = growingWords()

  constructor(column: string, problems: ProblemList, { boxes, countries }: PopulationOptions, expected: number) {
    this.#column = column
    this.#problems = problems
    this.#isNear = makeBoxFilter(boxes)
    this.#tally = new CoverageTally(countries, expected)
  }

  take({ geometry, properties }: FeatureRead, row: number): void {
    const people = this.#peopleIn(properties.get(this.#column), row)
    if (people === undefined) return
    const shape = this.#shapeOf(geometry, row)
    if (!shape) return
    const [lon, lat] = shape.centre
    this.all += people
    this.#tally.add(lon, lat, people)
    if (!this.#isNear(lon, lat, shape.radius)) return
    this.#people.push(people)
    this.#centres.push(lon)
    this.#centres.push(lat)
    this.#radii.push(shape.radius)
    this.#starts.push(this.#corners.length)
    for (const corner of shape.corners) this.#corners.push(corner)
  }

  #peopleIn(value: unknown, row: number): number | undefined {
    const error = (code: "missing value" | "not a number" | "ambiguous number" | "negative population") =>
      this.#problems.error(code, row, this.#column, textOf(value))
    if (value === undefined || value === null || value === "") return error("missing value")
    const people = numberIn(value)
    if (people === "ambiguous") return error("ambiguous number")
    if (people === "not a number") return error("not a number")
    return people < 0 ? error("negative population") : people
  }

  #shapeOf(geometry: GeoJSON.Geometry | null, row: number): ShapeRing | undefined {
    const error = (code: "not an area or point" | "impossible position", value: string) =>
      this.#problems.error(code, row, "", value)
    if (geometry?.type === "Point") {
      const [lon, lat] = geometry.coordinates
      if (!isPosition(lon, lat)) return error("impossible position", `${lon}, ${lat}`)
      return { corners: [lon as number, lat as number], centre: [lon as number, lat as number], radius: 0 }
    }
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon")
      return error("not an area or point", geometry?.type ?? "no geometry")
    const ring = shapeRing(geometry)
    const [first] = geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2)
    return ring ?? error("impossible position", String(first))
  }

  cells(name: string): GridCells {
    const [corners, starts] = [this.#corners.taken(), this.#starts.taken()]
    return {
      name,
      centres: this.#centres.taken(),
      people: this.#people.taken(),
      cornersOf: (cell) => corners.subarray(starts[cell], starts[cell + 1] ?? corners.length),
      radius: Float32Array.from(this.#radii.taken(), (radius) => radius * 1.000001),
      covers: this.#tally.covers(this.#problems),
    }
  }
}
