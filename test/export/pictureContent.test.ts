import { expect, test } from "vitest"
import { pictureContent } from "../../src/export/pictureContent.ts"
import { pictureFileName } from "../../src/export/pictureFileName.ts"
import { makeDrawn, makeSnapshot } from "./makePicture.ts"

const footnote = /UNSCR 1244/
const kosovoOf = (drawn: ReturnType<typeof makeDrawn>, more = {}) =>
  pictureContent(makeSnapshot("en", more), drawn).footer.some((text) => footnote.test(text))
const noBorder = { layers: new Set(["land", "borders"] as const) }

test("the footnote on Kosovo* stands exactly where Kosovo* appears: as a name, in the legend, the title or the filter", () => {
  expect(kosovoOf(makeDrawn({ ...noBorder, labels: ["Serbia"] }))).toBe(false)
  expect(kosovoOf(makeDrawn({ ...noBorder, labels: ["Serbia", "Kosovo*"] }))).toBe(true)
  expect(kosovoOf(makeDrawn({ layers: new Set(["borders-disputed"]) }))).toBe(true)
  expect(kosovoOf(makeDrawn(noBorder), { site: { name: "MERLIN", country: "Kosovo*" } })).toBe(true)
  expect(kosovoOf(makeDrawn(noBorder), { filterText: "Country: Kosovo*" })).toBe(true)
})

test("the designations disclaimer and the sources are always there", () => {
  const { footer } = pictureContent(makeSnapshot("en"), makeDrawn(noBorder))
  expect(footer.join(" ")).toContain("do not imply the expression of any opinion")
  expect(footer.join(" ")).toContain("OpenStreetMap")
})

const titleOf = (symbolSize: "people" | "neq" | "none", shown: Parameters<typeof makeDrawn>[0], more = {}) => {
  const { subject } = makeSnapshot("en")
  return pictureContent(makeSnapshot("en", { subject: { ...subject, symbolSize }, ...more }), makeDrawn(shown))
}

test("title and line below name what is drawn: people only where symbols are sized by people", () => {
  const noRings = { zones: new Set<never>() }
  expect(titleOf("people", noRings).title).toContain("people inside IBD")
  expect(titleOf("neq", noRings).title).toContain("net explosive quantity")
  for (const drawn of [titleOf("neq", noRings), titleOf("none", noRings)]) {
    expect(`${drawn.title} ${drawn.subtitle}`).not.toContain("IBD")
    expect(drawn.title).not.toContain("people")
  }
  expect(titleOf("none", {}).title).toContain("hazard zones")
  expect(titleOf("none", {}).subtitle).toContain("IBD")
  expect(titleOf("none", noRings).title).toBe("South-East Europe: ammunition sites")
  expect(titleOf("people", { ...noRings, symbolsSized: false }).title).not.toContain("people")
  expect(titleOf("people", { ...noRings, symbolsSized: false, layers: new Set(["land"]) }).title).toBe(
    "South-East Europe",
  )
})

test("a site whose rings are not drawn is not said to show zones", () => {
  const site = { site: { name: "MERLIN", country: "Serbia" } }
  expect(titleOf("people", {}, site).title).toBe("MERLIN, Serbia: hazard zones")
  expect(titleOf("people", { zones: new Set() }, site).title).toBe("MERLIN, Serbia: ammunition site")
})

test("a measured line is in the legend with its length, and only where it is drawn", () => {
  const measured = { line: { path: [], ends: [] }, text: "12.4 km, bearing 271° from true north" }
  const legendOf = (layers: Set<"land" | "measure-line">) =>
    pictureContent(makeSnapshot("en", { measured }), makeDrawn({ layers }))
      .legend.flat()
      .map(({ text }) => text)
  expect(legendOf(new Set(["land", "measure-line"]))).toContain("Measured line: 12.4 km, bearing 271° from true north")
  expect(legendOf(new Set(["land"])).join(" ")).not.toContain("Measured")
})

test("cells of a population grid have a heading that says what is counted, and a line for each class, two beside each other", () => {
  const { legend } = pictureContent(makeSnapshot("en"), makeDrawn({ layers: new Set(["grid-cells"]) }))
  expect(legend.map((group) => group.map(({ text, heading, half }) => ({ text, heading, half })))).toEqual([
    [
      { text: "Population grid: people in a cell", heading: true, half: undefined },
      ...["under 5", "5 to 20", "20 to 100", "100 to 500", "500 to 2,000", "2,000 and more"].map((text) => ({
        text,
        heading: undefined,
        half: true,
      })),
    ],
  ])
})

test("invented data are marked, a reader's own are not", () => {
  expect(pictureContent(makeSnapshot("en"), makeDrawn()).mark).toMatch(/Invented/)
  expect(pictureContent(makeSnapshot("en", { invented: false }), makeDrawn()).mark).toBeUndefined()
})

test("a filter is said, and only when there is one", () => {
  expect(pictureContent(makeSnapshot("en"), makeDrawn()).filter).toBeUndefined()
  const { filter } = pictureContent(makeSnapshot("en", { filterText: "Country: Serbia" }), makeDrawn())
  expect(filter).toContain("Country: Serbia")
})

test("the scale bar is a round length and as long as it says", () => {
  // 100 km at 1,500 m per px are 66.67 px; 200 km would be 133 px, longer than a bar may be.
  const { scale } = pictureContent(makeSnapshot("en"), makeDrawn())
  expect(scale.text).toBe("100 km")
  expect(scale.length).toBeCloseTo(66.67, 2)
  expect(scale.note).toBe("at the middle of the map")
})

test("where the scale is the same all over the picture nothing is said about where it holds", () => {
  const near = { ...makeDrawn(), metresPerPixel: { middle: 10, south: 10.01, north: 9.99 } }
  expect(pictureContent(makeSnapshot("en"), near).scale).toEqual({ text: "1 km", length: 100 })
})

test("the file's name says region, language, shape and day", () => {
  expect(pictureFileName("mk", "2026-02-03")).toBe("SEE_map_mk_16x9_20260203.png")
})
