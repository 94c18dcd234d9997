import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { light } from "../../src/model/palette.ts"
import { pictureSize } from "../../src/export/pictureLayout.ts"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { settledHash } from "./page.ts"

// Two large maps drawn in software.
test.setTimeout(240_000)

/** One store of 125 t of HD 1.1: IBD = 22.2·∛125,000 = 22.2·50 = 1,110 m (IATG 02.20 Table E.1). */
const register = {
  name: "one.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("site_id,name,country,lon,lat,store_id,hd,neq_kg\nA,ALDER,RS,20.5,44.2,A1,1.1,125000\n"),
}
const ibd = 1110

const dialog = (page: Page) => page.getByRole("dialog", { name: "Picture of the map" })

async function openSite(page: Page): Promise<void> {
  await page.goto("./")
  await expect(page.getByText("Invented data:")).toBeVisible()
  await page.getByLabel("Open a register", { exact: true }).setInputFiles(register)
  const accept = page.getByRole("button", { name: "Open this register" })
  await accept.click()
  const site = page.getByRole("grid").getByRole("button", { name: "ALDER" })
  await site.click()
  await expect(page.getByRole("complementary", { name: "Details" }).getByText("1,110 m").first()).toBeVisible()
  await settledHash(page)
}

/** Saves the picture and reads it back: runs of a colour in it, in px. */
async function savedPicture(page: Page) {
  const saving = page.waitForEvent("download")
  await dialog(page).getByRole("button", { name: "Save the picture" }).click()
  const download = await saving
  const png = (await readFile(await download.path())).toString("base64")
  const measured = await page.evaluate(measurePicture, {
    png,
    colours: { ibd: light.IBD, ink: light.site, vbd: light.VBD, warning: "#8A3B00" },
    // The map ends and the legend begins here, as a share of the width.
    columnFrom: (pictureSize.width - 26 - 270) / pictureSize.width,
  })
  return { fileName: download.suggestedFilename(), ...measured }
}

/** Runs in the page, whose own decoder reads the picture. */
async function measurePicture(asked: { png: string; colours: Record<string, string>; columnFrom: number }) {
  const bytes = Uint8Array.from(atob(asked.png), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
  const { width, height } = bitmap
  const canvas = document.createElement("canvas")
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext("2d")
  if (!context) throw new Error("no canvas")
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const from = Math.floor(asked.columnFrom * width)
  const look = (colour: string) => {
    const value = Number.parseInt(colour.slice(1), 16)
    const wanted = [value >> 16, (value >> 8) & 255, value & 255]
    const found = { inMap: 0, left: width, right: 0, inColumn: 0, longestRun: 0, inHead: 0 }
    for (let y = 0; y < height; y++) {
      let run = 0
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 4
        const is = wanted.every((part, i) => Math.abs((data[at + i] ?? 0) - part) <= 4)
        run = is && x >= from ? run + 1 : 0
        if (!is) continue
        found.longestRun = Math.max(found.longestRun, run)
        if (y < height / 12) found.inHead++
        if (x >= from) found.inColumn++
        else {
          found.inMap++
          found.left = Math.min(found.left, x)
          found.right = Math.max(found.right, x)
        }
      }
    }
    return found
  }
  const runs = Object.fromEntries(Object.entries(asked.colours).map(([name, colour]) => [name, look(colour)]))
  return { width, height, runs: runs as Record<"ibd" | "ink" | "vbd" | "warning", ReturnType<typeof look>> }
}

/** "500 m", "1 km" → metres. */
function metresOf(text: string): number {
  const [, number = "", unit = ""] = /([\d,]+) (m|km)/.exec(text) ?? []
  return Number(number.replace(",", "")) * (unit === "km" ? 1000 : 1)
}

test("the picture is to scale at both sizes: ring, legend and scale bar agree pixel by pixel", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await openSite(page)
  await page.getByRole("button", { name: "Picture…" }).click()
  const preview = dialog(page).getByRole("img")
  for (const width of [1920, 3840]) {
    if (width === 3840) {
      await dialog(page).getByText("3,840 × 2,160").click()
      await expect(preview).toBeHidden()
    }
    await expect(preview).toBeVisible({ timeout: 120_000 })
    const alt = await preview.getAttribute("alt")
    expect(alt).toContain("ALDER, Serbia")
    const picture = await savedPicture(page)
    expect([picture.width, picture.height]).toEqual([width, (width * 9) / 16])
    expect(picture.fileName).toMatch(/^SEE_map_en_16x9_\d{8}\.png$/)
    const { ibd: ring, vbd, ink, warning } = picture.runs
    const metresPerPixel = metresOf(alt ?? "") / ink.longestRun
    // The line is 2.5 map px wide, half of it outside of the radius.
    const radius = (ring.right - ring.left + 1) / 2 - (1.25 * width) / pictureSize.width
    expect(Math.abs(radius - ibd / metresPerPixel)).toBeLessThan(2)
    // The map's middle is the site's.
    const middle = (26 + (pictureSize.width - 2 * 26 - 20 - 270) / 2) * (width / pictureSize.width)
    expect(Math.abs((ring.left + ring.right + 1) / 2 - middle)).toBeLessThan(2)
    expect(ring.inColumn).toBeGreaterThan(30)
    expect(vbd.inColumn).toBeGreaterThan(30)
    // These data are the reader's own.
    expect(warning.inHead).toBe(0)
  }
  await expectNoAxeViolations(page)
  await dialog(page).getByRole("button", { name: "Copy to the clipboard" }).click()
  await expect(dialog(page).getByText("Copied.")).toBeVisible()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]))
  expect(types).toEqual(["image/png"])
})

test("by keyboard: the picture is opened, given up, made again and closed", async ({ page }) => {
  await page.goto("./")
  await expect(page.getByRole("row").filter({ hasText: "MERLIN" })).toContainText(/\d,\d{3}/)
  await settledHash(page)
  const opener = page.getByRole("button", { name: "Picture…" })
  await opener.focus()
  await page.keyboard.press("Enter")
  const cancel = dialog(page).getByRole("button", { name: "Cancel" })
  await cancel.focus()
  await page.keyboard.press("Enter")
  await expect(dialog(page).getByRole("status").filter({ hasText: "Stopped" })).toBeVisible()
  await expect(page.locator("canvas.maplibregl-canvas")).toHaveCount(1)
  await dialog(page).getByRole("button", { name: "Make the picture" }).focus()
  await page.keyboard.press("Enter")
  await expect(dialog(page).getByRole("img", { name: /South-East Europe/ })).toBeVisible({ timeout: 120_000 })
  const picture = await savedPicture(page)
  expect(picture.runs.warning.inHead).toBeGreaterThan(200)
  await page.keyboard.press("Escape")
  await expect(dialog(page)).toBeHidden()
  await expect(opener).toBeFocused()
})
