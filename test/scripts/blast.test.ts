import { expect, test } from "vitest"
import { blastRecord } from "../../scripts/cli/blastCommand.ts"
import { CommandError } from "../../scripts/cli/CommandError.ts"
import { readReference } from "../reference/readReference.ts"

test.each(readReference("kingery-bulmash-saferguard.csv"))(
  "the command prints UN SaferGuard's pressure and arrival for $neq_kg kg at $range_m m",
  (row) => {
    const record = blastRecord(["--neq", row.neq_kg ?? "", "--range", row.range_m ?? ""])
    expect(record.incident_kpa?.toFixed(2)).toBe(row.incident_kpa)
    expect(record.arrival_ms?.toFixed(2)).toBe(row.arrival_ms)
    expect(record.z).toBeCloseTo(Number(row.range_m) / Math.cbrt(Number(row.neq_kg)), 9)
    expect(record).not.toHaveProperty("reason")
  },
)

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
