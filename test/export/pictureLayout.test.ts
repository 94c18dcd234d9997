import { expect, test } from "vitest"
import { pictureContent } from "../../src/export/pictureContent.ts"
import { type Box, pictureLayout, pictureSize } from "../../src/export/pictureLayout.ts"
import type { PictureSnapshot } from "../../src/export/PictureSnapshot.ts"
import type { Language } from "../../src/i18n/languages.ts"
import { makeDrawn, makeSnapshot } from "./makePicture.ts"

/** Wider than Noto Sans is on average (about 0.55 em in both scripts), so that what fits here fits in truth. */
const measure = (text: string, font: string) => text.length * 0.6 * Number(/(\d+(\.\d+)?)px/.exec(font)?.[1])

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const long = "Very long name of a storage site that nobody would give to one but somebody will, ".repeat(3)
const cases: [string, Language, Partial<PictureSnapshot>][] = [
  ["the region", "en", {}],
  ["the region in Macedonian", "mk", {}],
  ["a filter", "mk", { filterText: "Држава: Србија, Хрватска; NEQ: најмалку 1.000 kg" }],
  [
    "a long filter and a long name",
    "en",
    { filterText: long, site: { name: long, country: "Bosnia and Herzegovina" } },
  ],
]

test.each(cases)("nothing covers anything in the picture: %s", (_, language, more) => {
  const people = [40_000, 3_000, 20]
  const snapshot = makeSnapshot(language, more)
  const content = pictureContent(snapshot, makeDrawn())
  const steps = people.map((count, i) => ({ radius: 20 / (i + 1), text: String(count) }))
  const legend = content.legend.map((group) => group.map((line) => (line.steps ? { ...line, steps } : line)))
  const layout = pictureLayout({ ...content, legend }, measure, pictureContent(snapshot, undefined))
  const boxes: [string, Box][] = [
    ["map", layout.map],
    ["scale bar", layout.scaleBar],
    ["north", layout.north],
    ...layout.texts.map((text): [string, Box] => [text.text, text]),
    ...layout.swatches.map((swatch, i): [string, Box] => [`swatch ${i}`, swatch]),
  ]
  for (const [i, [name, box]] of boxes.entries()) {
    expect(box.x, name).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width, name).toBeLessThanOrEqual(pictureSize.width)
    expect(box.y + box.height, name).toBeLessThanOrEqual(pictureSize.height)
    for (const [other, otherBox] of boxes.slice(i + 1)) {
      expect(overlap(box, otherBox), `"${name}" and "${other}"`).toBe(false)
    }
  }
  expect(layout.map.height).toBeGreaterThan(pictureSize.height * 0.6)
})

test("the map keeps its place when a footnote is left out", () => {
  const snapshot = makeSnapshot("en")
  const expected = pictureContent(snapshot, undefined)
  const content = pictureContent(snapshot, makeDrawn({ layers: new Set(["land"]) }))
  expect(content.footer.length).toBe(expected.footer.length - 1)
  expect(pictureLayout(content, measure, expected).map).toEqual(pictureLayout(expected, measure).map)
})
