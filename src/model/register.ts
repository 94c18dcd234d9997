import type { Site } from "./site.ts"
import type { Store } from "./store.ts"

/** Sites and their stores, immutable once read. */
export interface Register {
  /** The file name or names, for banner, exports and passports. */
  readonly name: string
  /** True for the register that ships with the program. */
  readonly invented: boolean
  readonly sites: readonly Site[]
  readonly stores: readonly Store[]
}
