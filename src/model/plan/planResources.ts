import { geodesicDistance } from "../geo.ts"
import type { Ground } from "../ground.ts"
import type { Register } from "../register.ts"
import type { Site } from "../site.ts"
import type { Store } from "../store.ts"
import type { Tonnes } from "../units.ts"
import type { PlanScope } from "./Plan.ts"
import type { PlanQuestion } from "./PlanQuestion.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import { siteCountry } from "./planUnits.ts"
import { storeMass } from "./removableMass.ts"
import type { Resources } from "./Resources.ts"

/** What the question gives, shared out and together. */
export interface PlanResources {
  /** By country, what it may remove itself over the horizon; infinite where nothing limits it. */
  readonly shares: ReadonlyMap<string, Tonnes>
  readonly ofCountry: (country: string) => Resources
  /** The same resources put together: all shares, all plants that take foreign stock. */
  readonly pooled: Resources
}

/** Stock of each country [t of the question's mass], stores that are in no plan included. */
export function stockByCountry(register: Register, ground: Ground, { mass }: PlanQuestion): Map<string, Tonnes> {
  const countries = new Map(register.sites.map((site) => [site.siteId, siteCountry(site, ground)]))
  const stock = new Map<string, Tonnes>()
  for (const store of register.stores) {
    const country = countries.get(store.siteId)
    if (country !== undefined) stock.set(country, (stock.get(country) ?? 0) + (storeMass(store, mass)?.tonnes ?? 0))
  }
  return stock
}

/**
 * A country's share: what it can remove itself a year × years where the question says so, else `tonnes` in proportion to its
 * stock; neither more than its part of the budget buys at the high cost. Pooled are all shares together, so both have the same
 * resources.
 *
 * @throws RangeError for a budget without a cost
 */
export function planResources(
  question: PlanQuestion,
  stock: ReadonlyMap<string, Tonnes>,
  units: readonly PlanUnit[],
): PlanResources {
  const all = [...stock.values()].reduce((sum, tonnes) => sum + tonnes, 0)
  const bought = boughtTonnes(question)
  const part = (limit: Tonnes, own: Tonnes) => (limit === Infinity ? Infinity : all > 0 ? (limit * own) / all : 0)
  const shares = new Map<string, Tonnes>()
  for (const [country, own] of stock) {
    const perYear = question.countryTonnesPerYear[country]
    const tonnes = perYear === undefined ? part(question.tonnes ?? Infinity, own) : perYear * question.years
    shares.set(country, Math.min(tonnes, part(bought, own)))
  }
  const fromCountry = new Map<string, Tonnes>()
  for (const [country, least] of Object.entries(question.minimumStock))
    fromCountry.set(country, Math.max(0, (stock.get(country) ?? 0) - least))
  const plants = question.facilities.map(({ tonnesPerYear }) => tonnesPerYear * question.years)
  const by = (scope: PlanScope, tonnes: Tonnes): Resources => {
    const plantsOf = units.map(({ site, stores, country }) =>
      stores.map((store) => plantsFor(question, store, site, country, scope)),
    )
    return { tonnes, fromCountry, plants, plantsOf }
  }
  const together = [...shares.values()].reduce((sum, tonnes) => sum + tonnes, 0)
  const alone = by("national", Infinity)
  return {
    shares,
    ofCountry: (country) => ({ ...alone, tonnes: shares.get(country) ?? 0 }),
    pooled: by("pooled", together),
  }
}

function boughtTonnes({ budget, costPerTonne }: PlanQuestion): Tonnes {
  if (budget === undefined) return Infinity
  if (!costPerTonne || !(costPerTonne.high > 0)) throw new RangeError("A budget needs a cost per tonne")
  return budget / costPerTonne.high
}

/**
 * The plants that take a store's stock, nearest first: every division it holds accepted, its own country's or, pooled, one that
 * takes foreign stock, and within the transport limit in a straight line where the plant's place is known.
 */
export function plantsFor(
  { facilities, transportLimit }: PlanQuestion,
  { holdings, position }: Store,
  site: Site,
  country: string,
  scope: PlanScope,
): number[] {
  const from = position ?? site.position
  const held = holdings.filter(({ neq }) => neq > 0)
  return facilities
    .map((plant, at) => ({ plant, at, distance: plant.position ? geodesicDistance(from, plant.position) : 0 }))
    .filter(({ plant, distance }) => {
      const accepts = ({ hd }: (typeof held)[number]) => plant.hazardDivisions.includes(hd)
      const isOpen = plant.country === country || (scope === "pooled" && plant.acceptsForeign === true)
      const takesAll = plant.hazardDivisions.length === 0 || held.every(accepts)
      return isOpen && takesAll && distance <= (transportLimit ?? Infinity)
    })
    .sort((a, b) => a.distance - b.distance || a.at - b.at)
    .map(({ at }) => at)
}
