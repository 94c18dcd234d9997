import { expect, test } from "vitest"
import { blastRecord } from "../../scripts/cli/blastCommand.ts"
import { CommandError } from "../../scripts/cli/CommandError.ts"
import { readReference } from "../reference/readReference.ts"

test.each(readReference("kingery-bulmash-saferguard.csv"))(
  "the command prints every value of UN SaferGuard's calculator for $neq_kg kg at $range_m m",
  (row) => {
    const record = blastRecord(["--neq", row.neq_kg ?? "", "--range", row.range_m ?? ""])
    const columns = ["arrival_ms", "incident_kpa", "reflected_kpa", "incident_impulse_kpa_ms"] as const
    // The sheet: the 1984 form reproduces the calculator to 1e-6; and half a unit of the last printed digit.
    for (const column of [...columns, "reflected_impulse_kpa_ms", "shock_speed_m_s"] as const) {
      const printed = Number(row[column])
      expect(Math.abs((record[column] ?? 0) - printed), column).toBeLessThan(1e-6 * printed + 0.00501)
    }
    // The calculator's durations come from another fit: 0.3 %, and half a unit of the last printed digit.
    const duration = Number(row.duration_ms)
    expect(Math.abs((record.duration_ms ?? 0) - duration)).toBeLessThan(0.003 * duration + 0.005)
    expect(record.z).toBeCloseTo(Number(row.range_m) / Math.cbrt(Number(row.neq_kg)), 9)
    expect(record).not.toHaveProperty("reason")
  },
)

test.each(readReference("iatg-01.80-table-5.csv"))("the command prints IATG 01.80 Table 5 for $neq_kg kg", (row) => {
  const record = blastRecord(["--neq", row.neq_kg ?? "", "--range", row.range_m ?? ""])
  // One unit of the last printed digit, since the table is cut or rounded there; 1 bar = 100 kPa.
  const near = (value: number | null, printed = "") =>
    expect(Math.abs((value ?? 0) - Number(printed))).toBeLessThan(10 ** -(printed.split(".")[1]?.length ?? 0))
  near((record.incident_kpa ?? 0) / 100, row.incident_bar)
  near((record.reflected_kpa ?? 0) / 100, row.reflected_bar)
  near((record.incident_impulse_kpa_ms ?? 0) / 100, row.incident_impulse_bar_ms)
  near((record.reflected_impulse_kpa_ms ?? 0) / 100, row.reflected_impulse_bar_ms)
  near(record.arrival_ms, row.arrival_ms)
})

test.each(readReference("pressure-at-z.csv"))("the command prints about $kpa kPa at Z = $z", (row) => {
  const { incident_kpa } = blastRecord(["--neq", "1000", "--range", String(Number(row.z) * 10)])
  // The sheet rounds to two digits and does not name the fit (8.9 at Z = 14.8, Kingery–Bulmash gives 8.85): 2 %.
  expect(Math.abs((incident_kpa ?? 0) / Number(row.kpa) - 1)).toBeLessThan(0.02)
})

test("where a formula ends the value is null and the reason is said", () => {
  expect(blastRecord(["--neq", "1", "--range", "50"])).toMatchObject({
    reflected_kpa: null,
    shock_speed_m_s: null,
    reason: expect.stringContaining("Swisdak 1994"),
  })
  expect(blastRecord(["--neq", "1", "--range", "50"]).incident_kpa).toBeGreaterThan(1)
  expect(blastRecord(["--neq", "1", "--range", "0.1"])).toMatchObject({
    duration_ms: null,
    reason: expect.stringContaining("0.178"),
  })
  expect(blastRecord(["--neq", "1", "--range", "500"])).toMatchObject({
    z: 500,
    incident_kpa: null,
    arrival_ms: null,
    reason: expect.stringContaining("outside the range"),
  })
})

test.each([
  [[], "--neq and --range are both needed"],
  [["--neq", "1000"], "both needed"],
  [["--neq", "0", "--range", "50"], "--neq 0 is not a quantity in kilograms above 0"],
  [["--neq", "1000", "--range", "-50"], "--range -50 is not a distance in metres above 0"],
  [["--neq", "1000", "--range", "50", "--mass", "3"], "Usage"],
  [["--neq", "1000", "--neq", "5", "--range", "50"], "--neq is given more than once"],
  [["--neq", "1000", "--range", "50", "60"], "Unexpected argument '60'"],
])("wrong arguments %j are told in one sentence", (args, sentence) => {
  expect(() => blastRecord(args)).toThrow(CommandError)
  expect(() => blastRecord(args)).toThrow(sentence)
})
