const [dot, zero, nine, upperA, lowerA] = [46, 48, 57, 65, 97]
/** Beyond this many digits the sum below would be rounded otherwise than the text. */
const mostDigits = 15

/**
 * Reads `881ef6adebfffff,6.0`, the line of nearly every such file, from its bytes: cutting up and parsing texts takes ten times
 * as long. The values are left on the function itself, for an object for each of 20 million rows would cost more than the rest.
 *
 * @returns false when the line is written otherwise; then it is for the careful reader
 */
export function plainRow(bytes: Uint8Array, from: number, to: number, separator: number): boolean {
  const middle = from + 15
  if (to <= middle + 1 || bytes[middle] !== separator) return false
  const high = hexadecimal(bytes, from, from + 7)
  const low = hexadecimal(bytes, from + 7, middle)
  const people = decimal(bytes, middle + 1, to)
  if (high < 0 || low < 0 || people < 0) return false
  plainRow.low = low
  plainRow.high = high
  plainRow.people = people
  return true
}
plainRow.low = 0
plainRow.high = 0
plainRow.people = 0

/** -1 when there is anything else than hexadecimal digits. */
function hexadecimal(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    const digit =
      byte <= nine ? byte - zero : byte >= lowerA ? byte - lowerA + 10 : byte >= upperA ? byte - upperA + 10 : -1
    if (digit < 0 || digit > 15) return -1
    value = value * 16 + digit
  }
  return value
}

/** -1 when it is not plain digits with at most one point between them. */
function decimal(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > mostDigits + 1) return -1
  let value = 0
  let scale = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte === dot && scale === 0 && at > from && at < to - 1) scale = 1
    else if (byte < zero || byte > nine) return -1
    else {
      value = value * 10 + byte - zero
      scale *= 10
    }
  }
  return scale > 1 ? value / scale : value
}
