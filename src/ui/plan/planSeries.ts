import type { Plan, PlanAnswer } from "../../model/plan/Plan.ts"
import type { MapTheme } from "../../model/palette.ts"
import type { People, Tonnes } from "../../model/units.ts"
import type { ChartPoint, ChartSeries } from "../chart/chartSeries.ts"

/** The plans that are drawn, the most important first. */
export const plannedLines = ["pooled", "national", "greedy"] as const
type PlannedLine = (typeof plannedLines)[number]

/** People left inside after each removal, from nothing removed on. */
export function planPoints({ steps, peopleBefore }: Plan): ChartPoint[] {
  let removed: Tonnes = 0
  const after = steps.map(({ tonnes, peopleRelieved }) => {
    removed += tonnes
    return { x: removed, y: peopleBefore - peopleRelieved }
  })
  return [{ x: 0, y: peopleBefore }, ...after]
}

/** People left inside once so much is removed: those of the last removal that is done by then. */
export function peopleLeftAt(points: readonly ChartPoint[], tonnes: Tonnes): People {
  return points.findLast(({ x }) => x <= tonnes + 1e-9)?.y ?? Number.NaN
}

/** The three plans as lines that fall with every removal. */
export function planSeries(
  answer: PlanAnswer,
  names: Readonly<Record<PlannedLine, string>>,
  theme: MapTheme,
): ChartSeries[] {
  const looks = {
    pooled: { colour: theme.IBD, isMain: true },
    national: { colour: theme.VBD, dash: [6, 3] as const },
    greedy: { colour: theme.PTRD, dash: [1, 3] as const },
  }
  return plannedLines.map((line) => ({
    name: names[line],
    ...looks[line],
    parts: [{ points: planPoints(answer[line]), isStepped: true }],
  }))
}
