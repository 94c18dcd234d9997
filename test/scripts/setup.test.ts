import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { addCounts, countLine, countReport, nothing, withExitCode } from "../../scripts/setup/countReport.mjs"
import { ensure } from "../../scripts/setup/ensure.mjs"
import { browserCandidates, findBrowser } from "../../scripts/setup/findBrowser.mjs"
import { findNpm } from "../../scripts/setup/findNpm.mjs"
import { fingerprint } from "../../scripts/setup/fingerprint.mjs"
import { neededFiles } from "../../scripts/setup/neededFiles.mjs"

let root = ""
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "setup-"))
  mkdirSync(join(root, "data/register"), { recursive: true })
  writeFileSync(join(root, "data/register/sites.csv"), "HERON")
  writeFileSync(join(root, "lock.json"), "{}")
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

describe("a fingerprint of inputs", () => {
  const inputs = ["data", "lock.json", "absent"]

  test("stays the same while nothing changes", () => {
    expect(fingerprint(root, inputs)).toBe(fingerprint(root, inputs))
  })

  test("is the same in another folder with the same files", () => {
    const before = fingerprint(root, ["data"])
    mkdirSync(join(root, "copy/data/register"), { recursive: true })
    writeFileSync(join(root, "copy/data/register/sites.csv"), "HERON")
    expect(fingerprint(join(root, "copy"), ["data"])).toBe(before)
  })

  test.each([
    ["a file changes", () => writeFileSync(join(root, "data/register/sites.csv"), "ALDER")],
    ["a file is added", () => writeFileSync(join(root, "data/new.csv"), "")],
    ["a file goes away", () => rmSync(join(root, "lock.json"))],
    ["a missing input appears", () => writeFileSync(join(root, "absent"), "")],
  ])("changes when %s", (_, change) => {
    const before = fingerprint(root, inputs)
    change()
    expect(fingerprint(root, inputs)).not.toBe(before)
  })
})

describe("a product of set-up", () => {
  let made = 0
  let exitCode = 0
  const product = () => ({
    root,
    name: "test product",
    stamp: ".cache/stamp",
    inputs: ["data"],
    outputs: ["out"],
    make: () => {
      made += 1
      writeFileSync(join(root, "out"), "made")
      return Promise.resolve(exitCode)
    },
  })
  beforeEach(() => {
    made = 0
    exitCode = 0
    vi.spyOn(console, "log").mockReturnValue()
    vi.spyOn(console, "error").mockReturnValue()
  })

  test("is made once and then left alone", async () => {
    expect([await ensure(product()), await ensure(product()), made]).toEqual([0, 0, 1])
  })

  test.each([
    ["its input changes", () => writeFileSync(join(root, "data/register/sites.csv"), "ALDER")],
    ["its output is deleted", () => rmSync(join(root, "out"))],
    ["its stamp is deleted", () => rmSync(join(root, ".cache/stamp"))],
  ])("is made again when %s", async (_, change) => {
    await ensure(product())
    change()
    await ensure(product())
    expect(made).toBe(2)
  })

  test("is made again after a failure, whose exit code is passed on", async () => {
    exitCode = 3
    expect(await ensure(product())).toBe(3)
    exitCode = 0
    expect([await ensure(product()), made]).toEqual([0, 2])
  })
})

describe("the count over all tests", () => {
  test("reads a Vitest report, a file that does not load counting as one failure", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
      ],
    }
    expect(countReport(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  test("reads a Playwright report, a flaky journey counting as passed", () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }
    expect(countReport(report)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  test("reads the report of the checks", () => {
    const report = { checks: [{ passed: true }, { passed: false }, { passed: true }] }
    expect(countReport(report)).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })

  test("refuses any other file", () => {
    expect(() => countReport({ passed: 9 })).toThrow(TypeError)
    expect(() => countReport(null)).toThrow(TypeError)
  })

  test("never shows a step that failed as free of failures", () => {
    expect(withExitCode({ passed: 7, failed: 0, skipped: 0 }, 1).failed).toBe(1)
    expect(withExitCode({ passed: 7, failed: 2, skipped: 0 }, 1).failed).toBe(2)
    expect(withExitCode(nothing, 0).failed).toBe(0)
  })

  test("adds the steps up and names skipped tests only when there are any", () => {
    const sum = addCounts({ passed: 5, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 1 })
    expect(countLine(sum)).toBe("7 passed, 1 failed, 1 skipped")
    expect(countLine({ ...sum, skipped: 0 })).toBe("7 passed, 1 failed")
  })
})

describe("finding programs", () => {
  test("a browser named in CHROMIUM_PATH is the only one asked for", () => {
    expect(browserCandidates("linux", { CHROMIUM_PATH: "/b/chrome", PATH: "/usr/bin" })).toEqual(["/b/chrome"])
  })

  test.each([
    ["linux", { PATH: "/usr/local/bin:/usr/bin" }, "/usr/bin/chromium"],
    ["linux", { PATH: "" }, "/opt/google/chrome/chrome"],
    ["darwin", { HOME: "/Users/a" }, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["win32", { PROGRAMFILES: "C:\\Program Files" }, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
    ["win32", { "PROGRAMFILES(X86)": "C:\\x86" }, "C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe"],
  ] as const)("on %s an installed browser is found", (platform, env, path) => {
    expect(findBrowser(platform, env, (candidate) => candidate === path)).toBe(path)
  })

  test("without a browser nothing is found", () => {
    expect(findBrowser("linux", { PATH: "/usr/bin" }, () => false)).toBeUndefined()
  })

  test("npm is the one that runs us, or else the one beside Node", () => {
    expect(findNpm({ npm_execpath: "/n/npm-cli.js" }, "/n/bin/node", () => true)).toBe("/n/npm-cli.js")
    const beside = join("/n", "lib", "node_modules", "npm", "bin", "npm-cli.js")
    expect(findNpm({ npm_execpath: "/n/yarn.js" }, "/n/bin/node", (path) => path === beside)).toBe(beside)
  })
})

describe("the files that count towards the size budget", () => {
  const manifest = {
    "index.html": {
      file: "assets/index.js",
      isEntry: true,
      imports: ["_shared.js"],
      dynamicImports: ["src/map.tsx", "src/export/slides.ts"],
      css: ["assets/index.css"],
      assets: ["assets/worker.js", "assets/noto.woff2"],
    },
    "_shared.js": { file: "assets/shared.js" },
    "src/map.tsx": { file: "assets/map.js", imports: ["index.html"] },
    "src/export/slides.ts": { file: "assets/slides.js", imports: ["_shared.js"] },
  }
  /** The worker begins with a part of its own, and imports another when it is asked for something. */
  const importsOf = (file: string) => (file === "assets/worker.js" ? ["assets/part.js"] : [])

  test("are everything the page starts with, lazy parts and workers included", () => {
    const all = ["index.css", "index.js", "map.js", "part.js", "shared.js", "slides.js", "worker.js"]
    expect(neededFiles(manifest, importsOf, [])).toEqual(all.map((name) => `assets/${name}`))
  })

  test("leave out a part that is loaded on demand", () => {
    const files = neededFiles(manifest, importsOf, ["src/export/slides.ts"])
    expect(files).not.toContain("assets/slides.js")
    expect(files).toContain("assets/shared.js")
  })
})
