/** Hazard divisions as the register may name them, with the 2-level subdivisions of the rule sets. */
export const hazardDivisions = ["1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.4", "1.5", "1.6"] as const
export type HazardDivision = (typeof hazardDivisions)[number]

export const compatibilityGroups = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "N", "S"] as const
export type CompatibilityGroup = (typeof compatibilityGroups)[number]

/** Whether a division explodes in mass: 1.1, 1.5 and, as we treat it, 1.6. */
export function explodesInMass(hd: HazardDivision): boolean {
  return hd === "1.1" || hd === "1.5" || hd === "1.6"
}
