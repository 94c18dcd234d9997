import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details } from "./page.ts"

/** A real village of 535 people; 601 m from an invented site, whose PTRD does not reach that far. */
const village = { latin: "Strugovo", cyrillic: "Стругово", site: "PIPIT" }

const field = (page: Page) => page.getByRole("combobox", { name: /Search|Пребарување/ })
const option = (page: Page) => page.getByRole("option")
async function open(page: Page): Promise<void> {
  await page.goto("./")
  await expect(page.getByRole("grid").getByRole("row").filter({ hasText: "MERLIN" })).toBeVisible()
}

test("an official finds a village by its Cyrillic name and reads which zones it is in", async ({ page }) => {
  await open(page)
  await field(page).click()
  await field(page).fill(village.cyrillic)
  await expect(option(page).first()).toContainText(village.latin)
  await expect(option(page).first()).toContainText("North Macedonia")
  await expectNoAxeViolations(page)
  await option(page).first().click()
  const card = details(page)
  await expect(card.getByRole("heading", { name: village.latin })).toBeVisible()
  await expect(card).toContainText(village.cyrillic)
  const zones = card.locator("section").filter({ hasText: "Zones here" })
  await expect(zones.getByRole("listitem")).toHaveCount(1)
  await expect(zones.getByRole("listitem")).toContainText(/PIPIT.*IBD.*VBD/s)
  await expect(zones).not.toContainText("PTRD")
  // To the store, and to the site whose nearest store it is.
  await expect(card.getByRole("button", { name: /^601 m/ })).toHaveCount(2)
  await expectNoAxeViolations(page)
})

test("the same by keyboard alone, in Macedonian, with the name in Latin letters", async ({ page }) => {
  await page.goto("./#lang=mk")
  await expect(page.getByRole("row").filter({ hasText: "MERLIN" })).toBeVisible()
  await page.keyboard.press("/")
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(village.latin)
  await expect(option(page).first()).toContainText(village.cyrillic)
  await expect(option(page).first()).toHaveAttribute("aria-selected", "true")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await expect(details(page).getByRole("heading", { name: village.cyrillic })).toBeVisible()
  await expect(details(page)).toContainText(/PIPIT/)
  await expect(field(page)).toHaveValue("")
})

test("in one sitting: nothing found, a site by name or id, coordinates as people write them, and a place that keeps when the language changes", async ({
  page,
}) => {
  await open(page)
  await test.step("Escape closes the list, then empties the field; nothing found is said", async () => {
    await field(page).fill("qqqq")
    await expect(page.getByText("Nothing found.").first()).toBeVisible()
    await expect(field(page)).toHaveAttribute("aria-expanded", "true")
    await field(page).press("Escape")
    await expect(field(page)).toHaveAttribute("aria-expanded", "false")
    await expect(field(page)).toHaveValue("qqqq")
    await field(page).press("Escape")
    await expect(field(page)).toHaveValue("")
  })
  await test.step("a site is found by the beginning of its name or by its id, and is then selected", async () => {
    for (const written of ["merl", "mk-01"]) {
      await field(page).fill(written)
      const name = written === "merl" ? "MERLIN" : village.site
      await expect(option(page).first()).toContainText(name)
      await field(page).press("Enter")
      await expect(details(page).getByRole("heading", { name })).toBeVisible()
    }
  })
  await test.step("coordinates are found as people write them: decimal, in degrees, minutes and seconds, in the military grid", async () => {
    for (const written of ["41.03143, 21.33474", "41° 1′ 53.1″ N, 21° 20′ 5.1″ E", "34T EL 28135 42215"]) {
      await field(page).fill(written)
      await expect(option(page).first()).toContainText("Coordinates")
      await field(page).press("Enter")
      await expect(details(page).getByRole("heading", { name: "Point" })).toBeVisible()
      await expect(details(page)).toContainText("Outside every zone, as far as the figures reach.")
      // The nearest site, 5.3 km away.
      await expect(
        details(page)
          .getByRole("button", { name: /^5,\d{3} m north/ })
          .first(),
      ).toBeVisible()
      await details(page)
        .getByRole("button", { name: /Back to the region/ })
        .click()
      await expect(details(page).getByRole("heading", { name: "The region" })).toBeVisible()
    }
  })
  await test.step("a name keeps its place when the language changes in mid-work", async () => {
    await field(page).fill(village.cyrillic)
    await expect(option(page).first()).toContainText(village.latin)
    await field(page).press("Enter")
    await expect(details(page).getByRole("heading", { name: village.latin })).toBeVisible()
    await page.getByLabel("Language").selectOption("Македонски")
    await expect(details(page).getByRole("heading", { name: village.cyrillic })).toBeVisible()
    await expect(details(page).getByRole("button", { name: /^601 m/ })).toHaveCount(2)
  })
})
