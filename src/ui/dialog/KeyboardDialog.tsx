import { For } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import { Modal } from "../shared/Modal.tsx"
import { IntroductionPoints } from "./IntroductionPoints.tsx"
import { RememberLayout } from "./RememberLayout.tsx"

/** Keys by the part of the page that has the focus: the name of the key, and what it does. */
const groups = [
  {
    part: "page",
    keys: [
      ["tab", "help.page.tab"],
      ["enter", "help.page.enter"],
      ["escape", "help.page.escape"],
      ["slash", "help.page.slash"],
    ],
  },
  {
    part: "map",
    keys: [
      ["arrows", "help.map.arrows"],
      ["enter", "help.map.enter"],
      ["shiftArrows", "help.map.shiftArrows"],
      ["plusMinus", "help.map.plusMinus"],
      ["home", "help.map.home"],
      ["backspace", "help.map.backspace"],
      ["escape", "help.map.escape"],
    ],
  },
  {
    part: "table",
    keys: [
      ["arrows", "help.table.arrows"],
      ["enter", "help.table.enter"],
      ["homeEnd", "help.table.homeEnd"],
      ["pages", "help.table.pages"],
      ["corners", "help.table.corners"],
    ],
  },
] as const

/** The introduction once more, every key and whether single ones act, and whether anything is kept in the browser. */
export function KeyboardDialog(props: { open: boolean; onClose: () => void }) {
  const { language, panels } = useApp()
  const { t } = language
  return (
    <Modal open={props.open} onClose={props.onClose} title={t("help.title")}>
      <section>
        <h3>{t("help.welcome")}</h3>
        <IntroductionPoints />
      </section>
      <section>
        <h3>{t("help.keyboard")}</h3>
        <table class="listing">
          <thead>
            <tr>
              <th scope="col">{t("help.key")}</th>
              <th scope="col">{t("help.does")}</th>
            </tr>
          </thead>
          <For each={groups}>{(group) => <KeyGroup group={group} />}</For>
        </table>
        <Choice
          label={t("help.shortcuts")}
          hint={t("help.shortcutsHint")}
          checked={panels.shortcuts()}
          onChange={panels.setShortcuts}
        />
      </section>
      <section>
        <h3>{t("help.thisComputer")}</h3>
        <RememberLayout />
      </section>
    </Modal>
  )
}

function KeyGroup(props: { group: (typeof groups)[number] }) {
  const { t } = useApp().language
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={2}>
          {t(`help.part.${props.group.part}`)}
        </th>
      </tr>
      <For each={props.group.keys}>
        {([key, does]) => (
          <tr>
            <td class="keys">{t(`help.keys.${key}`)}</td>
            <td>{t(does)}</td>
          </tr>
        )}
      </For>
    </tbody>
  )
}
