/**
 * The words of the page "Method", which comes with that page and not before. The type every other language must satisfy.
 */
export const methodEn = {
  print: "Print",
  intro:
    "Every row that distances are worked out from, as printed, and the formulas beside them. Q is the net explosive quantity in kilograms, distances are in metres unless said.",
  found: (found: string, all: string): string => `${found} of ${all} rows`,
  distance: "Distance",
  range: "For quantities",
  formula: "Formula",
  condition: "For stores",
  source: "Source",
  status: "Status",
  listedOnly: "for information, never drawn",
  noEnd: "without end",
  onMce: "on the maximum credible event",
  facing: (side: string): string => `facing: ${side}`,
  blast: "Blast",
  quantity: "Quantity",
  offsets: "u0, u1",
  coefficients: "C0 …",
  dangerLaw: (kind: string, factor: string, root: string): string => `${kind}: ${factor} × AUW^(1/${root})`,
  zRange: "Z from – to",
  incidentPressure: "Incident pressure, kPa",
  reflectedPressure: "Reflected pressure, kPa",
  incidentImpulse: "Incident impulse, kPa·ms",
  reflectedImpulse: "Reflected impulse, kPa·ms",
  arrival: "Arrival, ms",
  duration: "Positive duration, ms",
  shockSpeed: "Shock speed, m/ms",
  dangerArea: "Explosion danger area",
  dangerAreaText:
    "From the all-up weight (AUW) only, never from the net explosive quantity. IMAS Technical Note 10.20/01, IATG 01.80.",
  publicFragmenting: "Public, fragmenting ammunition",
  accessDenied: "Where access is denied",
  bareCharge: "Bare charge",
  multiItem: "Several items together",
  damage: "Damage to houses",
  search: "Find in the rows",
  none: "No row has all these words. Fewer words, or a number without its unit, may find it.",
  jump: "Parts of this page",
  route: (road: string): string => `PTRD, ${road}`,
  weight: (pounds: string): string => `${pounds} lb`,
  noneUnderground: (divisions: string): string => `Underground, no distance is asked for HD ${divisions}.`,
  olderCurves: (one: string, other: string): string =>
    `The older curves ${one} and ${other} for HD 1.2 are not in the text of 2021 and are not used.`,
  mixing: "Mixed divisions in one store",
  mixingText:
    "IATG 02.20:2021, Table 6; used with every rule set. The greatest of the cases tried holds, zone by zone.",
  mixed: {
    single: "One division in the store",
    "sumAs1.1": "HD 1.1, 1.5 or 1.6 with any other but HD 1.4; HD 1.6 counts as 1.1 (our choice)",
    "sumAs1.2": "HD 1.1, 1.5 or 1.6 with HD 1.2, beside the sum as HD 1.1; as 1.2.1 if any of it is there (our choice)",
    eachAlone: "HD 1.2 with HD 1.3, without HD 1.1, 1.5 or 1.6",
    "sumWithin1.2": "HD 1.2.1 with HD 1.2.2",
    "sumWithin1.3": "HD 1.3.1 with HD 1.3.2",
    "1.4apart": "HD 1.4 with any other",
    conservative: "Where it is chosen",
  },
  mixedRow: (when: string, what: string): string => `${when}: ${what}.`,
  joining: "Neighbouring stores",
  joiningText:
    "Stores of one site with HD 1.1 or 1.5 count as one where the gap is less than the inter-magazine distance (IMD) of the larger, and so on from one to the next: our rule; the closest text is IATG 02.20, clauses 7.6 and 14.4.3. Stores of two sites never join. A rule set without IMD joins none.",
  joinedText:
    "Each joined store keeps its own circle, drawn with the sum, the least favourable floor and no sectors. Where the sum leaves the range of the rule, each keeps its own distance and the zone is “at least”.",
  unknownGap:
    "A store without coordinates of its own has an unknown gap and joins none, unless “Join stores without coordinates” is chosen. Gaps are between points; barricades are ignored in measuring (clause 7.2).",
  directions: "Sides of an earth-covered magazine",
  directionsText: (front: string, rear: string): string =>
    `With a known direction of the door: front within ${front} either side of it, rear within ${rear} either side of the opposite, sides between; on an edge the larger distance holds. Without it the normal rule holds all round. The angles are practice in the United States and unconfirmed for IATG.`,
  people: "From zones to people",
  routes: "Which route is which",
  routesText: "By users in a day, IATG 02.20:2021, Table 5. Below the last column the traffic is low.",
  traffic: "Traffic",
  highFrom: "High from",
  mediumFrom: "Medium from",
  roadOrRail: "Road vehicles or rail passengers",
  waterway: "Waterway",
  recreation: "Rights of way and recreation",
  rounding: "Ranges and rounding",
  roundingText:
    "Distances are rounded up to the metre, permitted quantities down to the kilogram (IATG 02.20, clause 7.7), and only where they are shown. Where two pieces of a rule meet, the larger distance holds.",
  rangeRule: "Outside its range a rule gives no figure, which is not zero. Nothing is extrapolated.",
  effects: "What a pressure does",
  effectsText: "Side-on pressure, in words of our own; Clancey and IATG 02.20:2021, Table 8.",
  pressureFrom: "From",
  effect: "Effect",
  blastText:
    "Kingery and Bulmash (ARBRL-TR-02555, 1984), surface burst of TNT: log10 y = Σ Ci × U^i, U = u0 + u1 × log10 Z, Z = R ÷ Q^⅓. Times and impulses are for 1 kg and are then multiplied by Q^⅓.",
  swisdak: (from: string, to: string, constant: string, slope: string): string =>
    `For Z above ${from}, up to ${to}, incident pressure by Swisdak (1994): exp(${constant} − ${slope} × ln Z) kPa.`,
  damageText: (other: string): string =>
    `By Jarrett. This set of factors is unconfirmed; another (${other}) is in use elsewhere.`,
  damageLaw: (category: string, law: string, text: string): string => `${category}: ${law}: ${text}`,
  houses: {
    demolished: "demolished",
    beyondRepair: "beyond repair",
    uninhabitableExtensive: "uninhabitable, extensive repair",
    uninhabitableQuick: "uninhabitable, quick repair",
    habitable: "habitable, needs repair",
  },
}

export type MethodWords = typeof methodEn
