import type { FeatureCollection } from "geojson"
import { type Accessor, createResource } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import { loadOverview } from "../load/loadOverview.ts"
import type { Place } from "../model/place.ts"
import type { Source } from "../load/parseSources.ts"

/** What the map draws below the sites. The light set comes first, the exact one replaces it. */
export interface MapGround {
  readonly land: FeatureCollection
  readonly borders: FeatureCollection
  readonly lakes?: FeatureCollection
  readonly rivers?: FeatureCollection
  readonly places: readonly Place[]
}

export interface GroundState {
  readonly ground: Accessor<MapGround | undefined>
  /** Failures of single files, each a LoadError (or its clone from the worker); what does not need them goes on working. */
  readonly errors: Accessor<readonly unknown[]>
  readonly sources: Accessor<readonly Source[]>
}

export function createGround(worker: AtlasWorker, dataUrl: string): GroundState {
  const [overview] = createResource(() => dataUrl, loadOverview)
  const [exact] = createResource(() => (overview.loading ? undefined : dataUrl), worker.loadMapGround)
  return {
    ground: () => (exact.error ? undefined : exact()?.ground) ?? (overview.error ? undefined : overview()?.ground),
    errors: () => [
      ...(overview.error ? [overview.error] : []),
      ...(exact.error ? [exact.error] : (exact()?.errors ?? [])),
    ],
    sources: () => (overview.error ? [] : (overview()?.sources ?? [])),
  }
}
