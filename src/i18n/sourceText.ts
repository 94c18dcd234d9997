import { enLater } from "./enLater.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** What the data say of one of their sources; "–" stands for nothing. */
export interface SourceFacts {
  readonly id: string
  /** Of the dataset, as its makers call it, or of our own file. */
  readonly name: string
  readonly holder: string
  readonly licence: string
  readonly vintage: string
}

type KnownId = keyof typeof enLater.sources.title

/** A source that the dictionaries do not know speaks for itself, in the words of its data. */
function known(id: string): KnownId | undefined {
  return Object.hasOwn(enLater.sources.title, id) ? (id as KnownId) : undefined
}

/** What the source gives: "National population totals". */
export function sourceTitle({ id, name }: SourceFacts, t: Translate): string {
  const key = known(id)
  return key ? t(`sources.title.${key}`) : name
}

/** How it is to be named wherever its data are: "Rivers: GSHHG (…), LGPL-3.0-or-later". */
export function sourceCredit({ id, name, holder, licence, vintage }: SourceFacts, t: Translate): string {
  const key = known(id)
  return key
    ? t(`sources.credit.${key}`, holder, licence, vintage)
    : [name, [holder, licence].filter((words) => words !== "–").join(", ")].filter(Boolean).join(": ")
}

/** Of what time it is: "about 2023-03", "censuses 2011–2021, each row to be checked by a person". */
export function sourceVintage({ id, vintage }: SourceFacts, t: Translate, format: Format): string {
  const key = known(id)
  const date = format.date(vintage)
  return key ? t(`sources.asOf.${key}`, date) : date
}

/** Name of the licence, or that facts need none. */
export function sourceLicence({ licence }: SourceFacts, t: Translate): string {
  return licence === "–" ? t("sources.facts") : licence
}
