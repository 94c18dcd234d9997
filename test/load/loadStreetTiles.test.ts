import { afterEach, expect, test, vi } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import { loadStreetTiles, type StreetFault } from "../../src/load/loadStreetTiles.ts"
import { serve } from "../e2e/serve.ts"
import { makePmtiles } from "./makePmtiles.ts"
import { makeVectorTile } from "./makeVectorTile.ts"

const world = makeVectorTile([
  {
    layer: "roads",
    properties: { kind: "highway" },
    shape: "line",
    points: [
      [0, 2048],
      [4096, 2048],
    ],
  },
])
const quarter = makeVectorTile([
  {
    layer: "roads",
    properties: { kind: "path" },
    shape: "line",
    points: [
      [0, 0],
      [4096, 4096],
    ],
  },
])
// The specification numbers the tiles of zoom 1 along a Hilbert curve: x/y 1/0 is the last, 4.
const tiles = [
  { id: 0, bytes: world },
  { id: 4, bytes: quarter },
]
const good = makePmtiles({ tiles, maxZoom: 1, layers: ["roads", "water"] })

const never = new AbortController().signal
const ignore = () => undefined
const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "town.pmtiles")
const open = (bytes: Uint8Array<ArrayBuffer>) => loadStreetTiles(fileOf(bytes), ignore, never)
const failureOf = async (loading: Promise<unknown>) => {
  const error: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LoadError)) throw error ?? new Error("it was opened")
  return { failure: error.failure, file: error.file, detail: error.detail }
}

/** Serves one file for as long as a test asks for it. */
async function served<Result>(
  body: Uint8Array | undefined,
  ranges: boolean,
  ask: (url: string) => Promise<Result>,
  headers: Record<string, string> = {},
): Promise<Result> {
  const server = await serve({
    root: "test/fixtures",
    ranges,
    ...(body ? { files: { "basemap.pmtiles": { body, headers } } } : {}),
  })
  try {
    return await ask(`${server.url}basemap.pmtiles`)
  } finally {
    await server.close()
  }
}

afterEach(() => vi.restoreAllMocks())

test("a file on this computer gives the tiles it holds, unpacked, and nothing where it has none", async () => {
  const streets = await open(good)
  expect(streets).toMatchObject({ file: "town.pmtiles", minZoom: 0, maxZoom: 1, bounds: [-180, -85, 180, 85] })
  expect(new Uint8Array((await streets.tile(0, 0, 0)) ?? [])).toEqual(world)
  expect(new Uint8Array((await streets.tile(1, 1, 0)) ?? [])).toEqual(quarter)
  expect(await streets.tile(1, 0, 0)).toBeUndefined()
})

test("of a file on a server with ranges only parts are read", async () => {
  const padded = makePmtiles({
    tiles: [...tiles, { id: 5, bytes: Uint8Array.from({ length: 100_000 }, (_, i) => (i * i * 7919) % 251) }],
    maxZoom: 2,
  })
  const fetched = vi.spyOn(globalThis, "fetch")
  await served(padded, true, async (url) => {
    const streets = await loadStreetTiles(url, ignore, never)
    expect(new Uint8Array((await streets.tile(0, 0, 0)) ?? [])).toEqual(world)
  })
  const lengths = await Promise.all(fetched.mock.results.map(({ value }) => value as Promise<Response>))
  expect(lengths.map(({ status }) => status)).not.toContain(200)
})

test("of a server without ranges the file is read once, and how far is told", async () => {
  const fetched = vi.spyOn(globalThis, "fetch")
  const progress: unknown[] = []
  await served(good, false, async (url) => {
    const streets = await loadStreetTiles(url, (now) => progress.push(now), never)
    expect(new Uint8Array((await streets.tile(1, 1, 0)) ?? [])).toEqual(quarter)
  })
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(progress.at(-1)).toEqual({ done: good.length, all: good.length })
})

test.each([true, false])("a file that is not on the server is missing, with ranges or without (%s)", async (ranges) => {
  const missing = { failure: "missing", file: "basemap.pmtiles" }
  expect(await served(undefined, ranges, (url) => failureOf(loadStreetTiles(url, ignore, never)))).toMatchObject(
    missing,
  )
})

test("a server that shows its start page in place of a missing file has no street map", async () => {
  const page = new TextEncoder().encode("<!doctype html>")
  const failure = await served(page, false, (url) => failureOf(loadStreetTiles(url, ignore, never)), {
    "content-type": "text/html",
  })
  expect(failure.failure).toBe("missing")
})

test("a file larger than a page can keep is refused before it is read", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(
    new Response(new Uint8Array(8), { headers: { "content-length": "300000001" } }),
  )
  expect((await failureOf(loadStreetTiles("http://x/big.pmtiles", ignore, never))).failure).toBe("too large")
})

test("reading can be given up", async () => {
  const giveUp = new AbortController()
  const loading = served(good, false, (url) => loadStreetTiles(url, () => giveUp.abort(), giveUp.signal))
  await expect(loading).rejects.toMatchObject({ name: "AbortError" })
})

const wrong: [string, Uint8Array<ArrayBuffer>, StreetFault][] = [
  ["a table", new TextEncoder().encode("site_id,lon,lat\nA,21,44\n"), "not pmtiles"],
  ["an older version", makePmtiles({ tiles, maxZoom: 1, header: { 7: 2 } }), "old version"],
  // Tile type 2 is PNG, 4 WebP; compression 3 is Brotli.
  ["pictures", makePmtiles({ tiles, maxZoom: 1, header: { 99: 2 } }), "not vector tiles"],
  ["tiles packed with Brotli", makePmtiles({ tiles, maxZoom: 1, header: { 98: 3 } }), "compression"],
  ["another plan of layers", makePmtiles({ tiles, maxZoom: 1, layers: ["transportation", "water"] }), "other layers"],
]
test.each(wrong)("%s is not taken for a street map, and the reason is told", async (_, bytes, detail) => {
  expect(await failureOf(open(bytes))).toEqual({ failure: "wrong type", file: "town.pmtiles", detail })
})

test("a file that ends too early is damaged, wherever it was cut", async () => {
  for (const length of [4, 60, 140, good.length - 1])
    expect(await failureOf(open(good.slice(0, length))), `${length} bytes`).toMatchObject({ failure: "truncated" })
  const cut = good.slice(0, -1)
  for (const ranges of [true, false])
    expect(await served(cut, ranges, (url) => failureOf(loadStreetTiles(url, ignore, never)))).toMatchObject({
      failure: "truncated",
    })
})

test("a file that is taken away while it is shown fails for the tile, which rejects", async () => {
  const file = fileOf(good)
  const streets = await loadStreetTiles(file, ignore, never)
  vi.spyOn(file, "slice").mockImplementation(() => {
    throw new DOMException("gone", "NotReadableError")
  })
  await expect(streets.tile(1, 1, 0)).rejects.toThrow("gone")
})
