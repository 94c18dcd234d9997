import type { Metres } from "../units.ts"

/** A plane grid of one country, as its maps and registers use it. Data only: what computes with it is `positionOnGrid`. */
export interface NationalGrid {
  /** Country and EPSG code, such as "HR 3765": how it is chosen, saved and shown. */
  readonly id: NationalGridId
  readonly epsg: number
  readonly name: string
  /** Projection and datum for PROJ; `+towgs84` in the position vector convention [m, ″, ppm]. */
  readonly proj4: string
  /** How far off the shift to WGS84 may be, as EPSG states it [m]. */
  readonly accuracy: Metres
  /** Where EPSG says it is used, within the country: west, south, east, north [°]. */
  readonly area: readonly [west: number, south: number, east: number, north: number]
  /** The EPSG operation that shifts it to WGS84. */
  readonly shift: string
}

export const nationalGridIds = [
  "AL 2462",
  "AL 6870",
  "BA 3907",
  "BA 3908",
  "BA 3909",
  "BG 7801",
  "HR 3765",
  "HR 3907",
  "HR 3908",
  "MD 4026",
  "ME 3908",
  "ME 3909",
  "ME 25834",
  "MK 6204",
  "MK 6316",
  "RO 3844",
  "RS 3908",
  "RS 3909",
  "RS 8679",
  "RS 25834",
  "SI 3794",
  "SI 3912",
  "XK 3909",
  "XK 9141",
] as const
export type NationalGridId = (typeof nationalGridIds)[number]

const bessel = "+ellps=bessel +units=m +no_defs"
const krassowsky = "+ellps=krass +units=m +no_defs"
/** Grids on ETRS89, which EPSG takes for WGS84 within a metre. */
const etrs89 = "+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"
const utm34 = `+proj=utm +zone=34 ${etrs89}`
const zone = (number: 5 | 6 | 7 | 8) =>
  `+proj=tmerc +lat_0=0 +lon_0=${number * 3} +k=0.9999 +x_0=${number}500000 +y_0=0 ${bessel}`
const slovene = "+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9999 +x_0=500000 +y_0=-5000000"
const macedonian = "+proj=tmerc +lat_0=0 +lon_0=21 +k=0.9999"

/** Datum MGI 1901 (Hermannskogel) to WGS84, country by country; the shifts differ by up to some metres. */
const mgi1901 = {
  BA: "+towgs84=489.88,183.912,533.711,5.76545,4.69994,-12.58211,1.00646",
  HR: "+towgs84=551.7,162.9,467.9,6.04,1.96,-11.38,-4.82",
  ME: "+towgs84=695.5,-216.6,491.1,0,0,0,0",
  MK: "+towgs84=521.748,229.489,590.921,4.029,4.488,-15.521,-9.78",
  RS: "+towgs84=577.84843,165.45019,390.43652,4.93131,-0.96052,-13.05072,7.86546",
  SI: "+towgs84=476.08,125.947,417.81,4.610862,2.388137,-11.942335,9.896638",
  XK: "+towgs84=682,-203,480,0,0,0,0",
} as const

type Row = Omit<NationalGrid, "epsg" | "id">

const rows: Readonly<Record<NationalGridId, Row>> = {
  "AL 2462": {
    name: "Albanian 1987 / Gauss-Kruger zone 4",
    proj4: `+proj=tmerc +lat_0=0 +lon_0=21 +k=1 +x_0=4500000 +y_0=0 ${krassowsky} +towgs84=-44.183,-0.58,-38.489,2.3867,2.7072,-3.5196,-8.2703`,
    accuracy: 1,
    area: [19.22, 39.64, 21.06, 42.67],
    shift: "EPSG:7834, Albanian 1987 to WGS 84 (1)",
  },
  "AL 6870": {
    name: "ETRS89 / Albania TM 2010",
    proj4: `+proj=tmerc +lat_0=0 +lon_0=20 +k=1 +x_0=500000 +y_0=0 ${etrs89}`,
    accuracy: 1,
    area: [19.22, 39.64, 21.06, 42.67],
    shift: "EPSG:1149, ETRS89 to WGS 84 (1)",
  },
  "BA 3907": balkans("BA", 5, [15.74, 42.95, 16.5, 45.27], 1, "EPSG:8823, MGI 1901 to WGS 84 (13)"),
  "BA 3908": balkans("BA", 6, [16.5, 42.56, 19.51, 45.27], 1, "EPSG:8823, MGI 1901 to WGS 84 (13)"),
  "BA 3909": balkans("BA", 7, [19.5, 43.3, 19.62, 44.2], 1, "EPSG:8823, MGI 1901 to WGS 84 (13)"),
  "BG 7801": {
    name: "BGS2005 / CCS2005",
    proj4: `+proj=lcc +lat_0=42.6678756833333 +lon_0=25.5 +lat_1=42 +lat_2=43.3333333333333 +x_0=500000 +y_0=4725824.3591 ${etrs89}`,
    accuracy: 1,
    area: [22.36, 41.24, 28.68, 44.23],
    shift: "EPSG:8890, BGS2005 to WGS 84 (1)",
  },
  "HR 3765": {
    name: "HTRS96 / Croatia TM",
    proj4: `+proj=tmerc +lat_0=0 +lon_0=16.5 +k=0.9999 +x_0=500000 +y_0=0 ${etrs89}`,
    accuracy: 1,
    area: [13.43, 42.34, 19.43, 46.54],
    shift: "EPSG:15967, HTRS96 to WGS 84 (1)",
  },
  "HR 3907": balkans("HR", 5, [13.43, 42.95, 16.5, 46.54], 1, "EPSG:3964, MGI 1901 to WGS 84 (4)"),
  "HR 3908": balkans("HR", 6, [16.5, 42.34, 19.43, 46.54], 1, "EPSG:3964, MGI 1901 to WGS 84 (4)"),
  "MD 4026": {
    name: "MOLDREF99 / Moldova TM",
    proj4: `+proj=tmerc +lat_0=0 +lon_0=28.4 +k=0.99994 +x_0=200000 +y_0=-5000000 ${etrs89}`,
    accuracy: 1,
    area: [26.63, 45.44, 30.13, 48.47],
    shift: "EPSG:5585, MOLDREF99 to WGS 84 (1)",
  },
  "ME 3908": balkans("ME", 6, [18.45, 41.79, 19.51, 43.56], 10, "EPSG:3965, MGI 1901 to WGS 84 (6)"),
  "ME 3909": balkans("ME", 7, [19.5, 41.85, 20.38, 43.56], 10, "EPSG:3965, MGI 1901 to WGS 84 (6)"),
  "ME 25834": utm([18.45, 41.79, 20.38, 43.56]),
  "MK 6204": {
    name: "Macedonia State Coordinate System",
    proj4: `${macedonian} +x_0=500000 +y_0=0 ${bessel} ${mgi1901.MK}`,
    accuracy: 2,
    area: [20.45, 40.85, 23.04, 42.36],
    shift: "EPSG:6206, MGI 1901 to WGS 84 (10)",
  },
  "MK 6316": {
    name: "Macedonia State Coordinate System zone 7",
    proj4: `${macedonian} +x_0=7500000 +y_0=0 ${bessel} ${mgi1901.MK}`,
    accuracy: 2,
    area: [20.45, 40.85, 23.04, 42.36],
    shift: "EPSG:6206, MGI 1901 to WGS 84 (10)",
  },
  "RO 3844": {
    name: "Pulkovo 1942(58) / Stereo70",
    proj4: `+proj=sterea +lat_0=46 +lon_0=25 +k=0.99975 +x_0=500000 +y_0=500000 ${krassowsky} +towgs84=2.329,-147.042,-92.08,-0.309,0.325,0.497,5.69`,
    accuracy: 3,
    area: [20.26, 43.62, 29.74, 48.27],
    shift: "EPSG:15995, Pulkovo 1942(58) to WGS 84 (19)",
  },
  "RS 3908": balkans("RS", 6, [18.81, 42.23, 19.51, 46.19], 1, "EPSG:9486, MGI 1901 to WGS 84 (15)"),
  "RS 3909": balkans("RS", 7, [19.5, 42.23, 22.51, 46.19], 1, "EPSG:9486, MGI 1901 to WGS 84 (15)"),
  "RS 8679": balkans("RS", 8, [22.5, 42.23, 23.01, 44.7], 1, "EPSG:9486, MGI 1901 to WGS 84 (15)"),
  "RS 25834": utm([18.81, 42.23, 23.01, 46.19]),
  "SI 3794": {
    name: "Slovenia 1996 / Slovene National Grid",
    proj4: `${slovene} ${etrs89}`,
    accuracy: 1,
    area: [13.38, 45.42, 16.61, 46.88],
    shift: "EPSG:15976, Slovenia 1996 to WGS 84 (1)",
  },
  "SI 3912": {
    name: "MGI 1901 / Slovene National Grid",
    proj4: `${slovene} ${bessel} ${mgi1901.SI}`,
    accuracy: 1,
    area: [13.38, 45.42, 16.61, 46.88],
    shift: "EPSG:8688, MGI 1901 to WGS 84 (16)",
  },
  "XK 3909": balkans("XK", 7, [19.97, 41.85, 21.8, 43.25], 5, "EPSG:3962, MGI 1901 to WGS 84 (1)"),
  "XK 9141": {
    name: "KOSOVAREF01 / Balkans zone 7",
    proj4: `+proj=tmerc +lat_0=0 +lon_0=21 +k=0.9999 +x_0=7500000 +y_0=0 ${etrs89}`,
    accuracy: 1,
    area: [19.97, 41.85, 21.8, 43.25],
    shift: "EPSG:9144, KOSOVAREF01 to WGS 84 (1)",
  },
}

function balkans(
  country: keyof typeof mgi1901,
  number: 5 | 6 | 7 | 8,
  area: NationalGrid["area"],
  accuracy: Metres,
  shift: string,
): Row {
  return {
    name: `MGI 1901 / Balkans zone ${number}`,
    proj4: `${zone(number)} ${mgi1901[country]}`,
    accuracy,
    area,
    shift,
  }
}

function utm(area: NationalGrid["area"]): Row {
  return {
    name: "ETRS89 / UTM zone 34N",
    proj4: utm34,
    accuracy: 1,
    area,
    shift: "EPSG:1149, ETRS89 to WGS 84 (1)",
  }
}

/**
 * The national grids of South-East Europe that can be read: those on ETRS89 in use now, and the older ones on MGI 1901,
 * Albanian 1987 and Pulkovo 1942(58) whose parameters are public. Not among them: Bulgaria's 1970 system, whose
 * parameters are not published.
 *
 * Source: EPSG Geodetic Parameter Dataset v10.076 (31 August 2022), as PROJ 9.1.1 has it: projection, area of use, and
 * of the operations to WGS84 the country's own; the accuracy is EPSG's. The shift of a datum surveyed by triangulation
 * is approximate: three or seven parameters for a whole country. Kosovo* has the shift of all countries on MGI 1901:
 * EPSG's own for it (EPSG:9143) as printed there lies 1.6 km beside this one and Serbia's, which agree within 10 m.
 * Checked by: test/reference/national-grids.csv (PROJ)
 */
export const nationalGrids: readonly NationalGrid[] = nationalGridIds.map((id) => ({
  id,
  epsg: Number(id.slice(3)),
  ...rows[id],
}))
