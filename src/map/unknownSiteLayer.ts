import { IconLayer } from "@deck.gl/layers"
import type { LonLat } from "../model/units.ts"
import { deckProps } from "./deckProps.ts"
import type { SiteMark } from "./siteMarks.ts"
import { diamondSize, type SymbolImage } from "./symbolImages.ts"

interface UnknownIcon {
  readonly position: LonLat
  /** Height and width [px]. */
  readonly size: number
  readonly offset: readonly [number, number]
}

/** Sites without a figure as hatched diamonds, and a small one at the shoulder of every cluster that holds such a site. */
export function unknownSiteLayer(
  marks: readonly SiteMark[],
  diamond: SymbolImage | undefined,
  visible: boolean,
): IconLayer<UnknownIcon> {
  return new IconLayer<UnknownIcon>({
    ...deckProps("unknown-sites", visible && diamond !== undefined),
    data: marks.flatMap(unknownIcon),
    ...(diamond ? { iconAtlas: diamond as unknown as string } : {}),
    iconMapping: { diamond: { x: 0, y: 0, width: diamondSize, height: diamondSize, mask: false } },
    getIcon: () => "diamond",
    getPosition: ({ position }) => [position[0], position[1]],
    getSize: ({ size }) => size,
    getPixelOffset: ({ offset }) => [offset[0], offset[1]],
    sizeUnits: "pixels",
  })
}

function unknownIcon(mark: SiteMark): UnknownIcon[] {
  if (mark.kind === "unknown") return [{ position: mark.position, size: mark.radius * 2, offset: [0, 0] }]
  if (mark.kind !== "cluster" || mark.unknown === 0) return []
  const shoulder = mark.radius * Math.SQRT1_2
  return [{ position: mark.position, size: 12, offset: [shoulder, -shoulder] }]
}
