import { createMemo } from "solid-js"
import { enLater } from "../../i18n/enLater.ts"
import type { Translate } from "../../i18n/translate.ts"
import { useApp } from "../../state/context.ts"
import type { Opening } from "../../state/createRegister.ts"
import { ProblemTable } from "./ProblemTable.tsx"

type Problem = Extract<Opening, { readonly state: "read" }>["reading"]["problems"][number]

/** What is wrong in the files of a register. */
export function RegisterProblems(props: { problems: readonly Problem[] }) {
  const { t } = useApp().language
  const listed = createMemo(() =>
    props.problems.map((found) => ({
      ...found,
      problem: t(`problem.${found.code}`),
      expected: expectedText(found.expected, t),
    })),
  )
  return <ProblemTable problems={listed()} fileName="problems.csv" />
}

/** Words are translated; lists of names and values stay as they are. */
function expectedText(expected: string, t: Translate): string {
  return Object.hasOwn(enLater.expected, expected)
    ? t(`expected.${expected as keyof typeof enLater.expected}`)
    : expected
}
