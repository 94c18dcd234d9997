import type { ScreenPoint } from "./markAt.ts"

export type Direction = "left" | "right" | "up" | "down"

const unit: Readonly<Record<Direction, ScreenPoint>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/**
 * The nearest of some points that lies in a direction from another: within 45° to either side of it, so that each point lies in
 * exactly one of the four directions. Among equally near ones the straighter.
 *
 * @param at where each is on the screen [px], y downwards
 */
export function nextMark<Mark>(
  marks: readonly Mark[],
  at: (mark: Mark) => ScreenPoint,
  from: ScreenPoint,
  direction: Direction,
): Mark | undefined {
  const { x, y } = unit[direction]
  return nearestOf(marks, (mark) => {
    const point = at(mark)
    const east = point.x - from.x
    const south = point.y - from.y
    const along = east * x + south * y
    const across = Math.abs(east * y - south * x)
    // A point on the diagonal belongs to left or right.
    const isInside = x === 0 ? across < along : across <= along && along > 0
    return isInside ? along + across : undefined
  })
}

/** The point nearest to another, in any direction. */
export function nearestMark<Mark>(
  marks: readonly Mark[],
  at: (mark: Mark) => ScreenPoint,
  from: ScreenPoint,
): Mark | undefined {
  return nearestOf(marks, (mark) => Math.hypot(at(mark).x - from.x, at(mark).y - from.y))
}

function nearestOf<Mark>(marks: readonly Mark[], farness: (mark: Mark) => number | undefined): Mark | undefined {
  let nearest: { mark: Mark; far: number } | undefined
  for (const mark of marks) {
    const far = farness(mark)
    if (far !== undefined && (!nearest || far < nearest.far)) nearest = { mark, far }
  }
  return nearest?.mark
}
