import type { SwatchStyle } from "../model/swatchStyle.ts"
import { light } from "../model/palette.ts"
import { fontOf, type Box } from "./pictureLayout.ts"

type Shape<Name extends SwatchStyle["shape"]> = Extract<SwatchStyle, { readonly shape: Name }>

/** Paints a sample of a map symbol in the middle of a box. */
export function paintSwatch(context: CanvasRenderingContext2D, style: SwatchStyle, box: Box): void {
  context.save()
  if (style.shape === "line") paintLine(context, style, box)
  else if (style.shape === "disc") paintDisc(context, style, box)
  else if (style.shape === "area") paintArea(context, style, box)
  else paintDiamond(context, style, box)
  context.restore()
}

function paintLine(context: CanvasRenderingContext2D, style: Shape<"line">, { x, y, width, height }: Box): void {
  const lineWidth = style.width ?? 2.5
  context.strokeStyle = light[style.colour]
  context.globalAlpha = style.opacity ?? 1
  context.lineWidth = lineWidth
  if ((style.dash?.[1] ?? 0) > 0) context.setLineDash((style.dash ?? []).map((part) => part * lineWidth))
  context.beginPath()
  context.moveTo(x, y + height / 2)
  context.lineTo(x + width, y + height / 2)
  context.stroke()
}

function paintDisc(context: CanvasRenderingContext2D, style: Shape<"disc">, { x, y, width, height }: Box): void {
  context.beginPath()
  context.arc(x + width / 2, y + height / 2, style.radius ?? 5, 0, 2 * Math.PI)
  context.fillStyle = light[style.hollow ? "casing" : style.colour]
  context.fill()
  if (!style.hollow && !style.outline) return
  context.strokeStyle = light[style.outline ?? style.colour]
  context.lineWidth = style.hollow ? 2 : 1.5
  context.stroke()
}

function paintArea(context: CanvasRenderingContext2D, style: Shape<"area">, { x, y, width, height }: Box): void {
  const inner = [x + 1.5, y + 2, width - 3, height - 4] as const
  context.globalAlpha = style.opacity ?? 1
  context.fillStyle = light[style.colour]
  context.fillRect(...inner)
  context.globalAlpha = 1
  if (!style.outline) return
  context.strokeStyle = light[style.outline]
  context.lineWidth = 0.75
  context.strokeRect(...inner)
}

function paintDiamond(context: CanvasRenderingContext2D, style: Shape<"diamond">, { x, y, width, height }: Box): void {
  const [middleX, middleY, reach] = [x + width / 2, y + height / 2, height / 2 - 0.5]
  context.beginPath()
  context.moveTo(middleX, middleY - reach)
  context.lineTo(middleX + reach, middleY)
  context.lineTo(middleX, middleY + reach)
  context.lineTo(middleX - reach, middleY)
  context.closePath()
  context.fillStyle = light.casing
  context.fill()
  context.strokeStyle = light[style.colour]
  context.lineWidth = 1.25
  context.stroke()
  context.fillStyle = light[style.colour]
  context.font = fontOf(9.5, 600)
  context.textAlign = "center"
  context.textBaseline = "middle"
  context.fillText("?", middleX, middleY + 0.5)
}
