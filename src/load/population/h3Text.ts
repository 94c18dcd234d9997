/** An H3 id as its low and high 32 bits. */
export interface H3Id {
  readonly low: number
  readonly high: number
}

/** The id in a text: 15 or 16 hexadecimal digits as H3 writes them, or the same number in 18 or 19 decimal digits. */
export function parseH3Id(text: string): H3Id | undefined {
  const hex = /^0{0,1}[0-9a-f]{15}$/i.test(text)
    ? text
    : /^\d{18,19}$/.test(text)
      ? BigInt(text).toString(16)
      : undefined
  if (hex === undefined || hex.length > 16) return undefined
  return { low: Number.parseInt(hex.slice(-8), 16), high: Number.parseInt(hex.slice(0, -8), 16) }
}
