import type { Incident, PeopleReported } from "../model/incident.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"

/** The list of incidents, with the end points of what reports tell; what is not known is empty, never 0. */
export function incidentsCsv(incidents: readonly Incident[], decimal: DecimalMark): string {
  const columns: CsvColumn<Incident>[] = [
    { name: "incident_id", value: ({ incidentId }) => incidentId },
    { name: "date", value: ({ date }) => date },
    { name: "place", value: ({ place }) => place },
    { name: "country", value: ({ country }) => country },
    { name: "lon", value: ({ position }) => position?.[0] },
    { name: "lat", value: ({ position }) => position?.[1] },
    { name: "coord_accuracy_m", value: ({ coordAccuracy }) => coordAccuracy },
    { name: "position_note", value: ({ positionNote }) => positionNote },
    { name: "killed_least", value: ({ killed }) => killed?.from },
    { name: "killed_most", value: ({ killed }) => mostOf(killed) },
    { name: "injured_least", value: ({ injured }) => injured?.from },
    { name: "injured_most", value: ({ injured }) => mostOf(injured) },
    { name: "kind", value: ({ kind }) => kind },
    { name: "quantity_kg", value: ({ quantity }) => quantity?.mass },
    { name: "quantity_bound", value: ({ quantity }) => quantity?.bound },
    { name: "quantity_of", value: ({ quantity }) => quantity?.of },
    { name: "hd", value: ({ quantity }) => quantity?.divisions.map((hd) => `HD ${hd}`).join("; ") },
    { name: "quantity_note", value: ({ quantity }) => quantity?.note },
    { name: "damage_radius_m", value: ({ damage }) => damage?.radius },
    { name: "damage_note", value: ({ damage }) => damage?.note },
    { name: "facts", value: ({ facts }) => facts },
    { name: "source", value: ({ source }) => source },
    { name: "status", value: ({ status }) => status },
  ]
  return csvText(columns, incidents, decimal)
}

/** Not a number where reports say "or more". */
function mostOf(people: PeopleReported | undefined): number | string | undefined {
  return people && (people.to ?? "or more")
}
