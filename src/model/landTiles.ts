import type { Polygon } from "./country.ts"
import type { Box } from "./geo.ts"
import { clippedRing } from "./plane.ts"
import { makePolygonIndex, type NearPolygons, polygonAt, type PolygonIndex, polygonsNear } from "./polygonIndex.ts"
import type { LonLat } from "./units.ts"

/** A tile's side [°], some 2 km: most tiles of a country hold no border and no coast. */
const side = 0.02
/** Boxes of more tiles than this are asked from the polygons. */
const mostTiles = 400
/** Polygons are cut into sheets of this side, each with a margin for what lies across its edge [°]. */
const sheetSide = 0.5
const sheetMargin = 0.15

const none = Symbol("no country")
const mixed = Symbol("an edge")
/** The country that a whole tile belongs to, `none` for open water and the unknown, `mixed` where an edge runs through. */
type Owner = string | typeof none | typeof mixed

/**
 * Whose land it is. The same ground is asked about again with every cell, zone and edit, so what has been found is remembered
 * by tiles, and a country's outline of thousands of points is cut into sheets once.
 */
export class LandTiles {
  readonly #land: PolygonIndex
  readonly #tiles = new Map<number, Owner>()
  readonly #sheets = new Map<number, PolygonIndex>()

  constructor(land: PolygonIndex) {
    this.#land = land
  }

  /** The country whose land a point lies on. */
  countryAt(point: LonLat): string | undefined {
    const owner = this.#owner(Math.floor(point[0] / side), Math.floor(point[1] / side))
    if (owner === mixed) return polygonAt(this.#sheet([...point, ...point]), point)
    return owner === none ? undefined : owner
  }

  /** Land near a box by country; `"all"` where one country is everywhere in it. Polygons may be cut off beyond the box. */
  near(box: Box): NearPolygons {
    const owner = this.#ownerOf(box)
    if (owner === mixed) return polygonsNear(this.#sheet(box), box)
    return owner === none ? new Map() : new Map([[owner, "all"]])
  }

  #ownerOf([west, south, east, north]: Box): Owner {
    const [left, right] = [Math.floor(west / side), Math.floor(east / side)]
    const [low, high] = [Math.floor(south / side), Math.floor(north / side)]
    if (!((right - left + 1) * (high - low + 1) <= mostTiles)) return mixed
    const first = this.#owner(left, low)
    for (let x = left; x <= right; x++) for (let y = low; y <= high; y++) if (this.#owner(x, y) !== first) return mixed
    return first
  }

  #owner(x: number, y: number): Owner {
    const key = keyOf(x, y)
    let owner = this.#tiles.get(key)
    if (owner === undefined) {
      const box: Box = [x * side, y * side, (x + 1) * side, (y + 1) * side]
      const [found] = polygonsNear(this.#sheet(box), box)
      owner = found === undefined ? none : found[1] === "all" ? found[0] : mixed
      this.#tiles.set(key, owner)
    }
    return owner
  }

  /** The sheet that a box lies on; all the land for boxes that no sheet holds. */
  #sheet([west, south, east, north]: Box): PolygonIndex {
    const [x, y] = [Math.floor((west + east) / 2 / sheetSide), Math.floor((south + north) / 2 / sheetSide)]
    const margins: Box = [
      x * sheetSide - sheetMargin,
      y * sheetSide - sheetMargin,
      (x + 1) * sheetSide + sheetMargin,
      (y + 1) * sheetSide + sheetMargin,
    ]
    if (!(west > margins[0] && south > margins[1] && east < margins[2] && north < margins[3])) return this.#land
    const key = keyOf(x, y)
    let sheet = this.#sheets.get(key)
    if (!sheet) {
      sheet = cutOut(this.#land, margins)
      this.#sheets.set(key, sheet)
    }
    return sheet
  }
}

function keyOf(x: number, y: number): number {
  return x * 100_003 + y // y stays within ±9,000
}

function cutOut(land: PolygonIndex, box: Box): PolygonIndex {
  const cut = [...polygonsNear(land, box)].flatMap(([name, found]) => {
    const polygons: readonly Polygon[] = found === "all" ? [[boxCorners(box)]] : found
    return polygons.map((polygon) => ({ name, polygon: clippedPolygon(polygon, box) }))
  })
  return makePolygonIndex(cut.filter(({ polygon }) => polygon.length > 0))
}

function clippedPolygon(polygon: Polygon, box: Box): Polygon {
  const [outer, ...holes] = polygon.map((ring) => clippedRing(ring, box))
  if (!outer || outer.length < 3) return []
  return [outer, ...holes.filter((ring) => ring.length >= 3)].map((ring) => [...ring, ring[0] as LonLat])
}

/** The corners of a box as a closed ring. */
export function boxCorners([west, south, east, north]: Box): LonLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}
