import type { Store } from "../model/store.ts"
import type { Translate } from "./translate.ts"

/** What a store is: "earth-covered magazine, barricade unknown". */
export function storeText(store: Store, t: Translate): string {
  const type = store.storeType ? t(`storeType.${store.storeType}`) : t("unstated.typeUnknown")
  const barricade =
    store.barricaded === undefined
      ? t("site.barricadeUnknown")
      : store.barricaded
        ? t("site.barricaded")
        : t("site.notBarricaded")
  return `${type}, ${barricade}`
}
