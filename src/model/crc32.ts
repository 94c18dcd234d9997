/** The CRC of every byte. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  return crc
})

/**
 * CRC-32 of bytes: polynomial 0x04C11DB7 reflected, as in ISO 3309, ZIP and PNG. It finds what was damaged or edited by accident;
 * it is no proof against somebody who means to deceive.
 *
 * @param before the CRC of what comes before these bytes; 0 at the beginning
 * @returns      0 to 2³² − 1
 *
 * Checked by: test/model/crc32.test.ts
 *
 * @example crc32 of the letters "123456789" // 0xcbf43926
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] as number)
  return ~crc >>> 0
}
