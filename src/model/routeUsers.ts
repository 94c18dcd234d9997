/**
 * Daily users from which a route counts as one of high and of medium density; below, it is one of low density.
 *
 * Source: IATG 02.20:2021, Table 5. For waterways and for rights of way the two printed limits are read as those for roads: high
 * from the first, medium from the second.
 */
export const routeUsers = [
  { traffic: "roadOrRail", high: 5000, medium: 1000 },
  { traffic: "waterway", high: 1800, medium: 400 },
  { traffic: "recreation", high: 900, medium: 200 },
] as const
