import { expose } from "comlink"
import wasmUrl from "highs/runtime?url"
import "./errorTransfer.ts"
import { makeHighsSolver } from "../load/highs.ts"
import { loadFile } from "../load/loadFile.ts"
import type { MixedProblem, SolverAnswer, SolverOptions } from "../model/plan/solver.ts"

/** The solver in a thread of its own: a solve cannot be interrupted, it ends with the thread. */
export interface SolverRemote {
  readonly solve: (
    problem: MixedProblem,
    options: Omit<SolverOptions, "onProgress">,
    onProgress: NonNullable<SolverOptions["onProgress"]>,
  ) => Promise<SolverAnswer>
}

/** As bytes: where a server has no type for WebAssembly, the browser would not take it as it is read. */
const solver = makeHighsSolver(() => loadFile(wasmUrl))

const remote: SolverRemote = {
  solve: (problem, options, onProgress) => solver(problem, { ...options, onProgress }),
}

expose(remote)
