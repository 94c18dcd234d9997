import { proxy, wrap } from "comlink"
import "./errorTransfer.ts"
import type { Solver } from "../model/plan/solver.ts"
import type { SolverRemote } from "./solverWorker.ts"

/**
 * HiGHS in a worker of its own, started with the first problem. A signal that aborts ends it, and with it the problem it works
 * at: the solver rejects with the signal's reason. Where the worker cannot be loaded, it rejects as well.
 */
export function makeNestedSolver(signals: readonly AbortSignal[]): {
  readonly solver: Solver
  readonly end: () => void
} {
  let started: ReturnType<typeof startWorker> | undefined
  const over = Promise.race(signals.map(aborted))
  over.catch(() => started?.end())
  return {
    solver: async (problem, { onProgress, ...options }) => {
      for (const signal of signals) signal.throwIfAborted()
      started ??= startWorker()
      const answer = started.remote.solve(problem, options, proxy(onProgress ?? (() => {})))
      return Promise.race([answer, started.failed, over])
    },
    end: () => started?.end(),
  }
}

function startWorker() {
  const worker = new Worker(new URL("./solverWorker.ts", import.meta.url), { type: "module", name: "solver" })
  const remote = wrap<SolverRemote>(worker)
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }: Partial<ErrorEvent>) =>
      reject(new Error(`the solver does not run${message ? ` (${message})` : ""}`)),
    )
  })
  failed.catch(() => {}) // whoever solves is told; nobody may be solving
  const end = () => worker.terminate()
  return { remote, failed, end }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const tell = () => reject(signal.reason as Error)
    if (signal.aborted) tell()
    else signal.addEventListener("abort", tell, { once: true })
  })
}
