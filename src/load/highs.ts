import loadHighs, { type Highs, type Model } from "highs"
import type { MixedProblem, Solver, SolverAnswer, SolverOptions } from "../model/plan/solver.ts"

/**
 * Solves mixed-integer problems by HiGHS compiled to WebAssembly, fetched with the first problem.
 *
 * A solve holds its thread to the end: in a browser it belongs in a worker of its own, which is cancelled by ending it.
 *
 * @param loadWasm reads `highs.wasm`; needed where it does not lie beside the script
 * @returns        a solver that rejects where WebAssembly is missing or forbidden
 *
 * Source: https://highs.dev, package `highs`. Checked by: test/load/highs.test.ts (by hand)
 */
export function makeHighsSolver(loadWasm?: () => Promise<Uint8Array>): Solver {
  let loaded: Promise<Highs> | undefined
  return async (problem, options) => {
    loaded ??= loadWasm ? loadWasm().then((wasmBinary) => loadHighs({ wasmBinary })) : loadHighs()
    const highs = await loaded
    const model = highs.createModel(modelOf(highs, problem))
    try {
      return solved(highs, model, options)
    } finally {
      model.dispose()
    }
  }
}

function modelOf({ constants }: Highs, problem: MixedProblem) {
  const [numCols, numRows] = [problem.cost.length, problem.rowLower.length]
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.minimize,
    colCost: problem.cost,
    colLower: problem.lower,
    colUpper: problem.upper,
    rowLower: problem.rowLower,
    rowUpper: problem.rowUpper,
    matrix: {
      format: "csr" as const,
      numCols,
      numRows,
      starts: problem.starts,
      indices: problem.indices,
      values: problem.values,
    },
    integrality: Int32Array.from(problem.integer),
  }
}

/** Neither starting over at the root nor the dearest of its heuristics pays here: with both, 400 stores took four times as long. */
const settings = { output_flag: false, mip_allow_restart: false, mip_heuristic_run_rens: false }

function solved({ constants }: Highs, model: Model, { gap, seconds, start, onProgress }: SolverOptions): SolverAnswer {
  model.options.set({ ...settings, mip_rel_gap: gap, time_limit: seconds })
  if (start) model.setSolution({ colValue: start })
  model.run({
    [constants.callbackType.mipLogging]: ({ data }) => {
      onProgress?.({
        seconds: data.running_time ?? 0,
        ...finite("best", data.mip_primal_bound),
        ...finite("bound", data.mip_dual_bound),
      })
      return undefined
    },
  })
  const status = model.getModelStatus()
  const { optimal, infeasible } = constants.modelStatus
  const isInfeasible = status === infeasible
  const hasValues = model.info.get("primal_solution_status") === feasiblePoint
  if (!hasValues) return { bound: Number.NEGATIVE_INFINITY, isInfeasible }
  const objective = model.getObjectiveValue()
  const dual = Number(model.info.get("mip_dual_bound"))
  // A problem without whole numbers has no such bound; what solves it to the end is its own.
  const bound = Number.isFinite(dual) && hasBound(model) ? dual : status === optimal ? objective : -Infinity
  return { values: model.getSolution().colValue, objective, bound, isInfeasible }
}

/** HiGHS's own number for a solution that keeps every row. */
const feasiblePoint = 2

function hasBound(model: Model): boolean {
  return Number(model.info.get("mip_node_count")) >= 0
}

function finite<Key extends string>(key: Key, value: number | undefined) {
  return value !== undefined && Math.abs(value) < 1e20 ? ({ [key]: value } as { [K in Key]: number }) : {}
}
