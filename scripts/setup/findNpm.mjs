import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * The script npm runs as, so that it can be started with Node and without a shell on every platform.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node path of the Node that runs us
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} path of npm-cli.js
 */
export function findNpm(env, node, exists = existsSync) {
  const named = env.npm_execpath
  const candidates = [
    ...(named && /npm-cli\.[cm]?js$/.test(named) ? [named] : []),
    join(dirname(node), "node_modules", "npm", "bin", "npm-cli.js"), // Windows
    join(dirname(node), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"), // Linux, macOS
    "/usr/share/nodejs/npm/bin/npm-cli.js", // Debian's own package
  ]
  return candidates.find((path) => exists(path))
}
