import { innerRadius, type Reach } from "../reach.ts"

/**
 * Whether all of one store's ground lies in other ground of the same store, at another quantity: about one point, and with
 * sectors of the same bearings. No reach is no ground.
 */
export function isReachWithin(inner: Reach | undefined, outer: Reach | undefined): boolean {
  if (!inner) return true
  if (!outer) return false
  if (!inner.sectors) return inner.radius <= innerRadius(outer)
  if (!outer.sectors) return inner.radius <= outer.radius
  return inner.sectors.every(({ radius }, i) => radius <= (outer.sectors?.[i]?.radius ?? 0))
}

/** The same for several stores, one by one. */
export function areReachesWithin(
  inner: readonly (Reach | undefined)[],
  outer: readonly (Reach | undefined)[],
): boolean {
  return inner.every((reach, i) => isReachWithin(reach, outer[i]))
}
