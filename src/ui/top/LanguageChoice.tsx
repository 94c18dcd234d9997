import { isLanguage, languages } from "../../i18n/languages.ts"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"

/** Each language under its own name, so that it is found by who reads no other. */
const options = Object.keys(languages)
  .filter(isLanguage)
  .map((code) => ({ value: code, text: languages[code].name, lang: code }))

/** The page's language. */
export function LanguageChoice() {
  const { language } = useApp()
  return (
    <SelectChoice
      label={language.t("page.language")}
      value={language.language()}
      options={options}
      onChange={language.setLanguage}
    />
  )
}
