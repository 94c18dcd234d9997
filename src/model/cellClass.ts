import type { People } from "./units.ts"

/** People in a cell from which each class after the first begins. Ours: round numbers, each some four times the one before. */
export const cellBreaks = [5, 20, 100, 500, 2_000] as const satisfies readonly People[]

/** Colours of the classes of a grid's cells, fewest people first. */
export const cellClasses = ["cells1", "cells2", "cells3", "cells4", "cells5", "cells6"] as const
export type CellClass = (typeof cellClasses)[number]

/**
 * The class of a cell, by the people in it and not by its density: cells of one file are nearly of one size.
 *
 * @example cellClass(4.9) // "cells1"
 * @example cellClass(5) // "cells2"
 */
export function cellClass(people: People): CellClass {
  const above = cellBreaks.findIndex((from) => people < from)
  return cellClasses[above < 0 ? cellBreaks.length : above] as CellClass
}
