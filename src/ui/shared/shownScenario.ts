import type { App } from "../../state/context.ts"

/** The scenario whose figures are shown: while another one is still counted, the one before. Undefined without any. */
export function shownScenario({ scenario, exposures }: App) {
  const edits = exposures.edits()
  if (edits.length === 0) return undefined
  const own = scenario.scenarios().list.find((one) => one.edits === edits)
  return { name: (own ?? scenario.chosen())?.name ?? "", edits }
}
