import { createUniqueId } from "solid-js"
import { useApp } from "../../state/context.ts"
import { IntroductionPoints } from "./IntroductionPoints.tsx"
import { RememberLayout } from "./RememberLayout.tsx"

/** On a first visit, beside the map and not over its middle; takes no focus and waits for nothing. */
export function Introduction() {
  const { panels, language } = useApp()
  const { t } = language
  const headingId = createUniqueId()
  const close = (button: Element) => {
    // The button goes, and the focus must not go to nothing.
    button.closest("main")?.focus()
    panels.closeIntroduction()
  }
  return (
    <section class="introduction" aria-labelledby={headingId}>
      <div class="introduction-head">
        <h2 id={headingId}>{t("help.welcome")}</h2>
        <button type="button" class="button button-small" onClick={(event) => close(event.currentTarget)}>
          {t("help.start")}
        </button>
      </div>
      <IntroductionPoints />
      <RememberLayout short />
    </section>
  )
}
