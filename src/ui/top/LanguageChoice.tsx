import { Select } from "@kobalte/core/select"
import { isLanguage, type Language, languages } from "../../i18n/languages.ts"
import { useApp } from "../../state/context.ts"
import "../styles/select.css"

const codes = Object.keys(languages).filter(isLanguage)

/** The page's language; each is offered under its own name, so that it is found by who reads no other. */
export function LanguageChoice() {
  const { language } = useApp()
  return (
    <Select<Language>
      class="select"
      options={codes}
      value={language.language()}
      onChange={(code) => code !== null && language.setLanguage(code)}
      disallowEmptySelection
      gutter={4}
      itemComponent={(item) => (
        <Select.Item item={item.item} class="select-item" lang={item.item.rawValue}>
          <Select.ItemLabel>{languages[item.item.rawValue].name}</Select.ItemLabel>
          <Select.ItemIndicator aria-hidden="true">✓</Select.ItemIndicator>
        </Select.Item>
      )}
    >
      <Select.Label class="visually-hidden">{language.t("page.language")}</Select.Label>
      <Select.Trigger class="button select-trigger">
        <Select.Value<Language>>{(state) => languages[state.selectedOption()].name}</Select.Value>
        <Select.Icon class="select-icon">▾</Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Content class="select-content">
          <Select.Listbox class="select-list" />
        </Select.Content>
      </Select.Portal>
    </Select>
  )
}
