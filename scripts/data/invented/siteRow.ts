import type { LonLat } from "../../../src/model/units.ts"
import { inventedSource } from "../../../src/load/registerSteps.ts"
import type { siteColumns } from "../../../src/load/registerColumns.ts"
import type { SeededRandom } from "./seededRandom.ts"

export type SiteRow = Record<(typeof siteColumns)[number], string>

/** Empty in a share of the rows: a register never knows everything. */
export const sometimes = (random: SeededRandom, known: number, value: () => string) =>
  random.chance(known) ? value() : ""

/** An ISO date, any day of some years; every month has 28. */
export function isoDate(random: SeededRandom, fromYear: number, toYear: number): string {
  const [month, day] = [random.whole(1, 12), random.whole(1, 28)].map((part) => String(part).padStart(2, "0"))
  return `${random.whole(fromYear, toYear)}-${month}-${day}`
}

const often = ["yes", "yes", "yes", "no"]
const siteTypes = ["central depot", "unit store", "disposal site", "border police store"]

/** One line of sites.csv; all but place, name and source is filled by chance. */
export function siteRow(
  siteId: string,
  name: string,
  country: string,
  position: LonLat,
  random: SeededRandom,
): SiteRow {
  const yesNo = (known = 0.8) => sometimes(random, known, () => random.pick(often))
  return {
    site_id: siteId,
    name,
    country,
    admin1: sometimes(random, 0.6, () => `Fictional district ${random.whole(1, 9)}`),
    lon: String(position[0]),
    lat: String(position[1]),
    coord_accuracy_m: sometimes(random, 0.8, () => random.pick(["10", "25", "50", "100", "500"])),
    operator: sometimes(random, 0.8, () => `Fictional command ${random.pick(["A", "B", "C"])}`),
    site_type: sometimes(random, 0.8, () => random.pick(siteTypes)),
    record_date: sometimes(random, 0.9, () => isoDate(random, 2024, 2025)),
    source: inventedSource,
    confidence: sometimes(random, 0.85, () => random.pick(["A", "B", "B", "C", "D"])),
    rrpl: sometimes(random, 0.75, () => random.pick(["0", "1", "1", "2", "3"])),
    security_plan: yesNo(),
    staff_vetting: yesNo(),
    key_control: yesNo(),
    loss_reporting: yesNo(),
    fence: yesNo(0.9),
    lighting: yesNo(0.9),
    ids: sometimes(random, 0.7, () => random.pick(["yes", "no"])),
    guard_h: sometimes(random, 0.85, () => random.pick(["8", "12", "16", "24", "24", "24"])),
    access_log: yesNo(),
    manpads: sometimes(random, 0.7, () => random.pick(["no", "no", "no", "yes"])),
    salw: sometimes(random, 0.7, () => random.pick(["yes", "no"])),
    last_full_count: sometimes(random, 0.8, () => isoDate(random, 2018, 2025)),
    past_diversion: sometimes(random, 0.7, () => random.pick(["no", "no", "no", "no", "yes"])),
    releasability: sometimes(random, 0.9, () => random.pick(["internal", "internal", "partners", "public"])),
  }
}
