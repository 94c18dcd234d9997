import { For } from "solid-js"
import { footprint, footprintDensity, smallestFootprintRadius } from "../../model/footprint.ts"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"

const listedSections = [
  { heading: "about.zones", paragraphs: ["about.zonesText"] },
  { heading: "about.joined", paragraphs: ["about.joinedText"] },
  { heading: "about.sumOnce", paragraphs: ["about.sumText", "about.onceText"] },
  { heading: "about.status", paragraphs: ["about.statusText"] },
  { heading: "about.privacy", paragraphs: ["about.privacyText"] },
] as const

/** "About the numbers": what they mean and what they do not. */
export function AboutDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useApp().language
  return (
    <Modal open={props.open} onClose={() => props.onClose()} title={t("page.about")}>
      <section>
        <h3>{t("about.meaning")}</h3>
        <p>{t("about.screening")}</p>
        <p>{t("about.exposure")}</p>
        <p>{t("about.nobody")}</p>
        <p>{t("about.noFigure")}</p>
      </section>
      <PeopleSources />
      <For each={listedSections}>
        {({ heading, paragraphs }) => (
          <section>
            <h3>{t(heading)}</h3>
            <For each={paragraphs}>{(paragraph) => <p>{t(paragraph)}</p>}</For>
          </section>
        )}
      </For>
    </Modal>
  )
}

function PeopleSources() {
  const { t, format } = useApp().language
  return (
    <section>
      <h3>{t("about.sources")}</h3>
      <p>{t("about.listed")}</p>
      <p>{t("about.rural")}</p>
      <p>{t("about.grid")}</p>
      <h4>{t("about.density")}</h4>
      <p>{t("about.densityText")}</p>
      <table class="listing">
        <thead>
          <tr>
            <th scope="col">{t("about.population")}</th>
            <th scope="col">{t("about.perKm2")}</th>
            <th scope="col">{t("about.radius")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={footprintDensity}>
            {({ population, perSquareKilometre }) => (
              <tr>
                <td>{format().number(population)}</td>
                <td>{format().number(perSquareKilometre)}</td>
                <td>{format().length(footprint({ position: [0, 0], population }).radius, 0)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{t("about.smallest", format().length(smallestFootprintRadius, 0))}</p>
    </section>
  )
}
