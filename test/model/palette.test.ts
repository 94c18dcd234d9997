import { describe, expect, test } from "vitest"
import { cellOpacity } from "../../src/map/gridCellLayer.ts"
import { cellClasses } from "../../src/model/cellClass.ts"
import { dark, light, type MapColour, type MapTheme } from "../../src/model/palette.ts"
import { zoneKinds } from "../../src/model/rule.ts"

type Rgb = readonly [red: number, green: number, blue: number]

/** How much of the map below shows through the casing of a ring: see `zoneLineLayer`. */
const casingOpacity = 0.85

const themes = Object.entries({ light, dark })

/** A screen's red, green and blue [0–255]. */
function screenRgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** The light a screen gives [0–1]: sRGB, as in "relative luminance" of WCAG 2.2. */
function linear(colour: Rgb): Rgb {
  const one = (channel: number) =>
    channel / 255 <= 0.04045 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4
  return [one(colour[0]), one(colour[1]), one(colour[2])]
}

/** Contrast ratio of WCAG 2.2: `(L₁ + 0.05) / (L₂ + 0.05)` with `L = 0.2126 R + 0.7152 G + 0.0722 B`. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (colour: Rgb) => dot([0.2126, 0.7152, 0.0722], linear(colour))
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (more + 0.05) / (less + 0.05)
}

/** Machado, Oliveira, Fernandes (2009), IEEE TVCG 15(6), 1291–1298: the matrices of severity 1.0, for linear light. */
const visions: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE 1976 L*a*b* (CIE 15:2004), white D65, of a colour as it is seen by a vision; sRGB to XYZ of IEC 61966-2-1. */
function seenLab(colour: string, vision: readonly [Rgb, Rgb, Rgb]): Rgb {
  const light = linear(screenRgb(colour))
  const seen = vision.map((row) => Math.min(1, Math.max(0, dot(row, light)))) as unknown as Rgb
  const bend = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const x = bend(dot([0.4124, 0.3576, 0.1805], seen) / 0.9505)
  const y = bend(dot([0.2126, 0.7152, 0.0722], seen))
  const z = bend(dot([0.0193, 0.1192, 0.9505], seen) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/** CIE76 colour difference: the distance in L*a*b*. */
function difference(a: string, b: string, vision: readonly [Rgb, Rgb, Rgb]): number {
  const [from, to] = [seenLab(a, vision), seenLab(b, vision)]
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2])
}

/** The casing as it is drawn: the ground shines through. */
function drawnCasing({ casing, land }: MapTheme): Rgb {
  const below = screenRgb(land)
  return screenRgb(casing).map((part, at) => {
    return casingOpacity * part + (1 - casingOpacity) * (below[at] as number)
  }) as unknown as Rgb
}

/** A colour laid over another. */
function blended(above: string, below: string, opacity: number): string {
  const [over, under] = [screenRgb(above), screenRgb(below)]
  const parts = over.map((part, at) => Math.round(opacity * part + (1 - opacity) * (under[at] as number)))
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`
}

test("the measures agree with what their documents print", () => {
  // WCAG 2.2: black on white is 21 : 1. W3C, "Understanding SC 1.4.3": #767676 is the lightest grey with 4.5 : 1 on white.
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 9)
  expect(contrast(screenRgb("#767676"), [255, 255, 255])).toBeGreaterThan(4.5)
  expect(contrast(screenRgb("#777777"), [255, 255, 255])).toBeLessThan(4.5)
  // White is L* = 100 without hue for everybody: the rows of the matrices add up to 1, printed with six digits.
  for (const vision of Object.values(visions)) {
    seenLab("#FFFFFF", vision).forEach((part, at) => expect(part).toBeCloseTo(at === 0 ? 100 : 0, 1))
  }
})

describe.each(themes)("the %s theme", (_, theme) => {
  test.each(zoneKinds)(
    "the ring of the %s stands off its casing and the land by 3 : 1 or more (WCAG 2.2, 1.4.11)",
    (zone) => {
      const ring = screenRgb(theme[zone])
      expect(contrast(ring, drawnCasing(theme))).toBeGreaterThanOrEqual(3)
      expect(contrast(ring, screenRgb(theme.land))).toBeGreaterThanOrEqual(3)
    },
  )

  // A difference of 2.3 can just be seen side by side (Mahy, Van Eycken, Oosterlinck 1994). Rings are thin, apart from each other
  // and looked up in a legend: nine times that. The light palette has 32.7 at its nearest, the dark one 25.5.
  test.each(Object.entries(visions))("with %s the three rings are told apart by colour alone", (_name, vision) => {
    expect(difference(theme.PTRD, theme.IBD, vision)).toBeGreaterThanOrEqual(20)
    expect(difference(theme.IBD, theme.VBD, vision)).toBeGreaterThanOrEqual(20)
    expect(difference(theme.PTRD, theme.VBD, vision)).toBeGreaterThanOrEqual(20)
  })

  // A difference of 2.3 can just be seen. Thin, with dashes of their own and their pressure written on them: seven times that.
  test.each(Object.entries(visions))("with %s a contour of pressure is told from every ring", (_name, vision) => {
    for (const zone of zoneKinds) expect(difference(theme.contour, theme[zone], vision)).toBeGreaterThanOrEqual(16)
  })

  test("texts of rings, contours, sites, places and the grid can be read on what lies around them: 4.5 : 1 (WCAG 2.2, 1.4.3)", () => {
    const pairs: [MapColour, MapColour][] = [
      ...zoneKinds.map((zone): [MapColour, MapColour] => [zone, "casing"]),
      ["contour", "casing"],
      ["contour", "land"],
      ["site", "casing"],
      ["label", "casing"],
      ["label", "land"],
    ]
    for (const [text, around] of pairs) {
      expect(contrast(screenRgb(theme[text]), screenRgb(theme[around])), `${text} on ${around}`).toBeGreaterThanOrEqual(
        4.5,
      )
    }
  })

  // Cells lie side by side: three times the difference that can just be seen, as they are drawn, with the land shining through.
  test.each(Object.entries(visions))(
    "with %s more people in a cell are a step further from the land",
    (_name, vision) => {
      const drawn = cellClasses.map((one) => blended(theme[one], theme.land, cellOpacity))
      const steps = [theme.land, ...drawn].map((colour) => seenLab(colour, vision)[0])
      const direction = Math.sign((steps.at(-1) as number) - (steps[0] as number))
      for (const [at, lightness] of steps.slice(1).entries())
        expect(direction * (lightness - (steps[at] as number))).toBeGreaterThan(0)
      for (const [at, colour] of drawn.slice(1).entries())
        expect(difference(colour, drawn[at] as string, vision)).toBeGreaterThanOrEqual(7)
    },
  )

  test("sites, the selected site and the point asked about stand off the land by 3 : 1 or more", () => {
    const land = screenRgb(theme.land)
    expect(contrast(screenRgb(theme.site), land)).toBeGreaterThanOrEqual(3)
    expect(contrast(screenRgb(theme.selected), land)).toBeGreaterThanOrEqual(3)
    // Yellow on pale land does not: there its dark edge does.
    const point = Math.max(contrast(screenRgb(theme.point), land), contrast(screenRgb(theme.pointEdge), land))
    expect(point).toBeGreaterThanOrEqual(3)
  })

  test("names and borders of the region's countries are quiet, yet seen: 3 : 1 or more on the land", () => {
    // 4.5 : 1 is not kept on light ground, where the palette gives names of countries 3.8 : 1: they lie behind everything else.
    expect(contrast(screenRgb(theme.country), screenRgb(theme.land))).toBeGreaterThanOrEqual(3)
    expect(contrast(screenRgb(theme.border), screenRgb(theme.land))).toBeGreaterThanOrEqual(3)
  })
})

test("both themes have every colour, as #RRGGBB", () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
  for (const colour of [...Object.values(light), ...Object.values(dark)]) expect(colour).toMatch(/^#[0-9A-F]{6}$/)
})

test("the innermost ring stands out most from the land, in the dark theme as in the light", () => {
  for (const theme of [light, dark]) {
    const [ptrd = 0, ...outer] = zoneKinds.map((zone) => contrast(screenRgb(theme[zone]), screenRgb(theme.land)))
    for (const other of outer) expect(ptrd).toBeGreaterThan(other)
  }
})
