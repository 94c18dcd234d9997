/** A mixed-integer problem to be minimised, rows compressed. Infinite ends mean no limit. */
export interface MixedProblem {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where a column has to be whole. */
  readonly integer: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Where each row starts in `indices` and `values`; one more at the end. */
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
}

export interface SolverProgress {
  readonly seconds: number
  /** Of the best solution so far; undefined before the first. */
  readonly best?: number
  /** No solution is better than this. */
  readonly bound?: number
}

export interface SolverOptions {
  /** It may stop when the best is proven to be within this share of the optimum. */
  readonly gap: number
  /** It stops after so long [s]. */
  readonly seconds: number
  /** A solution to start from, a value for each column. */
  readonly start?: Float64Array
  readonly onProgress?: (progress: SolverProgress) => void
}

export interface SolverAnswer {
  /** The best found, a value for each column; undefined where none was. */
  readonly values?: Float64Array
  readonly objective?: number
  /** No solution is better; −Infinity where nothing is proven. */
  readonly bound: number
  readonly isInfeasible: boolean
}

/** Solves a problem elsewhere: HiGHS in a worker, or in Node. Rejects with an AbortError when it is cancelled. */
export type Solver = (problem: MixedProblem, options: SolverOptions) => Promise<SolverAnswer>
