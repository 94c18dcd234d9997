import { isLanguage, languages, loadWords } from "../../src/i18n/languages.ts"

// The page fetches the words of a language when it is read; tests read them all.
await Promise.all(Object.keys(languages).filter(isLanguage).map(loadWords))
