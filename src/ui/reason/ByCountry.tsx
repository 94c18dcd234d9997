import { For } from "solid-js"
import { peopleText } from "../../i18n/peopleText.ts"
import type { Residents } from "../../model/exposure.ts"
import { useApp } from "../../state/context.ts"
import { Fact, Facts } from "../shared/Facts.tsx"
import { CountryName } from "../shared/CountryName.tsx"

/** People by country of residence, inside a reason. */
export function ByCountry(props: { residents: readonly Residents[]; atLeast: boolean; note?: string }) {
  const { t, format } = useApp().language
  return (
    <section>
      <h3>
        {t("reason.byCountry")}
        {props.note ? `: ${props.note}` : ""}
      </h3>
      <Facts>
        <For each={props.residents}>
          {({ country, people }) => (
            <Fact label={<CountryName code={country} />}>
              {peopleText(people, "total", props.atLeast, t, format())}
            </Fact>
          )}
        </For>
      </Facts>
    </section>
  )
}
