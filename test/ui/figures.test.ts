import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { bareFigures } from "./bareFigures.ts"

/** Functions of the dictionaries that are given the format of numbers: what they return has numbers in it. */
const texts = new Set(
  readdirSync("src/i18n").flatMap((file) =>
    [...readFileSync(`src/i18n/${file}`, "utf8").matchAll(/export function (\w+)\(([^)]*)\)/g)]
      .filter(([, , parameters = ""]) => /: Format\b/.test(parameters))
      .map(([, name = ""]) => name),
  ),
)

/** Every file of the page that can show something, by its path below `src/ui`. */
const page = new Map(
  [...readdirSync("src/ui", { recursive: true, encoding: "utf8" }), "../App.tsx"]
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(`src/ui/${file}`, "utf8")]),
)

/** What may show numbers that open nothing, each with why: a file, or one function of a file. */
const allowed: Readonly<Record<string, string>> = {
  "../App.tsx › PageMap": "labels of rings: a click on the map opens the reason",
  "../App.tsx › texts": "the length of the scale bar",
  "map/markText.ts": "what is under the pointer: says how the reasons are opened",
  "map/ToolReadout.tsx": "the line that the user is measuring, with both of its ends in view",
  "panel/SymbolScale.tsx": "round numbers that the legend's circles stand for",
  "panel/ContourChoice.tsx": "pressures that the user asks to have drawn",
  "panel/FilterGroup.tsx": "how many choices are taken, and how many sites each has",
  "panel/FilterPanel.tsx": "how many sites pass the filter; the summary shows the same as a figure",
  "panel/PlacesInside.tsx › PlacesInside": "how many more lines a button would show",
  "panel/StreetsMessage.tsx": "how much of a file is read",
  "shared/Notices.tsx": "how far counting has come",
  "whatIf/NeqSlider.tsx": "the quantity that the user sets, and the register's beside it",
  "whatIf/StockChoice.tsx": "how many stores one choice stands for",
  "whatIf/KeptCurve.tsx › counted":
    "the same in words, for the marker of the curve; the figure beside it opens the reason",
  "whatIf/CompareDialog.tsx": "sums of two scenarios side by side; each scenario's own figures open their reasons",
  "whatIf/EditList.tsx": "the user's own edits",
  "shared/scenarioInWords.ts": "the user's own edits, in a file or a picture",
  "table/CsvButton.tsx": "how many rows a file got",
  "plan/PlanRun.tsx": "how far the plan has come",
  "plan/PlanChart.tsx": "people left at any tonnage; the removals and the headline open their reasons",
  "plan/PlanSteps.tsx › PlanSteps": "how many lines a button would show",
  "plan/PlanCsv.tsx": "how many rows a file got, and the user's own edits in it",
  "plan/ProgressDialog.tsx": "how far comparing has come, and how many rows of the user's files are left out",
  "plan/ProgressResult.tsx":
    "two registers side by side, with the rule of counting above; the page's own figures open their reasons",
  "plan/ProgressTables.tsx": "the same by country and place",
  "top/SearchBox.tsx": "how many were found",
  "top/SearchOption.tsx": "tells places of one name apart; an option of a list can hold no button",
  "chart/CurveWords.tsx": "what would be at quantities that a button sets",
  "top/ScenarioBanner.tsx": "how many changes the user has made",
  "chart/PeopleCurveChart.tsx": "what would be at any quantity; the figures of the one in use open their reason",
  "dialog/AboutDialog.tsx": "is a reason itself: how people are counted",
  "dialog/BordersContent.tsx":
    "how many changes the user has made, and how many sites have no figure: the summary's own figures open their reasons",
  "dialog/BordersMatrix.tsx":
    "sums over many sites, with the rule of counting below; each site's own figures open their reasons",
  "dialog/BordersPairs.tsx": "the same by pairs of countries",
  "dialog/ReachingTable.tsx":
    "a site's figures in a list, with the rule of counting above; the site opens with their reasons",
  "dialog/BordersNotification.tsx": "the same as a text to copy",
  "dialog/MethodDialog.tsx": "how many rows were found",
  "dialog/MethodFormulas.tsx": "is a reason itself: the formulas",
  "dialog/MethodReadings.tsx": "is a reason itself: how the rules are read",
  "dialog/methodRows.ts": "is a reason itself: the rows of the rules",
  "dialog/NationalDialog.tsx": "the rows that the user is entering",
  "dialog/HealthDialog.tsx": "is a reason itself: what the register lacks, counted",
  "dialog/LessonsDialog.tsx": "facts of reports, each with its source beside it",
  "dialog/LookBackTables.tsx": "is a reason itself: what each rule set asks for a quantity that is reported",
  "dialog/FixTables.tsx": "is a reason itself: what hangs on something unknown, as the rules give it",
  "dialog/optionalCounts.ts": "how much of the user's files was read",
  "dialog/OptionalTables.tsx": "what the user's own tables hold, as they came",
  "dialog/OpenRegister.tsx": "how much of the user's files was read",
  "dialog/ProblemTable.tsx": "rows of the user's files",
  "dialog/PopulationDialog.tsx": "how much of the user's files was read, and what they hold",
  "dialog/PopulationQuestions.tsx": "what two of the user's files have in common",
  "panel/PopulationGrids.tsx": "what the population files hold, as they came",
  "dialog/RegisterQuestions.tsx": "rows of the user's files",
  "dialog/ProjectDialog.tsx": "how much the user's file has in it",
  "dialog/PictureDialog.tsx": "pixels of a picture",
  "dialog/pictureSnapshot.ts": "texts in a picture, which opens nothing",
  "dialog/SourcesDialog.tsx": "is a reason itself: the age of the data",
}

test("every number on the page opens its reason, save those with a reason to be listed here", () => {
  const bare = bareFigures(page, texts)
  const names = (at: string) => [at, at.split(" › ")[0] as string]
  expect(bare.filter((at) => !names(at).some((name) => name in allowed))).toEqual([])
  const needed = new Set(bare.flatMap(names))
  expect(
    Object.keys(allowed).filter((name) => !needed.has(name)),
    "listed for nothing",
  ).toEqual([])
})

describe("a number without a reason is found", () => {
  const found = (source: string, more: Readonly<Record<string, string>> = {}) =>
    bareFigures(new Map([["A.tsx", source], ...Object.entries(more)]), texts)
  const figure = "<Figure reason={why}>{shown()}</Figure>"

  test("where it stands in the page as it is, and not where it stands in a figure", () => {
    expect(found("function A() { return <td>{format().distance(479)}</td> }")).toEqual(["A.tsx › A"])
    expect(found("function A() { return <p>{t('x', language.format().people(3))}</p> }")).toEqual(["A.tsx › A"])
    expect(found("function A() { return <p>{peopleText(people, 'total', false, t, format())}</p> }")).toEqual([
      "A.tsx › A",
    ])
    expect(found("function A() { return <Figure reason={why}>{format().distance(479)}</Figure> }")).toEqual([])
    expect(found("function A() { return <WithFigure figure={format().neq(3)} reason={why} text={text} /> }")).toEqual(
      [],
    )
  })

  test("where a function of the component makes it, unless every use of that is in a figure", () => {
    const made = "const shown = () => format().pressure(5);"
    expect(found(`function A() { ${made} return ${figure} }`)).toEqual([])
    expect(found(`function A() { ${made} return <p>{shown()}</p> }`)).toEqual(["A.tsx › shown"])
    expect(found(`function A() { ${made} return <>{shown()}${figure}</> }`)).toEqual(["A.tsx › shown"])
    // The same name in another component is another function.
    expect(found(`function A() { ${made} return ${figure} } function B(shown) { return <p>{shown()}</p> }`)).toEqual([])
  })

  test("where a component shows it, unless every use of the component is in a figure or in a reason", () => {
    const b = "export function B() { return <>{format().neq(3)}</> }"
    expect(found("function A() { return <Figure reason={why}><B /></Figure> }", { "B.tsx": b })).toEqual([])
    expect(found("function A() { return <p><B /></p> }", { "B.tsx": b })).toEqual(["B.tsx › B"])
    expect(found("", { "B.tsx": b, "reason/C.tsx": "export function C() { return <B /> }" })).toEqual([])
    expect(found("", { "reason/B.tsx": b })).toEqual([])
  })

  test("where a list of numbers is made by handing the format on", () => {
    expect(found("function A() { return <td>{[1, 2].map(format().number)}</td> }")).toEqual(["A.tsx › A"])
  })
})

test("the texts that carry numbers are known by what they are given", () => {
  expect(texts).toContain("peopleText")
  expect(texts).toContain("ringText")
  expect(texts).not.toContain("countryName")
})
