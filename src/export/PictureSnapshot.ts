import type { Format } from "../i18n/format.ts"
import type { Translate } from "../i18n/translate.ts"
import type { MapRequest } from "../map/offscreenMap.ts"
import type { MapSubject } from "../map/createMapValues.ts"
import type { MeasuredLine } from "../map/measureLayer.ts"
import type { LonLat } from "../model/units.ts"

/** Everything a picture of the map says, as it was at one moment; nothing in it changes afterwards. */
export interface PictureSnapshot {
  /** Of the texts, for the file's name. */
  readonly language: string
  readonly t: Translate
  readonly format: Format
  /** The part of the map on the page, its size in px. */
  readonly section: { readonly centre: LonLat; readonly zoom: number; readonly width: number; readonly height: number }
  readonly subject: MapSubject
  readonly ground: MapRequest["ground"]
  readonly streets?: MapRequest["streets"]
  readonly placeName: MapRequest["placeName"]
  /** The line that is measured on the page, with its length and bearing in words. */
  readonly measured?: { readonly line: MeasuredLine; readonly text: string }
  /** The site the picture is about; without one it is about the region. */
  readonly site?: { readonly name: string; readonly country: string }
  /** Document and edition of the rule set. */
  readonly ruleSet: string
  /** The words that the sources of the data want to be named with. */
  readonly attributions: readonly string[]
  /** True for the register that ships with the program. */
  readonly invented: boolean
  /** The scenario that is shown, its name and edits in words, when one is. */
  readonly scenarioText?: string
  /** Which sites are shown, in words, when not all are. */
  readonly filterText?: string
  /** ISO date of the picture. */
  readonly date: string
}
