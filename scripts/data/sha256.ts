import { createHash } from "node:crypto"

/** SHA-256 as 64 lower-case hexadecimal digits, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
