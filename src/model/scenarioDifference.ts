import { type Exposure, type PeopleBySource, peopleTotal, type SiteExposure } from "./exposure.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { People } from "./units.ts"

/** Figures of the register, or of a scenario on it. */
export interface ScenarioFigures {
  readonly siteIds: readonly string[]
  readonly totals: Exposure["totals"]
  readonly siteExposure: (siteId: string) => SiteExposure | undefined
}

/** One figure on both sides; undefined where a side has none. */
export interface FigurePair {
  readonly one: People | undefined
  readonly other: People | undefined
}

export interface ScenarioDifference {
  readonly totals: readonly { readonly zone: ZoneKind; readonly counted: "sum" | "once"; readonly people: FigurePair }[]
  /** Counted once in the asked zone, by country of residence; countries with people on either side. */
  readonly countries: readonly { readonly country: string; readonly people: FigurePair }[]
  /** Sites whose people in the asked zone differ, those that differ most first, and before them those that gain or lose a figure. */
  readonly sites: readonly { readonly siteId: string; readonly people: FigurePair }[]
}

/** Two scenarios side by side. Checked by: test/model/scenarioDifference.test.ts */
export function scenarioDifference(one: ScenarioFigures, other: ScenarioFigures, zone: ZoneKind): ScenarioDifference {
  const residents = ({ totals }: ScenarioFigures) =>
    new Map(totals[zone].residents.map(({ country, people }) => [country, peopleTotal(people)]))
  const [ofOne, ofOther] = [residents(one), residents(other)]
  const inSite = (figures: ScenarioFigures, siteId: string) => total(figures.siteExposure(siteId)?.zones[zone].people)
  return {
    totals: zoneKinds.flatMap((kind) =>
      (["sum", "once"] as const).map((counted) => ({
        zone: kind,
        counted,
        people: { one: total(one.totals[kind][counted]), other: total(other.totals[kind][counted]) },
      })),
    ),
    countries: [...new Set([...ofOne.keys(), ...ofOther.keys()])].sort().map((country) => ({
      country,
      people: { one: ofOne.get(country) ?? 0, other: ofOther.get(country) ?? 0 },
    })),
    sites: [...new Set([...one.siteIds, ...other.siteIds])]
      .map((siteId) => ({ siteId, people: { one: inSite(one, siteId), other: inSite(other, siteId) } }))
      .filter(({ people }) => people.one !== people.other)
      .sort((a, b) => size(b.people) - size(a.people)),
  }
}

function total(people: PeopleBySource | undefined): People | undefined {
  return people && peopleTotal(people)
}

function size({ one, other }: FigurePair): number {
  return one === undefined || other === undefined ? Number.POSITIVE_INFINITY : Math.abs(other - one)
}
