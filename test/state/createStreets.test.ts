import { createRoot } from "solid-js"
import { afterEach, expect, test, vi } from "vitest"
import { createLayers, type LayersState } from "../../src/state/createLayers.ts"
import { createStreets, type StreetsState } from "../../src/state/createStreets.ts"
import { makePmtiles } from "../load/makePmtiles.ts"
import { makeVectorTile } from "../load/makeVectorTile.ts"

const world = makeVectorTile([
  {
    layer: "roads",
    properties: { kind: "path" },
    shape: "line",
    points: [
      [0, 0],
      [9, 9],
    ],
  },
])
const archive = makePmtiles({ tiles: [{ id: 0, bytes: world }], maxZoom: 0, layers: ["roads"] })
const own = new File([archive], "town.pmtiles")
const url = "http://atlas.example/basemap.pmtiles"

afterEach(() => vi.restoreAllMocks())

function inRoot(run: (streets: StreetsState, layers: LayersState) => Promise<void>) {
  return createRoot(async (dispose) => {
    const layers = createLayers()
    await run(createStreets(layers, url), layers)
    dispose()
  })
}
const ends = (streets: StreetsState, state: string) => vi.waitFor(() => expect(streets.status().state).toBe(state))

test("the server is not asked for a street map before its layer is switched on, and once only", () =>
  inRoot(async (streets, layers) => {
    const fetched = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("", { status: 404 }))
    expect(streets.status()).toEqual({ state: "off" })
    expect(fetched).not.toHaveBeenCalled()
    layers.toggle("streets")
    await ends(streets, "failed")
    expect(streets.status()).toMatchObject({ error: { failure: "missing", file: "basemap.pmtiles" } })
    layers.toggle("streets")
    layers.toggle("streets")
    await ends(streets, "failed")
    expect(fetched).toHaveBeenCalledTimes(1)
    streets.retry()
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
  }))

test("a picked file opens without any request, switches the layer on, and is forgotten when it is closed", () =>
  inRoot(async (streets, layers) => {
    const fetched = vi.spyOn(globalThis, "fetch")
    streets.open(own)
    await ends(streets, "open")
    expect(streets.status()).toEqual({ state: "open", file: "town.pmtiles" })
    expect(layers.visible().streets).toBe(true)
    expect(streets.isOwn()).toBe(true)
    streets.close()
    expect(streets.isOwn()).toBe(false)
    expect(streets.tiles()).toBeUndefined()
    expect(layers.visible().streets).toBe(false)
    expect(fetched).not.toHaveBeenCalled()
  }))

test("reading a file that a server sends whole can be stopped and begun again", () =>
  inRoot(async (streets, layers) => {
    vi.spyOn(globalThis, "fetch").mockImplementation(
      (_, { signal } = {}) =>
        new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error))),
    )
    layers.toggle("streets")
    await ends(streets, "opening")
    await vi.waitFor(() => expect(globalThis.fetch).toHaveBeenCalled())
    streets.cancel()
    await ends(streets, "stopped")
    vi.mocked(globalThis.fetch).mockImplementation(async () => new Response(archive))
    streets.retry()
    await ends(streets, "open")
  }))

test("a tile that cannot be read is told, one that nobody wants any more is not", () =>
  inRoot(async (streets) => {
    streets.open(own)
    await ends(streets, "open")
    const file = vi.spyOn(File.prototype, "slice").mockImplementation(() => {
      throw new DOMException("gone", "NotReadableError")
    })
    const given = new AbortController()
    given.abort()
    await expect(streets.tiles()?.tile(0, 0, 0, given.signal)).rejects.toThrow("aborted")
    expect(streets.broken()).toBeUndefined()
    await expect(streets.tiles()?.tile(0, 0, 0)).rejects.toThrow("gone")
    expect(streets.broken()).toMatchObject({ name: "NotReadableError" })
    file.mockRestore()
  }))
