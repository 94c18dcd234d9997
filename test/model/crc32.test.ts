import { crc32 as zlibCrc32 } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { crc32 } from "../../src/model/crc32.ts"

const bytesOf = (text: string) => new TextEncoder().encode(text)

test("the letters 123456789 have the check value of the catalogue of CRCs", () => {
  // CRC RevEng, catalogue of parametrised CRC algorithms, CRC-32/ISO-HDLC: check = 0xcbf43926.
  expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})

test("bytes have the CRC that zlib gives them, in one go or piece by piece", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      expect(crc32(second, crc32(first))).toBe(zlibCrc32(second, zlibCrc32(first)))
    }),
  )
})
