import type { GridSummary } from "../model/gridSummary.ts"
import { countryName } from "./countryName.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** Where a population grid counts: its countries, or the corners of its extent. */
export function gridCoverText({ covers }: Pick<GridSummary, "covers">, t: Translate, format: Format): string {
  if ("extent" in covers) {
    const [west, south, east, north] = covers.extent.map((degrees) => format.number(degrees, 2))
    return t("grids.extent", west ?? "", south ?? "", east ?? "", north ?? "")
  }
  const names = [...covers.countries].map((iso2) => countryName(iso2, t)).sort()
  return names.length === 0 ? t("grids.noCountry") : t("grids.countries", names.join(", "))
}

/** How much is in a population grid. */
export function gridSizeText({ cells, people, isNearSites }: GridSummary, t: Translate, format: Format): string {
  const counted = t("grids.cells", cells, format.number(cells))
  const shown = t("grids.people", format.people(people))
  return isNearSites ? t("grids.nearSites", counted, shown) : `${counted}, ${shown}`
}
