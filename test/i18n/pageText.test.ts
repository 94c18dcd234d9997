import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { literalTexts } from "./literalTexts.ts"

/** Texts that are the same in every language, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  HD: "the standards' abbreviation of hazard division, before its number",
}

const components = ["src/App.tsx", ...componentsIn("src/ui"), ...componentsIn("src/map")]

function componentsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"))
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name}`)
}

test("every text on the page comes from a dictionary", () => {
  expect(components.length).toBeGreaterThan(30)
  const found = components.flatMap((file) =>
    literalTexts(file, readFileSync(file, "utf8"))
      .filter(({ text }) => !Object.hasOwn(allowed, text))
      .map(({ text, line }) => `${file}:${line} “${text}”`),
  )
  expect(found).toEqual([])
})

test("no exception is kept that nothing needs", () => {
  const shown = new Set(
    components.flatMap((file) => literalTexts(file, readFileSync(file, "utf8"))).map(({ text }) => text),
  )
  expect(Object.keys(allowed).filter((text) => !shown.has(text))).toEqual([])
})

describe("the search for texts", () => {
  const textsOf = (jsx: string) => literalTexts("a.tsx", `export const A = () => ${jsx}`).map(({ text }) => text)

  test("finds text between tags, also beside an expression and in a fragment", () => {
    expect(textsOf("<p>Sites</p>")).toEqual(["Sites"])
    expect(textsOf('<p>{t("site.stores")} of Скопје</p>')).toEqual(["of Скопје"])
    expect(textsOf("<>Close {x()}</>")).toEqual(["Close"])
  })

  test("finds strings in expressions that are shown", () => {
    expect(textsOf('<p>{isOpen() ? "open" : "shut"}</p>')).toEqual(["open", "shut"])
    expect(textsOf('<p>{isOpen() && "open"}{name() ?? "none"}</p>')).toEqual(["open", "none"])
    expect(textsOf("<p>{`HD ${hd}`}{km + ' km'}</p>")).toEqual(["HD", "km"])
    expect(textsOf('<For each={x()}>{(one) => "row"}</For>')).toEqual(["row"])
    expect(textsOf('<For each={x()}>{(one) => { if (one) return "row"; return <p>cell</p> }}</For>').sort()).toEqual([
      "cell",
      "row",
    ])
    expect(textsOf("<Show when={x()} fallback={<p>Nothing</p>}>{x()}</Show>")).toEqual(["Nothing"])
  })

  test("finds what is read out or shown of an element, also of one made by hand", () => {
    expect(textsOf('<button aria-label="Close" />')).toEqual(["Close"])
    expect(textsOf("<abbr title={`Zone ${zone}`}>{zone}</abbr>")).toEqual(["Zone"])
    expect(textsOf('<input placeholder={x ? "Place" : t("a.b")} />')).toEqual(["Place"])
    expect(textsOf('{ element.title = "North"; element.setAttribute("aria-label", "Map") }')).toEqual(["North", "Map"])
  })

  test("leaves alone what is not shown: keys, classes, comparisons, signs", () => {
    expect(textsOf('<p class="quiet" role="status" lang="mk">{t("site.stores")}: {" "}‹ 1 &nbsp; %</p>')).toEqual([])
    expect(textsOf('<Show when={props.of === "sites"}>{mode() === "a" ? t("b.c") : 1}</Show>')).toEqual([])
    expect(textsOf('<Tab value="sites" onChange={() => choose("sites")}>{t(`zone.${zone}`)}</Tab>')).toEqual([])
  })

  test("names the line", () => {
    expect(
      literalTexts("a.tsx", "export const A = () => (\n  <p>\n    {x()}\n    <b>Sites</b>\n  </p>\n)")[0]?.line,
    ).toBe(4)
  })
})
