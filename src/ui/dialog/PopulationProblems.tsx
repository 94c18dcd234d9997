import { createMemo, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { useApp } from "../../state/context.ts"
import type { PopulationOpening } from "../../state/createPopulation.ts"
import { ProblemTable } from "./ProblemTable.tsx"

type Problem = Extract<PopulationOpening, { readonly state: "read" }>["draft"]["problems"][number]

/** What is wrong in population files. */
export function PopulationProblems(props: { problems: readonly Problem[] }) {
  const { t } = useApp().language
  const listed = createMemo(() =>
    props.problems.map((found) => ({
      ...found,
      problem: t(`grids.problem.${found.code}`),
      expected: found.code === "part of a country" ? countryName(found.expected, t) : found.expected,
    })),
  )
  return (
    <Show when={props.problems.length > 0}>
      <ProblemTable problems={listed()} fileName="population-problems.csv" />
    </Show>
  )
}
