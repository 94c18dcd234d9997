import { expect, test } from "vitest"
import { incidentsCsv } from "../../src/export/csvIncidents.ts"
import type { Incident } from "../../src/model/incident.ts"
import { readBack } from "./readBack.ts"

const incident: Incident = {
  incidentId: "AL-1",
  date: "2008-03",
  place: "=Invented",
  country: "AL",
  killed: { from: 26, to: 26 },
  injured: { from: 300 },
  quantity: { mass: 400_000, bound: "more than", of: "explosive", divisions: ["1.1", "1.3.1"], note: "invented" },
  facts: "",
  source: "invented for tests",
  status: "unconfirmed",
}

test("the list tells what is known, with its source, and leaves empty what is not", () => {
  const { killed: _, ...unknown } = incident
  const [first, second] = readBack(incidentsCsv([incident, unknown], "."))
  expect(first).toMatchObject({
    incident_id: "AL-1",
    killed_least: "26",
    killed_most: "26",
    injured_least: "300",
    injured_most: "or more",
    quantity_kg: "400000",
    hd: "HD 1.1; HD 1.3.1",
    lon: "",
    damage_radius_m: "",
    source: "invented for tests",
    status: "unconfirmed",
  })
  expect(first?.place).toBe("'=Invented")
  expect(second).toMatchObject({ killed_least: "", killed_most: "" })
})
