import type { YesNoUnknown } from "./facility.ts"
import type { Origin } from "./site.ts"
import type { EurosPerYear, People } from "./units.ts"

/**
 * What a register says of a country: a row of `countries.csv`. Its population is shown with its year and source, and counts
 * nobody: the rural background is still worked out from the totals that ship with the program (`Country.population`), because
 * those belong to the list of places that is subtracted from them.
 */
export interface CountryRecord {
  /** ISO 3166-1 alpha-2, XK for Kosovo*. */
  readonly iso2: string
  readonly population?: People
  /** Of that figure. */
  readonly year?: number
  /** Of that figure, as the register words it. */
  readonly source?: string
  /** Regional Approach to Stockpile Reduction. */
  readonly rasrMember: YesNoUnknown
  /** For disposal. */
  readonly budget?: EurosPerYear
  /** Every other column, as received. */
  readonly columns: Readonly<Record<string, string>>
  readonly origin: Origin
}
