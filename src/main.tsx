import { render } from "solid-js/web"
import { App } from "./App.tsx"
import { loadFirstWords } from "./i18n/languages.ts"
import { preferredLanguage } from "./i18n/preferredLanguage.ts"
import { addressValue } from "./state/url.ts"

const element = document.getElementById("app")
if (!element) throw new Error("index.html has no element #app")
// The page begins in the reader's language, whose words may have to be fetched first; without them it begins in English.
const wanted = [addressValue("lang") ?? "", ...navigator.languages]
const language = await loadFirstWords(preferredLanguage(wanted)).then(
  () => wanted,
  () => [],
)
render(() => <App languages={language} />, element)
