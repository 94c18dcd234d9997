/**
 * One entry of Vite's manifest, as far as we read it.
 *
 * @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk
 */

/**
 * The scripts and styles a page needs before it can be used: the entry, what it imports, the workers they start, and
 * every lazily imported part that is not named as loaded on demand. A new lazy part is thus counted until someone
 * decides otherwise.
 *
 * @param {Record<string, Chunk>} manifest Vite's manifest
 * @param {(file: string) => string[]} importsOf the scripts that a script of the build cannot do without; asked of workers, whose
 *   parts the manifest does not know. What a worker imports when it is asked for something is not counted
 * @param {string[]} onDemand source files of lazily imported parts that are not counted
 * @returns {string[]} sorted, each once
 */
export function neededFiles(manifest, importsOf, onDemand) {
  const seen = new Set(onDemand)
  const needed = /** @type {Set<string>} */ (new Set())
  const queue = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key]
    if (seen.has(key) || !chunk) continue
    seen.add(key)
    for (const file of filesOf(chunk)) needed.add(file)
    queue.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []))
  }
  const parts = [...needed].filter((file) => file.endsWith(".js"))
  for (let file = parts.pop(); file !== undefined; file = parts.pop())
    for (const part of importsOf(file).filter((one) => !needed.has(one))) {
      needed.add(part)
      parts.push(part)
    }
  return [...needed].filter((file) => /\.(js|css)$/.test(file)).sort()
}

/**
 * A chunk, its styles and its workers, which the manifest calls assets.
 *
 * @param {Chunk} chunk
 */
function filesOf({ file, css = [], assets = [] }) {
  return [file, ...css, ...assets]
}
