import Supercluster from "supercluster"
import { symbolRadius } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"
import type { MapFrame } from "./mapFrame.ts"
import {
  type ClusterMark,
  drawingOrder,
  plainRadius,
  plainSitesFrom,
  type SingleMark,
  type SiteMark,
  type SymbolAmount,
} from "./siteMarks.ts"

interface Sums {
  amount: SymbolAmount
  unknown: number
}

export interface SiteClusters {
  /** The symbols of a frame, large ones first. */
  readonly marksIn: (frame: MapFrame) => SiteMark[]
  /** The zoom at which a cluster falls apart. */
  readonly zoomInto: (cluster: ClusterMark) => number
}

/** Symbols closer than this [px] become one. */
const clusterRadius = 22
/** A cluster is never smaller than its number. */
const smallestCluster = 12

/**
 * Joins sites whose symbols would overlap. A cluster is sized by the sum of its amounts on the sites' own scale, so that joining
 * never hides the most.
 */
export function clusterSites(marks: readonly SingleMark[], most: SymbolAmount): SiteClusters {
  // An index knows whole zooms only, so there is one for the whole steps of the frame and one for the half steps, made when wanted.
  const indexes = new Map<number, ReturnType<typeof clusterIndex>>()
  const indexFor = (zoom: number) => {
    const radius = zoom % 1 === 0 ? clusterRadius : clusterRadius / Math.SQRT2
    const index = indexes.get(radius) ?? clusterIndex(marks, radius)
    indexes.set(radius, index)
    return index
  }
  return {
    marksIn: ({ box, zoom }) => {
      const found = indexFor(zoom)
        .getClusters([...box], zoom)
        .map(({ properties, geometry }): SiteMark => {
          const [lon = 0, lat = 0] = geometry.coordinates
          if ("cluster" in properties) return clusterMark(properties, [lon, lat], zoom, most)
          const { mark } = properties
          return mark.kind === "known" && zoom >= plainSitesFrom ? { ...mark, radius: plainRadius } : mark
        })
      return drawingOrder(found)
    },
    zoomInto: ({ clusterId, zoom }) => Math.min(indexFor(zoom).getClusterExpansionZoom(clusterId), plainSitesFrom),
  }
}

function clusterIndex(marks: readonly SingleMark[], radius: number) {
  const index = new Supercluster<{ mark: SingleMark }, Sums>({
    radius,
    maxZoom: plainSitesFrom - 1,
    map: ({ mark }) => ({
      amount: mark.kind === "known" ? (mark.amount ?? 0) : 0,
      unknown: mark.kind === "unknown" ? 1 : 0,
    }),
    reduce: (sum, { amount, unknown }) => {
      sum.amount += amount
      sum.unknown += unknown
    },
  })
  return index.load(
    marks.map((mark) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...mark.position] },
      properties: { mark },
    })),
  )
}

function clusterMark(
  { cluster_id, point_count, amount, unknown }: { cluster_id: number; point_count: number } & Sums,
  position: LonLat,
  zoom: number,
  most: SymbolAmount,
): ClusterMark {
  const radius = Math.max(smallestCluster, amount > 0 ? symbolRadius(amount, most) : 0)
  return { kind: "cluster", clusterId: cluster_id, zoom, position, count: point_count, amount, unknown, radius }
}
