import { cellToLatLng } from "h3-js"
import type { GridCells, GridCoverage } from "../../model/populationGrid.ts"
import type { People } from "../../model/units.ts"
import { LoadError } from "../LoadError.ts"
import { growingFloats, growingWords } from "./growingNumbers.ts"
import { h3Cells } from "./h3Cells.ts"
import { parseH3Id } from "./h3Text.ts"
import { isPosition, shapeRing } from "./shapeRing.ts"

/** A feature of `population-grid.fgb`: an area or a point, `population`, and `h3` where it is such a cell. */
export interface HostedCell {
  readonly geometry: GeoJSON.Geometry
  readonly properties: Readonly<Record<string, unknown>>
}

const title = "population-grid"

/** The layer's name carries the ground it speaks for: it must be known before the cells, of which only some are read. */
export function hostedGridName(covers: GridCoverage): string {
  if ("extent" in covers) return `${title} extent ${covers.extent.join(" ")}`
  return `${title} countries ${[...covers.countries].sort().join(" ")}`
}

/**
 * What a hosted grid speaks for, from the name of its layer.
 *
 * @throws LoadError "wrong type" when it is another layer
 */
export function parseHostedGridName(name: string, file: string): GridCoverage {
  const [first, kind, ...words] = name.split(" ")
  const [west, south, east, north, more] = words.map(Number)
  if (first === title && kind === "countries") return { countries: new Set(words.filter((word) => word !== "")) }
  const isBox = isPosition(west, south) && isPosition(east, north) && more === undefined
  if (first !== title || kind !== "extent" || !isBox) throw new LoadError("wrong type", file, `layer "${name}"`)
  return { extent: [west as number, south as number, east as number, north as number] }
}

/**
 * The cells of some features of a hosted grid.
 *
 * @throws LoadError "wrong type" when a feature is not such a cell, or some are H3 cells and others are not
 */
export function hostedCells(features: Iterable<HostedCell>, covers: GridCoverage, file: string): GridCells {
  const [people, centres, radii, corners] = [growingFloats(), growingFloats(), growingFloats(), growingFloats()]
  const [ids, starts] = [growingWords(), growingWords()]
  for (const { geometry, properties } of features) {
    people.push(peopleIn(properties, file))
    const id = typeof properties.h3 === "string" ? parseH3Id(properties.h3) : undefined
    if (id) {
      const [lat, lon] = cellToLatLng([id.low, id.high])
      for (const half of [id.low, id.high]) ids.push(half)
      for (const degrees of [lon, lat]) centres.push(degrees)
      continue
    }
    const shape = shapeIn(geometry)
    if (!shape) throw new LoadError("wrong type", file, `${geometry.type} for an area or a point`)
    starts.push(corners.length)
    for (const corner of shape.corners) corners.push(corner)
    for (const degrees of shape.centre) centres.push(degrees)
    radii.push(shape.radius * 1.000001)
  }
  if (ids.length > 0 && starts.length > 0) throw new LoadError("wrong type", file, "only some cells have an h3 id")
  const rest = { name: file, centres: centres.taken(), people: people.taken(), covers }
  if (ids.length > 0) return h3Cells(ids.taken(), rest)
  const [flat, from] = [corners.taken(), starts.taken()]
  const cornersOf = (cell: number) => flat.subarray(from[cell], from[cell + 1] ?? flat.length)
  return { ...rest, cornersOf, radius: Float32Array.from(radii.taken()) }
}

function peopleIn({ population }: HostedCell["properties"], file: string): People {
  if (typeof population === "number" && population >= 0) return population
  throw new LoadError("wrong type", file, `population ${String(population)}`)
}

function shapeIn(geometry: GeoJSON.Geometry) {
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return shapeRing(geometry)
  const [lon, lat] = geometry.type === "Point" ? geometry.coordinates : []
  if (!isPosition(lon, lat)) return undefined
  return { corners: [lon as number, lat as number], centre: [lon as number, lat as number], radius: 0 }
}
