/** The international foot [m], exact by definition. */
export const metresPerFoot = 0.3048

/** The avoirdupois pound [kg], exact by definition. */
export const kilogramsPerPound = 0.45359237
