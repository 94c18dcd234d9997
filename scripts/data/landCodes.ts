/** One land of `@geo-maps/countries-coastline-100m` by its `A3` property. */
export interface LandCode {
  readonly a3: string
  readonly iso2: string
  /** English short name; undefined where `data/countries.csv` has it. */
  readonly name?: string
}

/**
 * The lands that reach into the map's first view: those of `data/countries.csv` first, then the others, drawn as backdrop only.
 * Codes: ISO 3166-1, and XK for Kosovo* (XKX in the package). Names of the backdrop: ISO 3166-1 English short names, shortened.
 */
export const landCodes: readonly LandCode[] = [
  { a3: "ALB", iso2: "AL" },
  { a3: "BIH", iso2: "BA" },
  { a3: "BGR", iso2: "BG" },
  { a3: "HRV", iso2: "HR" },
  { a3: "XKX", iso2: "XK" },
  { a3: "MDA", iso2: "MD" },
  { a3: "MNE", iso2: "ME" },
  { a3: "MKD", iso2: "MK" },
  { a3: "ROU", iso2: "RO" },
  { a3: "SRB", iso2: "RS" },
  { a3: "SVN", iso2: "SI" },
  { a3: "AUT", iso2: "AT" },
  { a3: "CYP", iso2: "CY" },
  { a3: "GRC", iso2: "GR" },
  { a3: "HUN", iso2: "HU" },
  { a3: "ITA", iso2: "IT" },
  { a3: "TUR", iso2: "TR" },
  { a3: "UKR", iso2: "UA" },
  { a3: "ARM", iso2: "AM", name: "Armenia" },
  { a3: "AZE", iso2: "AZ", name: "Azerbaijan" },
  { a3: "BEL", iso2: "BE", name: "Belgium" },
  { a3: "BLR", iso2: "BY", name: "Belarus" },
  { a3: "CHE", iso2: "CH", name: "Switzerland" },
  { a3: "CZE", iso2: "CZ", name: "Czechia" },
  { a3: "DEU", iso2: "DE", name: "Germany" },
  { a3: "DNK", iso2: "DK", name: "Denmark" },
  { a3: "DZA", iso2: "DZ", name: "Algeria" },
  { a3: "EGY", iso2: "EG", name: "Egypt" },
  { a3: "FRA", iso2: "FR", name: "France" },
  { a3: "GEO", iso2: "GE", name: "Georgia" },
  { a3: "IRN", iso2: "IR", name: "Iran" },
  { a3: "IRQ", iso2: "IQ", name: "Iraq" },
  { a3: "ISR", iso2: "IL", name: "Israel" },
  { a3: "JOR", iso2: "JO", name: "Jordan" },
  { a3: "LBN", iso2: "LB", name: "Lebanon" },
  { a3: "LBY", iso2: "LY", name: "Libya" },
  { a3: "LIE", iso2: "LI", name: "Liechtenstein" },
  { a3: "LTU", iso2: "LT", name: "Lithuania" },
  { a3: "LUX", iso2: "LU", name: "Luxembourg" },
  { a3: "LVA", iso2: "LV", name: "Latvia" },
  { a3: "MCO", iso2: "MC", name: "Monaco" },
  { a3: "MLT", iso2: "MT", name: "Malta" },
  { a3: "NLD", iso2: "NL", name: "Netherlands" },
  { a3: "POL", iso2: "PL", name: "Poland" },
  { a3: "PSE", iso2: "PS", name: "Palestine" },
  { a3: "RUS", iso2: "RU", name: "Russia" },
  { a3: "SAU", iso2: "SA", name: "Saudi Arabia" },
  { a3: "SMR", iso2: "SM", name: "San Marino" },
  { a3: "SVK", iso2: "SK", name: "Slovakia" },
  { a3: "SWE", iso2: "SE", name: "Sweden" },
  { a3: "SYR", iso2: "SY", name: "Syria" },
  { a3: "TUN", iso2: "TN", name: "Tunisia" },
  { a3: "VAT", iso2: "VA", name: "Holy See" },
]
