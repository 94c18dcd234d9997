import { existsSync } from "node:fs"
import { join } from "node:path"
import { ensure } from "./ensure.mjs"
import { findNpm } from "./findNpm.mjs"
import { root } from "./root.mjs"
import { runNode } from "./run.mjs"

/** Packages, data and build in this order; each only if missing or stale. Gives an exit code. */
export async function prepare() {
  return (await ensurePackages()) || (await ensureData()) || (await ensureBuild())
}

/** Installs exactly what the lock file says. A copy of the folder from another kind of machine is stale as well. */
function ensurePackages() {
  return ensure({
    root,
    name: "installing packages",
    stamp: "node_modules/.installed-from",
    inputs: ["package-lock.json", ".npmrc"],
    outputs: ["node_modules/.package-lock.json"],
    variant: `${process.platform}-${process.arch}`,
    make: async () => {
      const npm = findNpm(process.env, process.execPath)
      if (npm) return runNode([npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=warn"])
      console.error("npm was not found beside this Node; install Node from nodejs.org or run this as `npm start`.")
      return 1
    },
  })
}

/** Generates `public/data/` from `data/`. Gives an exit code. */
export function ensureData() {
  return ensure({
    root,
    name: "generating public/data",
    stamp: ".cache/data-made-from",
    inputs: ["data", "scripts/data", "src/model", "src/load", "package-lock.json"],
    outputs: ["public/data"],
    make: () => runNode([join("node_modules", "tsx", "dist", "cli.mjs"), join("scripts", "data", "all.ts")]),
  })
}

/** Builds `dist/`. Gives an exit code. */
export function ensureBuild() {
  return ensure({
    root,
    name: "building dist",
    stamp: ".cache/dist-made-from",
    inputs: ["index.html", "vite.config.ts", "tsconfig.json", "src", "public", "package-lock.json"],
    outputs: ["dist"],
    make: async () => {
      const code = await runNode([join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"])
      return code === 0 && !existsSync(join(root, "dist", "index.html")) ? 1 : code
    },
  })
}
