import type { PopulationProblem, PopulationProblemCode } from "./PopulationProblem.ts"

/** A file of millions of bad rows must not fill the memory with their description. */
const mostNoted = 500
const longestValue = 60

/** Collects what is wrong with one file: the first few hundred problems, and how many more there are. */
export class ProblemList {
  readonly #file: string
  readonly #noted: PopulationProblem[] = []
  #more = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Returns undefined, which is what there is in place of the row. */
  error(code: PopulationProblemCode, row: number, column: string, value: string, expected = ""): undefined {
    this.#note({ severity: "error", file: this.#file, row, column, value: shortened(value), code, expected })
    return undefined
  }

  warning(code: PopulationProblemCode, value: string, expected = ""): void {
    this.#note({ severity: "warning", file: this.#file, row: 0, column: "", value: shortened(value), code, expected })
  }

  all(): readonly PopulationProblem[] {
    if (this.#more === 0) return this.#noted
    const more = { severity: "error", file: this.#file, row: 0, column: "", value: String(this.#more) } as const
    return [...this.#noted, { ...more, code: "more problems", expected: "" }]
  }

  #note(problem: PopulationProblem): void {
    if (this.#noted.length < mostNoted || problem.severity === "warning") this.#noted.push(problem)
    else this.#more++
  }
}

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value
}
