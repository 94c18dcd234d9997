import { geodesicDistance } from "../../src/model/geo.ts"
import type { Place } from "../../src/model/place.ts"
import type { Metres } from "../../src/model/units.ts"
import { grouped } from "./grouped.ts"
import { localName } from "./localName.ts"
import type { City } from "./readCities500.ts"

/** A figure that replaces GeoNames' own: one row of `data/overrides.csv`. */
export interface Override {
  readonly geonameid: number
  readonly population: number
}

/** The eleven territories of the region and the neighbours drawn for context. */
export const placeCountries = "AL BA BG HR XK MD ME MK RO RS SI GR TR HU UA IT AT CY".split(" ")

const sectionsAndHistoric = ["PPLX", "PPLH", "PPLQ", "PPLW"]
/** Which of two rows of one place is kept: the first class in this list. */
const seatsFirst = ["PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"]
/** Countries where a seat's figure is the whole commune's, with the classes of the seats. */
const communeSeats: Readonly<Record<string, readonly string[]>> = { RO: ["PPLA", "PPLA2"], MK: ["PPLA"] }
const skopje = { country: "MK", admin1: "F6", featureCode: "PPLA2" }
/** Two rows nearer than this, with figures that differ by less than a quarter, are one place. Both limits are ours. */
const sameWithin: Metres = 500
const similarRatio = 1.25

/**
 * GeoNames' rows as population centres: the errors we know of mended, unknown figures null, ranked for labels (capitals, then
 * by population, unknown last). What each step is for is said beside it.
 *
 * @throws Error when an override names a place that is not there
 */
export function cleanPlaces(cities: readonly City[], overrides: readonly Override[]): Place[] {
  const settlements = cities.filter(isSettlement)
  // Doubles first, by the figures as listed: what is left of a commune's seat may resemble a village's by chance.
  const corrected = withOverrides(withoutCommunes(withoutDuplicates(settlements)), overrides)
  return corrected.sort(byRank).map((city, index) => ({ ...placeOf(city), rank: index + 1 }))
}

/** Sections of a town count twice with the town; Skopje's municipalities with Skopje, which is listed as a whole. */
function isSettlement(city: City): boolean {
  const isSkopjeMunicipality =
    city.country === skopje.country && city.admin1 === skopje.admin1 && city.featureCode === skopje.featureCode
  return (
    placeCountries.includes(city.country) && !sectionsAndHistoric.includes(city.featureCode) && !isSkopjeMunicipality
  )
}

/** A commune's seat carries the whole commune in RO and MK: the other places of the commune are taken off it. */
function withoutCommunes(cities: readonly City[]): City[] {
  const communes = grouped(cities, (city) => `${city.country}.${city.admin1}.${city.admin2}`)
  const others = new Map<City, number>()
  for (const members of communes.values()) {
    const [seat, second] = members.filter((city) => communeSeats[city.country]?.includes(city.featureCode))
    if (!seat || second) continue
    const rest = members.reduce((sum, city) => sum + (city === seat ? 0 : city.population), 0)
    if (seat.population >= rest) others.set(seat, rest)
  }
  return cities.map((city) => ({ ...city, population: city.population - (others.get(city) ?? 0) }))
}

function withOverrides(cities: readonly City[], overrides: readonly Override[]): City[] {
  const figures = new Map(overrides.map(({ geonameid, population }) => [geonameid, population]))
  const mended = cities.map((city) => ({ ...city, population: figures.get(city.geonameid) ?? city.population }))
  for (const { geonameid } of mended) figures.delete(geonameid)
  if (figures.size > 0) throw new Error(`overrides.csv names places that are not listed: ${[...figures.keys()]}`)
  return mended
}

/** The same place listed twice under two numbers. The seat is kept, else the larger figure, else the older number. */
function withoutDuplicates(cities: readonly City[]): City[] {
  const kept: City[] = []
  const cells = new Map<string, City[]>() // 0.01° is more than sameWithin up to 60° of latitude
  for (const city of cities.toSorted(byPrecedence)) {
    const [column, row] = city.position.map((degrees) => Math.floor(degrees * 100))
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${(column ?? 0) + dx} ${(row ?? 0) + dy}`) ?? []),
    )
    if (near.some((other) => isSamePlace(city, other))) continue
    kept.push(city)
    cells.set(`${column} ${row}`, [...(cells.get(`${column} ${row}`) ?? []), city])
  }
  return kept
}

function isSamePlace(a: City, b: City): boolean {
  const [less, more] = a.population < b.population ? [a, b] : [b, a]
  const isSimilar = less.population > 0 && more.population <= less.population * similarRatio
  return isSimilar && a.country === b.country && geodesicDistance(a.position, b.position) < sameWithin
}

function byPrecedence(a: City, b: City): number {
  const seat = ({ featureCode }: City) =>
    (seatsFirst.indexOf(featureCode) + seatsFirst.length + 1) % (seatsFirst.length + 1)
  return seat(a) - seat(b) || b.population - a.population || a.geonameid - b.geonameid
}

function byRank(a: City, b: City): number {
  const capital = ({ featureCode }: City) => (featureCode === "PPLC" ? 0 : 1)
  return capital(a) - capital(b) || b.population - a.population || a.geonameid - b.geonameid
}

function placeOf(city: City): Omit<Place, "rank"> {
  const { geonameid, country, admin1, position } = city
  const name = displayName(city)
  const nameLocal = localName(geonameid, country, name, [city.name, ...city.alternateNames].map(withCommas(country)))
  return {
    geonameid,
    name,
    country,
    position,
    population: city.population > 0 ? city.population : null, // 0 means unknown
    ...(nameLocal !== null && { nameLocal }),
    ...(admin1 !== "" && { admin1 }),
  }
}

/** Latin: a few rows of MK have a Cyrillic main name. */
function displayName({ name, asciiName, country }: City): string {
  return withCommas(country)(/\p{sc=Cyrl}|\p{sc=Grek}/u.test(name) ? asciiName : name)
}

/** Romanian ș and ț have a comma; older data write the Turkish letters with a cedilla. */
function withCommas(country: string): (name: string) => string {
  const comma: Readonly<Record<string, string>> = { ş: "ș", ţ: "ț", Ş: "Ș", Ţ: "Ț" }
  const isRomanian = country === "RO" || country === "MD"
  return (name) => (isRomanian ? name.replaceAll(/[şţŞŢ]/gu, (letter) => comma[letter] ?? letter) : name)
}
