import type { StorePlanName } from "./storePlans.ts"

/**
 * Where a site is to stand.
 * - border within IBD, VBD: another country begins inside that zone of its largest store;
 * - people across: a listed place of another country is inside the VBD;
 * - settlement: the centre of a village is inside the IBD;
 * - harmless: no listed place within the VBD;
 * - between: the nearest place 1 to 4 km away;
 * - beside: near the site before it, so that their zones overlap.
 */
export type Setting =
  | "border within IBD"
  | "border within VBD"
  | "people across"
  | "settlement"
  | "harmless"
  | "between"
  | "beside"

/** The sites of each country in the order of their numbers. */
export const sitePlans: Readonly<Record<string, readonly (readonly [Setting, StorePlanName])[]>> = {
  AL: [
    ["settlement", "large"],
    ["between", "1.1 with 1.2.1"],
    ["harmless", "small"],
    ["between", "medium"],
    ["border within VBD", "large"],
    ["between", "below range"],
  ],
  BA: [
    ["settlement", "large"],
    ["beside", "medium"],
    ["between", "joined, barricaded"],
    ["harmless", "1.4 only"],
    ["settlement", "large"],
    ["people across", "large"],
  ],
  BG: [
    ["settlement", "large"],
    ["between", "1.1 with 1.2 and 1.3"],
    ["harmless", "just apart"],
    ["border within IBD", "large"],
    ["between", "above range"],
    ["harmless", "medium"],
  ],
  HR: [
    ["settlement", "large"],
    ["between", "magazines side by side"],
    ["between", "1.2 with 1.3"],
    ["harmless", "small"],
    ["people across", "large"],
    ["between", "no positions of their own"],
  ],
  XK: [
    ["settlement", "large"],
    ["between", "1.1 with 1.3"],
    ["harmless", "small"],
    ["between", "bare 1.2"],
  ],
  MD: [
    ["settlement", "very large"],
    ["beside", "1.5"],
    ["border within VBD", "large"],
    ["harmless", "1.3.1 with 1.3.2"],
    ["between", "medium"],
  ],
  ME: [
    ["settlement", "heavy buildings"],
    ["between", "underground"],
    ["harmless", "1.2.3"],
    ["between", "medium"],
    ["border within VBD", "large"],
  ],
  MK: [
    ["settlement", "large"],
    ["between", "1.1 with 1.5"],
    ["harmless", "magazines without bearing"],
    ["border within IBD", "large"],
    ["between", "1.2.1 with 1.2.2"],
  ],
  RO: [
    ["settlement", "large"],
    ["between", "joined above range"],
    ["between", "1.1 with 1.4"],
    ["harmless", "medium"],
    ["border within VBD", "large"],
    ["between", "large magazine"],
    ["harmless", "empty"],
  ],
  RS: [
    ["settlement", "large"],
    ["between", "joined, a chain"],
    ["harmless", "1.6"],
    ["between", "1.1 with 1.2.2"],
    ["people across", "large"],
    ["between", "small"],
  ],
  SI: [
    ["settlement", "large"],
    ["between", "bare 1.3"],
    ["harmless", "small"],
    ["between", "medium"],
  ],
}
