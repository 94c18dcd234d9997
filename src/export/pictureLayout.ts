import type { MapColour } from "../model/palette.ts"
import type { SwatchStyle } from "../model/swatchStyle.ts"
import type { LegendLine, PictureContent } from "./pictureContent.ts"
import { type MeasureText, shortenedText, wrappedText } from "./wrappedText.ts"

/** A picture is laid out in map px, in which symbols have their usual sizes: on a slide that is 13.33 in wide, 9 px = 6.8 pt. */
export const pictureSize = { width: 1280, height: 720 } as const

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of text in its box; the text starts at the box's left edge and stands in its middle. */
export interface PlacedText extends Box {
  readonly text: string
  readonly font: string
  readonly tone: "ink" | "quiet" | "warning"
}

/** Where everything stands. */
export interface PictureLayout {
  readonly map: Box
  readonly texts: readonly PlacedText[]
  readonly swatches: readonly (Box & { readonly style: SwatchStyle })[]
  readonly discs: readonly {
    readonly x: number
    readonly y: number
    readonly radius: number
    readonly colour: MapColour
  }[]
  readonly scaleBar: Box
  readonly north: Box
  readonly mark?: Box
}

const margin = 26
const column = { gap: 20, width: 270 } as const
const swatchSize = { width: 28, height: 16 } as const
const footerFont = fontOf(9.5)
const footerLine = 12.5
const scaleRoom = 62

export function fontOf(size: number, weight: 400 | 600 = 400): string {
  return `${weight} ${size}px "Noto Sans"`
}

/**
 * Places title, map, legend, scale and footnotes so that none covers another.
 *
 * @param roomFor content with every footnote that may come: the map's box follows from it and stays when some are left out
 */
export function pictureLayout(
  content: PictureContent,
  measure: MeasureText,
  roomFor: PictureContent = content,
): PictureLayout {
  const head = headOf(content, measure)
  const footerTop = Math.floor(pictureSize.height - 14 - footerLines(roomFor, measure).length * footerLine)
  const top = Math.max(head.bottom, headOf(roomFor, measure).bottom)
  const mapBox = {
    x: margin,
    y: top,
    width: pictureSize.width - 2 * margin - column.gap - column.width,
    height: footerTop - 8 - top,
  }
  const left = mapBox.x + mapBox.width + column.gap
  const bottom = mapBox.y + mapBox.height
  const key = legendOf(content, left, mapBox.y, mapBox.height - scaleRoom - 8, measure)
  const scale = scaleOf(content, left, bottom, measure)
  const footer = footerLines(content, measure).map((text, i) =>
    placed(text, margin, footerTop + i * footerLine, footerLine, footerFont, "quiet", measure),
  )
  return {
    map: mapBox,
    texts: [...head.texts, ...key.texts, ...scale.texts, ...footer],
    swatches: key.swatches,
    discs: key.discs,
    scaleBar: scale.bar,
    north: scale.north,
    ...(head.mark ? { mark: head.mark } : {}),
  }
}

function placed(
  text: string,
  x: number,
  y: number,
  height: number,
  font: string,
  tone: PlacedText["tone"],
  measure: MeasureText,
): PlacedText {
  return { text, x, y, width: measure(text, font), height, font, tone }
}

/** Title, the mark at its right, and below it rules, date, scenario and filter. */
function headOf(content: PictureContent, measure: MeasureText) {
  const texts: PlacedText[] = []
  const whole = pictureSize.width - 2 * margin
  let mark: Box | undefined
  if (content.mark) {
    const text = placed(content.mark, 0, 25, 20, fontOf(13, 600), "warning", measure)
    const x = pictureSize.width - margin - text.width - 10
    texts.push({ ...text, x })
    mark = { x: x - 10, y: 22, width: text.width + 20, height: 26 }
  }
  const width = (mark ? mark.x : pictureSize.width - margin) - margin - 24
  const size = [26, 23, 20, 17].find((one) => measure(content.title, fontOf(one, 600)) <= width) ?? 17
  const titleFont = fontOf(size, 600)
  const title = shortenedText(content.title, width, titleFont, measure)
  texts.push(placed(title, margin, 18, 34, titleFont, "ink", measure))
  const lines = wrappedText(content.subtitle, whole, fontOf(13), measure)
  const twoLines = (text = "") => wrappedText(text, whole, fontOf(13, 600), measure).slice(0, 2)
  const bold = [...twoLines(content.scenario), ...twoLines(content.filter)].filter((line) => line !== "")
  let y = 54
  for (const line of lines) {
    texts.push(placed(line, margin, y, 18, fontOf(13), "quiet", measure))
    y += 18
  }
  for (const line of bold) {
    const font = fontOf(13, 600)
    texts.push(placed(shortenedText(line, whole, font, measure), margin, y, 18, font, "ink", measure))
    y += 18
  }
  return { texts, mark, bottom: y + 8 }
}

function footerLines({ footer }: PictureContent, measure: MeasureText): string[] {
  return footer.flatMap((text) => wrappedText(text, pictureSize.width - 2 * margin, footerFont, measure))
}

/** The legend in the largest size of type in which it fits its room. */
function legendOf(content: PictureContent, x: number, y: number, room: number, measure: MeasureText) {
  const sizes = [13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8]
  for (const size of sizes) {
    const made = legendIn(content, x, y, size, measure)
    if (made.bottom - y <= room || size === sizes.at(-1)) return made
  }
  throw new Error("a legend has at least one size")
}

function legendIn(content: PictureContent, x: number, top: number, size: number, measure: MeasureText) {
  const made: LegendParts = { texts: [], swatches: [], discs: [] }
  const line = Math.round(size * 1.3)
  const between = size >= 12 ? 3 : size >= 10 ? 1 : 0
  let y = top
  if (content.legend.length > 0) {
    made.texts.push(placed(content.legendTitle, x, y, line, fontOf(size, 600), "ink", measure))
    y += line + 4
  }
  for (const group of content.legend) {
    for (let at = 0; at < group.length; at++) {
      const entry = group[at] as LegendLine
      // Of two halves the second stands beside the first.
      const beside = entry.half && group[at + 1]?.half ? group[++at] : undefined
      const room = entry.half ? column.width / 2 : column.width
      const ends = [
        placeEntry(made, entry, { x, y, room, size, line }, measure),
        beside ? placeEntry(made, beside, { x: x + room, y, room, size, line }, measure) : y,
      ]
      y = Math.max(...ends) + between
    }
    y += Math.round(size / (size >= 12 ? 2 : 3))
  }
  return { ...made, bottom: y }
}

interface LegendParts {
  readonly texts: PlacedText[]
  readonly swatches: (Box & { readonly style: SwatchStyle })[]
  readonly discs: PictureLayout["discs"][number][]
}

/** One line of the legend, its text in as many lines as it needs, and its steps. @returns where it ends */
function placeEntry(
  { texts, swatches, discs }: LegendParts,
  { text, swatch, steps, heading }: LegendLine,
  at: { readonly x: number; readonly y: number; readonly room: number; readonly size: number; readonly line: number },
  measure: MeasureText,
): number {
  const { x, line } = at
  const font = fontOf(at.size)
  const hasSample = !steps && !heading
  const indent = swatchSize.width + 10
  let y = at.y
  if (hasSample) swatches.push(swatchAt(x, y, line, swatch))
  for (const one of wrappedText(text, at.room - (hasSample ? indent : 0), font, measure)) {
    texts.push(placed(one, hasSample ? x + indent : x, y, line, font, "ink", measure))
    y += line
  }
  for (const step of steps ?? []) {
    const height = Math.max(line, 2 * step.radius + 4)
    discs.push({ x: x + swatchSize.width / 2 + 6, y: y + height / 2, radius: step.radius, colour: swatch.colour })
    texts.push(placed(step.text, x + indent + 18, y, height, font, "ink", measure))
    y += height
  }
  return y
}

/** In the middle of a line of text, never higher than it. */
function swatchAt(x: number, y: number, line: number, style: SwatchStyle): Box & { readonly style: SwatchStyle } {
  const height = Math.min(swatchSize.height, line)
  return { x, y: y + (line - height) / 2, width: swatchSize.width, height, style }
}

/** The bar with its length below it, and the arrow to the north on its left, at the foot of the column. */
function scaleOf({ scale }: PictureContent, x: number, bottom: number, measure: MeasureText) {
  const left = x + 38
  const font = fontOf(12)
  const texts = [placed(scale.text, left, bottom - 34, 16, font, "ink", measure)]
  const note = scale.note ? wrappedText(scale.note, column.width - 38, fontOf(10), measure).slice(0, 1) : []
  for (const text of note) texts.push(placed(text, left, bottom - 17, 14, fontOf(10), "quiet", measure))
  return {
    texts,
    bar: { x: left, y: bottom - 46, width: scale.length, height: 6 },
    north: { x: x + 2, y: bottom - 54, width: 24, height: 44 },
  }
}
