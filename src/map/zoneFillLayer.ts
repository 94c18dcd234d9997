import { SolidPolygonLayer } from "@deck.gl/layers"
import type { MapTheme } from "../model/palette.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { Polygon } from "../model/country.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { ZoneRing } from "./zoneRings.ts"

interface ZonePart {
  readonly zone: ZoneKind
  readonly polygon: Polygon
}

/** A breath of colour inside the selected site's zones; the inner ones lie over the outer and are stronger for it. */
export function zoneFillLayer(
  rings: readonly ZoneRing[],
  visible: boolean,
  theme: MapTheme,
): SolidPolygonLayer<ZonePart> {
  return new SolidPolygonLayer<ZonePart>({
    ...deckProps("selected-fills", visible),
    data: rings.flatMap(({ zone, outline }) => outline.map((polygon) => ({ zone, polygon }))),
    getPolygon: ({ polygon }) => polygon as [number, number][][],
    getFillColor: ({ zone }) => rgba(theme[zone], 0.07),
    updateTriggers: { getFillColor: theme },
  })
}
