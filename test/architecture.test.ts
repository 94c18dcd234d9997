import { existsSync, readdirSync, readFileSync } from "node:fs"
import { posix } from "node:path"
import { expect, test } from "vitest"

/** Each folder of src/ may import from itself and from the folders named here. */
const mayImport: Record<string, string[]> = {
  model: [],
  i18n: ["model"],
  load: ["model"],
  compute: ["model", "load"],
  state: ["model", "load", "compute", "i18n"],
  map: ["model", "i18n"],
  export: ["model", "i18n", "map"],
  ui: ["model", "state", "export", "i18n"],
}

/** TypeScript files below a folder, relative to it, with "/" on every platform. */
function sourcesIn(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []
  return files.map((name) => name.replaceAll("\\", "/")).filter((name) => /\.tsx?$/.test(name))
}

/** What a file imports, statically or dynamically, as written. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8")
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, path = ""]) => path)
}

test.each(Object.entries(mayImport))("src/%s imports only what it may", (folder, others) => {
  const npm = ["npm"] // model takes computation-only packages: its own tsconfig knows no DOM and no Node
  for (const file of sourcesIn(`src/${folder}`)) {
    for (const path of importsOf(`src/${folder}/${file}`)) {
      const target = path.startsWith(".") ? posix.join(folder, posix.dirname(file), path).split("/")[0] : "npm"
      expect([folder, ...others, ...npm], `src/${folder}/${file} → ${path}`).toContain(target)
    }
  }
})

test("scripts use the page's model and parsers and nothing else of the page", () => {
  // What the state of the page takes of a step of the slider can only be measured with it.
  for (const file of sourcesIn("scripts").filter((name) => name !== "bench/pageStep.ts")) {
    for (const path of importsOf(`scripts/${file}`).filter((name) => name.startsWith("."))) {
      const target = posix.join("scripts", posix.dirname(file), path)
      expect(target, `scripts/${file} → ${path}`).toMatch(/^(scripts|test\/e2e|src\/model|src\/load)\//)
    }
  }
})

test("every folder of src has its place in the order of imports", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders) expect(Object.keys(mayImport)).toContain(name)
})

test("nothing of the page needs a newer browser than the oldest it is built for (Chrome 109)", () => {
  const tooNew = /\.(toSorted|toReversed|toSpliced|with)\(|\b(Map|Object)\.groupBy\(|Promise\.withResolvers\(/
  for (const file of sourcesIn("src")) {
    expect(readFileSync(`src/${file}`, "utf8").match(tooNew)?.[0], `src/${file}`).toBeUndefined()
  }
})
