import { light } from "../model/palette.ts"
import { paintSwatch } from "./paintSwatch.ts"
import type { Box, PictureLayout, PlacedText } from "./pictureLayout.ts"

const paper = "#FFFFFF"
const tones: Readonly<Record<PlacedText["tone"], string>> = { ink: "#1F1D1A", quiet: "#55524B", warning: "#8A3B00" }
const warningPaper = "#FDF1E3"

/**
 * Paints a picture.
 *
 * @param pixelRatio picture px per map px
 * @param map the map's own picture, exactly as large as its box
 */
export function paintPicture(
  context: CanvasRenderingContext2D,
  layout: PictureLayout,
  map: CanvasImageSource,
  pixelRatio: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = paper
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  // One to one, on whole pixels: the map must not be blurred.
  context.drawImage(map, Math.round(layout.map.x * pixelRatio), Math.round(layout.map.y * pixelRatio))
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.strokeStyle = light.border
  context.lineWidth = 1
  context.strokeRect(layout.map.x - 0.5, layout.map.y - 0.5, layout.map.width + 1, layout.map.height + 1)
  if (layout.mark) paintMark(context, layout.mark)
  for (const swatch of layout.swatches) paintSwatch(context, swatch.style, swatch)
  for (const { x, y, radius, colour } of layout.discs) {
    context.fillStyle = light[colour]
    context.globalAlpha = 0.85
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
    context.globalAlpha = 1
  }
  paintScale(context, layout.scaleBar)
  paintNorth(context, layout.north)
  context.textBaseline = "middle"
  for (const { text, font, tone, x, y, height } of layout.texts) {
    context.font = font
    context.fillStyle = tones[tone]
    context.fillText(text, x, y + height / 2)
  }
}

function paintMark(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.fillStyle = warningPaper
  context.fillRect(x, y, width, height)
  context.strokeStyle = tones.warning
  context.strokeRect(x, y, width, height)
}

/** A bar of two halves, dark and light; the dark frame is exactly as long as the length says. */
function paintScale(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.fillStyle = tones.ink
  context.fillRect(x, y, width, height)
  context.fillStyle = paper
  context.fillRect(x + width / 2, y + 1.5, width / 2 - 1.5, height - 3)
}

function paintNorth(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  const middle = x + width / 2
  context.fillStyle = tones.ink
  context.beginPath()
  context.moveTo(middle, y)
  context.lineTo(middle + 8, y + 26)
  context.lineTo(middle, y + 20)
  context.lineTo(middle - 8, y + 26)
  context.closePath()
  context.fill()
  // The letter is drawn, not written: it is a sign and the same in every script.
  context.strokeStyle = tones.ink
  context.lineWidth = 2
  context.lineJoin = "bevel"
  context.beginPath()
  context.moveTo(middle - 4.5, y + height)
  context.lineTo(middle - 4.5, y + 31)
  context.lineTo(middle + 4.5, y + height)
  context.lineTo(middle + 4.5, y + 31)
  context.stroke()
  context.lineWidth = 1
}
