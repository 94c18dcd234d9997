import type { DeckValues } from "../../src/map/deckLayers.ts"
import { light } from "../../src/model/palette.ts"

/** Nothing to draw, everything switched on. */
export function makeDeckValues(): DeckValues {
  return {
    footprints: [],
    cells: undefined,
    before: [],
    casings: [],
    strokes: [],
    selectedRings: [],
    selectedCasings: [],
    selectedStrokes: [],
    marks: [],
    selectedMark: undefined,
    storePositions: [],
    highlights: [],
    point: undefined,
    diamond: undefined,
    visible: {
      sites: true,
      zones: true,
      contours: true,
      footprints: true,
      cells: true,
      places: true,
      borders: true,
      water: true,
      streets: true,
      graticule: false,
    },
    theme: light,
  }
}
