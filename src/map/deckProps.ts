import { type DeckLayerId, layerAbove } from "./layerOrder.ts"

/** A colour as deck.gl takes it: red, green, blue and opacity, each 0–255. */
export type Rgba = [red: number, green: number, blue: number, opacity: number]

/** @param colour "#RRGGBB"; @param opacity 0–1 */
export function rgba(colour: string, opacity = 1): Rgba {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255, Math.round(opacity * 255)]
}

/**
 * What every deck.gl layer of the map has in common: its place in the order, flat drawing (the order decides, not depth), and
 * no picking by deck.gl, which in software rendering costs a second drawing of everything (see `markAt`).
 */
export function deckProps(id: DeckLayerId, visible: boolean) {
  return {
    id,
    visible,
    beforeId: layerAbove(id),
    pickable: false,
    parameters: { depthCompare: "always", depthWriteEnabled: false },
  } as const
}
