import type { CountryRecord } from "./countryRecord.ts"
import type { ExposedSite } from "./exposedSite.ts"
import type { Facility } from "./facility.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"

/** Sites and their stores, immutable once read, with the optional tables beside them: a table that is absent has no rows. */
export interface Register {
  /** The file name or names, for banner, exports and passports. */
  readonly name: string
  /** True for the register that ships with the program. */
  readonly invented: boolean
  readonly sites: readonly Site[]
  readonly stores: readonly Store[]
  readonly exposedSites?: readonly ExposedSite[]
  readonly facilities?: readonly Facility[]
  readonly countries?: readonly CountryRecord[]
}
