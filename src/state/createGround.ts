import type { FeatureCollection } from "geojson"
import { type Accessor, createMemo, createResource } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import { loadFile } from "../load/loadFile.ts"
import type { Overview } from "../load/loadOverview.ts"
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
  /** Reads a file that ships with the program, for what is shown on a click; throws a LoadError. */
  readonly read: (file: string) => Promise<Uint8Array>
}

export function createGround(worker: AtlasWorker, dataUrl: string): GroundState {
  const [overview] = createResource(() => dataUrl, overviewBy(worker))
  const [exact] = createResource(() => (overview.loading ? undefined : dataUrl), worker.loadMapGround)
  const light = () => (overview.error ? undefined : overview()?.ground)
  const ground = createMemo((): MapGround | undefined => {
    const found = exact.error ? undefined : exact()?.ground
    return found ? withBackdrop(found, light()) : light()
  })
  return {
    ground,
    errors: () => [
      ...(overview.error ? [overview.error] : []),
      ...(exact.error ? [exact.error] : (exact()?.errors ?? [])),
    ],
    sources: () => (overview.error ? [] : (overview()?.sources ?? [])),
    read: (file) => loadFile(`${dataUrl}${file}`),
  }
}

/** Read by the worker, whose readers need not be loaded twice; where it does not run, here, so that there is a map. */
function overviewBy(worker: AtlasWorker) {
  return async (dataUrl: string): Promise<Overview> => {
    try {
      return await worker.loadOverview(dataUrl)
    } catch (error) {
      if (!(error instanceof Error) || !("failure" in error) || error.failure !== "no worker") throw error
      return (await import("../load/loadOverview.ts")).loadOverview(dataUrl)
    }
  }
}

/** The light set where an exact layer is missing, and its lands beyond the exact ones, which have no exact outline. */
function withBackdrop(exact: MapGround, light: MapGround | undefined): MapGround {
  if (!light) return exact
  const named = new Set(exact.land.features.map(({ properties }) => properties?.iso2 as unknown))
  const beyond = light.land.features.filter(({ properties }) => !named.has(properties?.iso2))
  return {
    ...exact,
    land: { type: "FeatureCollection", features: [...beyond, ...exact.land.features] },
    borders: exact.borders.features.length > 0 ? exact.borders : light.borders,
    places: exact.places.length > 0 ? exact.places : light.places,
  }
}
