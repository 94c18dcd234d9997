import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fingerprint } from "./fingerprint.mjs"

/**
 * One thing that is made from others: `outputs` follow from `inputs`.
 *
 * @typedef {object} Product
 * @property {string} root folder all paths are relative to
 * @property {string} name what it is, for the terminal
 * @property {string} stamp file that remembers from what it was last made
 * @property {string[]} inputs files and folders it is made from
 * @property {string[]} outputs files and folders that are it; compared too, so a deleted file is noticed
 * @property {string} [variant] anything else it depends on
 * @property {() => Promise<number>} make makes it; gives an exit code
 */

/**
 * Makes a product unless it is there and was made from the same inputs.
 *
 * @param {Product} product
 * @returns {Promise<number>} 0, or the exit code of the failed making
 */
export async function ensure(product) {
  const stamp = join(product.root, product.stamp)
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === stampText(product)) return 0
  console.log(`Set-up: ${product.name} …`)
  const started = Date.now()
  rmSync(stamp, { force: true })
  const code = await product.make()
  if (code !== 0) {
    console.error(`Set-up: ${product.name} failed.`)
    return code
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, stampText(product))
  console.log(`Set-up: ${product.name} done in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  return 0
}

/**
 * What the stamp of an up-to-date product says.
 *
 * @param {Product} product
 */
function stampText({ root, inputs, outputs, variant = "" }) {
  return [variant, fingerprint(root, inputs), fingerprint(root, outputs)].join("\n")
}
