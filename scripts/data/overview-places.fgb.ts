import { listedPlaces, placeLayer } from "./placeLayer.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

const enoughForFirstPaint = 15_000 // people

const places = (await listedPlaces()).filter((place) => (place.population ?? 0) >= enoughForFirstPaint)
await writeFlatGeobuf("public/data/overview-places.fgb", placeLayer("overview-places", places))
