import { RadioGroup } from "@kobalte/core/radio-group"
import { createSignal, For, type JSX } from "solid-js"

/** A question about the user's files with its possible answers; nothing is chosen beforehand. */
export function QuestionForm(props: {
  ask: string
  /** Why it is asked and what it is about. */
  children?: JSX.Element
  choices: readonly { readonly label: string }[]
  /** The place of the chosen answer: not its label, whose words change with the language. */
  onChoose: (at: number) => void
}) {
  const [chosen, setChosen] = createSignal("")
  const choose = (at: string) => {
    setChosen(at)
    props.onChoose(Number(at))
  }
  return (
    <RadioGroup class="question" value={chosen()} onChange={choose}>
      <RadioGroup.Label as="h4">{props.ask}</RadioGroup.Label>
      {props.children}
      <For each={props.choices}>
        {({ label }, at) => (
          <RadioGroup.Item value={String(at())} class="choice">
            <RadioGroup.ItemInput />
            <RadioGroup.ItemControl class="choice-control round" />
            <RadioGroup.ItemLabel class="choice-label">{label}</RadioGroup.ItemLabel>
          </RadioGroup.Item>
        )}
      </For>
    </RadioGroup>
  )
}
