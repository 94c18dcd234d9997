/** Whether a file begins as TIFF or BigTIFF does; of both byte orders. */
export function isTiff(head: Uint8Array): boolean {
  return /^(II[*+]\0|MM\0[*+])/.test(new TextDecoder("latin1").decode(head.subarray(0, 4)))
}
