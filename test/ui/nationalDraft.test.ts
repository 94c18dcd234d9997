import { describe, expect, test } from "vitest"
import { type NationalEntry, nationalFaults } from "../../src/model/rules/national.ts"
import { draftEntry, emptyDraft, entryDraft } from "../../src/ui/dialog/nationalDraft.ts"

const filled = { ...emptyDraft("IBD"), k: "22,2", floor: "400", source: "Rulebook, article 5" }

describe("a row of the user's own rules", () => {
  test("is read as typed: decimal comma or point, a fraction or a decimal as exponent, ends only where they are given", () => {
    expect(draftEntry(filled)).toEqual({
      zone: "IBD",
      hd: ["1.1", "1.5"],
      k: 22.2,
      exponent: "1/3",
      floor: 400,
      source: "Rulebook, article 5",
    })
    expect(draftEntry({ ...filled, exponent: "0.18", k: " 53 " })).toMatchObject({ k: 53, exponent: 0.18 })
  })

  test("comes back into the form as it was entered", () => {
    const entry: NationalEntry = { zone: "PTRD-high", hd: ["1.4"], k: 3, exponent: 0.5, ceiling: 900, source: "§ 5" }
    expect(draftEntry(entryDraft(entry))).toEqual(entry)
  })

  test.each(["1.234,5", "1 234", "1e3", "-3", "", "Infinity", "0x10", "22.2.2"])(
    "never takes %j for a number: a mark for thousands may be a decimal mark",
    (k) => expect(nationalFaults([draftEntry({ ...filled, k })])).toMatchObject([{ at: 0, field: "k" }]),
  )
})

test("everything wrong with the rows is named at once, by row and field", () => {
  const faults = nationalFaults([
    draftEntry(filled),
    draftEntry({ ...filled, hd: "1.5" }),
    draftEntry({ ...filled, zone: "VBD", exponent: "2", floor: "500", ceiling: "400", source: " " }),
  ])
  expect(faults.map(({ at, field, code }) => [at, field, code])).toEqual([
    [1, "hd", "entered twice"],
    [2, "exponent", "exponent"],
    [2, "ceiling", "ceiling below floor"],
    [2, "source", "no source"],
  ])
})
