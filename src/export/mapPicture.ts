import { type MapRequest, makeOffscreenMap, OffscreenMapError } from "../map/offscreenMap.ts"
import { countryName } from "../i18n/countryName.ts"
import { paintPicture } from "./paintPicture.ts"
import { type PictureContent, pictureContent } from "./pictureContent.ts"
import { type Box, fontOf, pictureLayout, pictureSize } from "./pictureLayout.ts"
import type { PictureSnapshot } from "./PictureSnapshot.ts"
import type { MeasureText } from "./wrappedText.ts"

/** Heights and widths that are offered [px]; both 16 : 9. */
export const pictureSizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const
export type PictureSize = (typeof pictureSizes)[number]

export type PictureStep = "drawing" | "composing"

export interface Picture {
  readonly png: Blob
  readonly title: string
  /** What the scale bar says it is long: "1 km". */
  readonly scale: string
}

/** Closer than this the map says nothing more. */
const closest = 17

/**
 * Draws a picture of the map with title, legend, scale, north, date, sources and notes. The part of the map on the page is all
 * in it, with more around it where the shapes differ.
 *
 * @throws OffscreenMapError, or the signal's reason when it is aborted
 */
export async function mapPicture(
  snapshot: PictureSnapshot,
  size: PictureSize,
  onStep: (step: PictureStep) => void,
  signal: AbortSignal,
): Promise<Picture> {
  onStep("drawing")
  const canvas = document.createElement("canvas")
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext("2d")
  if (!context) throw new OffscreenMapError("out of memory")
  const expected = pictureContent(snapshot, undefined)
  await loadFonts(expected)
  const measure = measureIn(context)
  const pixelRatio = size.width / pictureSize.width
  const room = pictureLayout(expected, measure).map
  const map = makeOffscreenMap({ width: room.width, height: room.height, pixelRatio })
  try {
    const drawn = await map.draw(requestOf(snapshot, room), signal)
    signal.throwIfAborted()
    onStep("composing")
    const content = pictureContent(snapshot, drawn)
    await loadFonts(content)
    paintPicture(context, pictureLayout(content, measure, expected), drawn.canvas, pixelRatio)
    return { png: await pngOf(canvas), title: content.title, scale: content.scale.text }
  } finally {
    map.remove()
  }
}

/** What the map is to draw: the section of the page in a box of so many px. */
function requestOf(snapshot: PictureSnapshot, room: Pick<Box, "width" | "height">): MapRequest {
  return {
    subject: snapshot.subject,
    ground: snapshot.ground,
    streets: snapshot.streets,
    placeName: snapshot.placeName,
    ...(snapshot.measured ? { measured: snapshot.measured.line } : {}),
    countryName: (iso2) => knownName(iso2, snapshot.t),
    centre: snapshot.section.centre,
    zoom: fittingZoom(snapshot.section, room),
  }
}

/** A country that the dictionary does not name gets no name at all: its code is no word. */
function knownName(iso2: string, t: PictureSnapshot["t"]): string {
  const name = countryName(iso2, t)
  return name === iso2 ? "" : name
}

/** The zoom at which a box of so many px shows the whole section. */
function fittingZoom(section: PictureSnapshot["section"], room: Pick<Box, "width" | "height">) {
  const growth = Math.min(room.width / section.width, room.height / section.height)
  return Math.min(closest, section.zoom + Math.log2(growth))
}

/** A canvas does not wait for its fonts: the letters needed are fetched before. */
async function loadFonts(content: PictureContent): Promise<void> {
  const texts = [
    content.title,
    content.mark,
    content.subtitle,
    content.scenario,
    content.filter,
    content.legendTitle,
    content.scale.text,
  ]
  const all = [...texts, content.scale.note, ...content.footer, ...content.legend.flat().map(({ text }) => text)]
  const letters = all.join(" ")
  await Promise.all([document.fonts.load(fontOf(13), letters), document.fonts.load(fontOf(13, 600), letters)])
}

function measureIn(context: CanvasRenderingContext2D): MeasureText {
  return (text, font) => {
    context.font = font
    return context.measureText(text).width
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new OffscreenMapError("out of memory"))), "image/png")
  })
}

/** The sentence for a failed picture, as a key below "picture.failure". */
export function pictureFailure(error: unknown): OffscreenMapError["reason"] | "unknown" {
  if (error instanceof OffscreenMapError) return error.reason
  return error instanceof RangeError ? "out of memory" : "unknown"
}
