import { type Accessor, createMemo, createResource, onCleanup } from "solid-js"
import { byEffect, byExcess, type Excess, excesses, type Fix, siteFixes } from "../../model/registerFixes.ts"
import type { App } from "../../state/context.ts"

export interface Fixes {
  readonly fixes: readonly Fix[]
  readonly excesses: readonly Excess[]
}

/** Work without letting the page draw [ms]. */
const slice = 30

/** What to fix in the register on the page, worked out bit by bit while `isWanted`; the newest question ends an older one. */
export function createFixes(app: Pick<App, "exposures" | "layers">, isWanted: Accessor<boolean>) {
  const question = createMemo(() => {
    const zoned = isWanted() ? app.exposures.zoned() : undefined
    const by = { zone: app.layers.zone(), ruleSet: app.exposures.ruleSet(), options: app.exposures.options() }
    return zoned && { zoned, by }
  })
  let newest: unknown
  onCleanup(() => (newest = undefined))
  const [fixes] = createResource(question, async (asked): Promise<Fixes | undefined> => {
    newest = asked
    const [found, over]: [Fix[], Excess[]] = [[], []]
    let until = performance.now() + slice
    for (const { site, stores } of asked.zoned.values()) {
      const own = stores.map(({ store }) => store)
      found.push(...siteFixes(site, own, asked.by))
      over.push(...excesses(site, own))
      if (performance.now() < until) continue
      await new Promise((resolve) => setTimeout(resolve))
      if (newest !== asked) return undefined
      until = performance.now() + slice
    }
    return { fixes: found.sort(byEffect), excesses: over.sort(byExcess) }
  })
  return fixes
}
