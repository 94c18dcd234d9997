import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** Files larger than this [bytes] are known by size and date: a street basemap need not be read at every start. */
const readLimit = 32_000_000

/**
 * A hash that changes when any file in the inputs is added, removed, renamed or changed.
 *
 * @param {string} root folder the inputs are relative to
 * @param {string[]} inputs files and folders, "/" as separator; a missing one counts as such
 * @returns {string} SHA-256 in hexadecimal, the same on every platform for the same contents
 */
export function fingerprint(root, inputs) {
  const hash = createHash("sha256")
  for (const path of inputs.flatMap((input) => filesIn(root, input))) {
    const file = join(root, path)
    const { size, mtimeMs } = statSync(file)
    hash.update(`${path}\0${size}\0`).update(size > readLimit ? String(mtimeMs) : readFileSync(file))
  }
  return hash.digest("hex")
}

/**
 * All files under a path, sorted, as paths relative to root.
 *
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names.flatMap((name) => filesIn(root, `${path}/${name}`))
}
