import type { KeptState } from "../../state/createKept.ts"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"

/** Whose stock is turned down: a store's, or that of the whole site in proportion. */
export function StockChoice(props: { kept: KeptState }) {
  const { t, format } = useApp().language
  const stores = () => props.kept.stores().map(({ storeId }) => ({ value: storeId, text: storeId }))
  const options = () => {
    const all = stores()
    const whole = { value: "", text: t("whatIf.wholeSite", all.length, format().number(all.length)) }
    return all.length > 1 ? [whole, ...all] : all
  }
  return (
    <label class="what-if-row">
      <span>{t("whatIf.stock")}</span>
      <SelectChoice
        label={t("whatIf.stock")}
        value={props.kept.storeId() ?? ""}
        options={options()}
        onChange={props.kept.choose}
      />
    </label>
  )
}
