import { createMemo } from "solid-js"
import type { LonLat } from "../../model/units.ts"
import type { App } from "../../state/context.ts"

/** Moving the chosen site or one of its stores by dragging it, while something is tried out. */
export function createMoving({ exposures, scenario, selection, work }: App) {
  const zoned = () => (work.work() === "what-if" ? exposures.zoned()?.get(selection.siteId() ?? "") : undefined)
  /** Stores before the site: where one stands at the site's point it is the store that is meant. */
  const draggable = createMemo(() => {
    const found = zoned()
    if (!found) return []
    const stores = found.stores.filter(({ hasOwnPosition }) => hasOwnPosition)
    return [
      ...stores.map(({ store: { storeId }, centre }) => ({ key: `store ${storeId}`, position: centre })),
      { key: "site", position: found.site.position },
    ]
  })
  return {
    draggable,
    drag: (key: string, position: LonLat, isOver: boolean) => {
      const siteId = selection.siteId()
      if (siteId === undefined) return
      if (key === "site") scenario.apply({ edit: "site position", siteId, position }, true)
      else scenario.apply({ edit: "store position", storeId: key.slice("store ".length), position }, true)
      if (isOver) scenario.settle()
    },
  }
}
