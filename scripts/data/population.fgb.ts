import { grouped } from "./grouped.ts"
import { listedPlaces, placeLayer } from "./placeLayer.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

const places = await listedPlaces()
for (const [country, members] of grouped(places, (place) => place.country)) {
  const people = members.reduce((sum, place) => sum + (place.population ?? 0), 0)
  const unknown = members.filter((place) => place.population === null).length
  const local = members.filter((place) => place.nameLocal !== undefined).length
  console.log(`${country}  ${members.length} places (${unknown} unknown, ${local} with a local name)  ${people} people`)
}
await writeFlatGeobuf("public/data/population.fgb", placeLayer("population", places))
