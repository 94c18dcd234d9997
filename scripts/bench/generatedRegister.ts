import { pointAt } from "../../src/model/geo.ts"
import type { Ground } from "../../src/model/ground.ts"
import type { Place } from "../../src/model/place.ts"
import type { Register } from "../../src/model/register.ts"
import type { Site } from "../../src/model/site.ts"
import type { Store } from "../../src/model/store.ts"

/** A register of any size for measuring: one to three stores per site, 1.5–6 km from a listed place; seeded. */
export function generatedRegister(count: number, ground: Ground): Register {
  const random = mulberry32(20261125)
  const places = ground.places.filter(({ country }) => ground.countries.get(country)?.inRegion)
  const sites: Site[] = []
  const stores: Store[] = []
  for (let i = 0; i < count; i++) {
    const { position: near, country } = places[Math.floor(random() * places.length)] as Place
    const [angle, away] = [random() * 2 * Math.PI, 1500 + random() * 4500]
    const position = pointAt(near, away * Math.cos(angle), away * Math.sin(angle))
    const siteId = `B-${i}`
    const origin = { file: "generated", row: i + 2 }
    sites.push({ siteId, name: siteId, country, position, columns: {}, origin })
    for (let k = 0, all = 1 + Math.floor(random() * 3); k < all; k++) {
      const neq = Math.round(10 ** (2 + random() * 3.3))
      stores.push({
        storeId: `${siteId}-${k}`,
        siteId,
        position: pointAt(position, (random() - 0.5) * 800, (random() - 0.5) * 800),
        storeType: "open stack",
        barricaded: false,
        holdings: [{ hd: "1.1", hdAssumed: false, neq, columns: {}, origin }],
      })
    }
  }
  return { name: `${count} generated sites`, invented: true, sites, stores }
}

/** A small seeded generator of numbers in 0 … 1 (mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
