import cyrillic400 from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url"
import cyrillic600 from "@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url"
import greek400 from "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2?url"
import greek600 from "@fontsource/noto-sans/files/noto-sans-greek-600-normal.woff2?url"
import latin400 from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url"
import latin600 from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url"
import latinExt400 from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url"
import latinExt600 from "@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url"
import type { StyleSpecification } from "maplibre-gl"

/** The names layers use in `text-font`. */
export const regular = "Noto Sans Regular"
export const semibold = "Noto Sans SemiBold"

// Ranges as in @fontsource/noto-sans/unicode.json; the first file that covers a letter draws it.
const latin = ["U+0000-00FF", "U+0131", "U+0152-0153", "U+02BB-02BC", "U+02C6", "U+02DA", "U+02DC", "U+2000-206F"]
const signs = ["U+20AC", "U+2122", "U+2191", "U+2193", "U+2212", "U+2215"]
const latinExt = ["U+0100-02BA", "U+02BD-02C5", "U+02C7-02CC", "U+02CE-02D7", "U+1E00-1E9F", "U+1EF2-1EFF"]
const cyrillic = ["U+0400-045F", "U+0490-0491", "U+04B0-04B1", "U+2116"]
const greek = ["U+0370-03FF"]

/**
 * Noto Sans in four scripts for the labels, so that no glyph server is asked. A file is fetched when a letter of it is drawn.
 *
 * @param base address of the page; font addresses must be absolute
 */
export function fontFaces(base: string): NonNullable<StyleSpecification["font-faces"]> {
  const face = (file: string, ranges: string[]) => ({ url: new URL(file, base).href, "unicode-range": ranges })
  return {
    [regular]: [
      face(latin400, [...latin, ...signs]),
      face(latinExt400, latinExt),
      face(cyrillic400, cyrillic),
      face(greek400, greek),
    ],
    [semibold]: [
      face(latin600, [...latin, ...signs]),
      face(latinExt600, latinExt),
      face(cyrillic600, cyrillic),
      face(greek600, greek),
    ],
  }
}
