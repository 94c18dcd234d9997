import type { MixedProblem } from "./solver.ts"

/** Rows of a problem while they are written, one after the other. */
export class RowList {
  readonly #lower: number[] = []
  readonly #upper: number[] = []
  readonly #starts: number[] = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []

  /** lower ≤ Σ value·column ≤ upper; what is told of a column several times adds up. */
  add(lower: number, upper: number, terms: readonly (readonly [column: number, value: number])[]): void {
    const sums = new Map<number, number>()
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value)
    for (const [column, value] of sums) {
      if (value === 0) continue
      this.#indices.push(column)
      this.#values.push(value)
    }
    this.#lower.push(lower)
    this.#upper.push(upper)
    this.#starts.push(this.#indices.length)
  }

  packed(): Pick<MixedProblem, "rowLower" | "rowUpper" | "starts" | "indices" | "values"> {
    return {
      rowLower: Float64Array.from(this.#lower),
      rowUpper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    }
  }
}
