/** Area common to two circles whose centres are d apart, from the textbook formula of the lens. */
export function lens(r: number, s: number, d: number): number {
  const a = Math.acos((d * d + r * r - s * s) / (2 * d * r))
  const b = Math.acos((d * d + s * s - r * r) / (2 * d * s))
  return r * r * (a - Math.sin(2 * a) / 2) + s * s * (b - Math.sin(2 * b) / 2)
}
