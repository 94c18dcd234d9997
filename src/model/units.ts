/** A number that remembers its unit. The tag exists only for the type checker. */
export type Quantity<Unit extends string> = number & { readonly unit?: Unit }

export type Kg = Quantity<"kg">
export type Tonnes = Quantity<"t">
export type Metres = Quantity<"m">
export type SquareMetres = Quantity<"m²">
export type KPa = Quantity<"kPa">
/** An angle clockwise from true north. */
export type Degrees = Quantity<"°">
/** A count of people; a share of a footprint makes it fractional, so it is rounded only for display. */
export type People = Quantity<"people">

export type TonnesPerYear = Quantity<"t/a">
export type EurosPerTonne = Quantity<"€/t">
export type EurosPerYear = Quantity<"€/a">

/** Longitude and latitude in degrees, WGS84, always in this order. */
export type LonLat = readonly [lon: number, lat: number]
