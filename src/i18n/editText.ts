import type { Register } from "../model/register.ts"
import { type Edit, storeNeq } from "../model/scenario.ts"
import { ruleSets } from "../model/rules/ruleSets.ts"
import type { Format } from "./format.ts"
import { rulesText } from "./rulesText.ts"
import type { Translate } from "./translate.ts"

/** One edit in words, with what the register says: "RS-05-2: 10,000 kg → 4,000 kg". */
export function editText(edit: Edit, register: Register | undefined, t: Translate, format: Format): string {
  const store = "storeId" in edit ? register?.stores.find(({ storeId }) => storeId === edit.storeId) : undefined
  switch (edit.edit) {
    case "neq":
      return t(
        edit.neq === 0 ? "scenario.emptied" : "scenario.neqChanged",
        edit.storeId,
        store ? format.neq(storeNeq(store)) : "?",
        format.neq(edit.neq),
      )
    case "site position":
      return t("scenario.moved", edit.siteId, format.coordinates(edit.position))
    case "store position":
      return t("scenario.moved", edit.storeId, format.coordinates(edit.position))
    case "hd":
      return t("scenario.hdChanged", edit.storeId, edit.from, edit.to)
    case "store type":
      return t(
        "scenario.becomes",
        edit.storeId,
        edit.storeType ? t(`storeType.${edit.storeType}`) : t("unstated.typeUnknown"),
      )
    case "barricade": {
      const { barricaded } = edit
      const state = barricaded === undefined ? "barricadeUnknown" : barricaded ? "barricaded" : "notBarricaded"
      return t("scenario.becomes", edit.storeId, t(`site.${state}`))
    }
    case "rules": {
      const ruleSet = ruleSets.find(({ id }) => id === edit.ruleSetId)
      return t("scenario.ruledBy", ruleSet ? rulesText(ruleSet, edit.options, t) : edit.ruleSetId)
    }
  }
}
