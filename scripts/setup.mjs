/**
 * What `npm start` and `npm test` need on a fresh machine: packages, data, a build. Plain Node, so that it runs
 * before anything is installed. Usage: node scripts/setup.mjs start | test | build
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Stockpile Atlas needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}

// Imported only now, so that an old Node gives the sentence above and not a syntax error.
const { start } = await import("./setup/start.mjs")
const { test } = await import("./setup/test.mjs")
const { prepare } = await import("./setup/prepare.mjs")

/** @type {Record<string, () => Promise<number>>} */
const tasks = { start, test, build: prepare }
const name = process.argv[2] ?? ""
const task = tasks[name]
if (!task) console.error(`Usage: node scripts/setup.mjs ${Object.keys(tasks).join(" | ")}; got "${name}".`)
process.exitCode = task ? await task() : 2
