/** One printed piece of the fit: `log10 y = Σ Ci·U^i` with `U = u0 + u1·log10 Z`. */
export interface FitPiece {
  /** Validity in Z [m·kg^-⅓], both ends included; where two pieces meet the nearer one (smaller Z) holds. */
  readonly from: number
  readonly to: number
  readonly u0: number
  readonly u1: number
  readonly c: readonly number[]
}

/** What the fit gives for a hemispherical surface burst of TNT; times and impulses are for 1 kg and scale with Q^⅓. */
export const blastQuantities = [
  "incidentPressure",
  "reflectedPressure",
  "incidentImpulse",
  "reflectedImpulse",
  "arrival",
  "duration",
  "shockSpeed",
] as const
export type BlastQuantity = (typeof blastQuantities)[number]

/**
 * The metric coefficients, one entry per printed piece.
 * Units: pressures kPa, impulses kPa·ms·kg^-⅓, times ms·kg^-⅓, speed m/ms.
 *
 * Source: Kingery & Bulmash, ARBRL-TR-02555 (1984), hemispherical surface burst; metric coefficients as in two public ports, one
 * of which has a misprint in the first coefficient of the incident impulse.
 */
export const kingeryBulmash: Readonly<Record<BlastQuantity, readonly FitPiece[]>> = {
  incidentPressure: [
    {
      from: 0.0674,
      to: 40,
      u0: -0.214362789151,
      u1: 1.35034249993,
      c: [
        2.78076916577, -1.6958988741, -0.154159376846, 0.514060730593, 0.0988534365274, -0.293912623038,
        -0.0268112345019, 0.109097496421, 0.00162846756311, -0.0214631030242, 0.0001456723382, 0.00167847752266,
      ],
    },
  ],
  reflectedPressure: [
    {
      from: 0.0674,
      to: 40,
      u0: -0.240657322658,
      u1: 1.36637719229,
      c: [
        3.40283217581, -2.21030870597, -0.218536586295, 0.895319589372, 0.24989009775, -0.569249436807, -0.11791682383,
        0.224131161411, 0.0245620259375, -0.0455116002694, -0.00190930738887, 0.00361471193389,
      ],
    },
  ],
  incidentImpulse: [
    {
      from: 0.0674,
      to: 0.955,
      u0: 2.06761908721,
      u1: 3.0760329666,
      c: [2.52455620925, -0.502992763686, 0.171335645235, 0.0450176963051, -0.0118964626402],
    },
    {
      from: 0.955,
      to: 40,
      u0: -1.94708846747,
      u1: 2.40697745406,
      c: [
        1.67281645863, -0.384519026965, -0.0260816706301, 0.00595798753822, 0.014544526107, -0.00663289334734,
        -0.00284189327204, 0.0013644816227,
      ],
    },
  ],
  reflectedImpulse: [
    {
      from: 0.0674,
      to: 40,
      u0: -0.246208804814,
      u1: 1.33422049854,
      c: [2.70588058103, -0.949516092853, 0.112136118689, -0.0250659183287],
    },
  ],
  arrival: [
    {
      from: 0.0674,
      to: 40,
      u0: -0.202425716178,
      u1: 1.37784223635,
      c: [
        -0.0591634288046, 1.35706496258, 0.052492798645, -0.196563954086, -0.0601770052288, 0.0696360270891,
        0.0215297490092, -0.0161658930785, -0.00232531970294, 0.00147752067524,
      ],
    },
  ],
  duration: [
    {
      from: 0.178,
      to: 1.01,
      u0: 1.92946154068,
      u1: 5.25099193925,
      c: [-0.614227603559, 0.130143717675, 0.134872511954, 0.0391574276906, -0.00475933664702, -0.00428144598008],
    },
    {
      from: 1.01,
      to: 2.78,
      u0: -2.12492525216,
      u1: 9.2996288611,
      c: [
        0.315409245784, -0.0297944268976, 0.030632954288, 0.0183405574086, -0.0173964666211, -0.00106321963633,
        0.00562060030977, 0.0001618217499, -0.0006860188944,
      ],
    },
    {
      from: 2.78,
      to: 40,
      u0: -3.53626218091,
      u1: 3.46349745571,
      c: [0.686906642409, 0.0933035304009, -0.0005849420883, -0.00226884995013, -0.00295908591505, 0.00148029868929],
    },
  ],
  shockSpeed: [
    {
      from: 0.0674,
      to: 40,
      u0: -0.202425716178,
      u1: 1.37784223635,
      c: [
        -0.06621072854, -0.698029762594, 0.158916781906, 0.443812098136, -0.113402023921, -0.369887075049,
        0.129230567449, 0.19857981197, -0.0867636217397, -0.0620391900135, 0.0307482926566, 0.0102655723441,
        -0.00546533250772, -0.000693180974, 0.000384749492,
      ],
    },
  ],
}

/**
 * One quantity of the fit, for 1 kg: `log10 y = Σ Ci·U^i`, `U = u0 + u1·log10 Z`.
 *
 * @param quantity which
 * @param z        Z, scaled distance [m·kg^-⅓]
 * @returns        y in the units of the table; undefined outside the quantity's range
 *
 * Valid for: 0.0674 ≤ Z ≤ 40, the duration for 0.178 ≤ Z ≤ 40. Source: as `kingeryBulmash`.
 * Checked by: test/reference/kingery-bulmash-saferguard.csv
 *
 * @example kingeryBulmashFit("incidentPressure", 5) // 43.18: 1,000 kg at 50 m
 */
export function kingeryBulmashFit(quantity: BlastQuantity, z: number): number | undefined {
  const piece = kingeryBulmash[quantity].find(({ from, to }) => z >= from && z <= to)
  if (!piece) return undefined
  const u = piece.u0 + piece.u1 * Math.log10(z)
  return 10 ** piece.c.reduceRight((sum, coefficient) => sum * u + coefficient, 0)
}
