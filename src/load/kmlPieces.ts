/** About as much text as is parsed in one go [characters]: some 50 ms. */
const pieceLength = 32 * 1024

/**
 * What may hold the text of a tag without being one, and the tags that a text is cut at. What is not closed goes to the end of
 * the text, and no tag past the next one's beginning: a hostile file would be gone through once for each that it opens.
 */
const tokens =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(\/?)Placemark(?![\w:.-])(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/g

const declarations = /\sxmlns:([\w.-]+)=(?:"[^"]*"|'[^']*')/g

/** A KML text as several documents with the features of the whole. */
export interface KmlPieces {
  /** Documents of placemarks, in order. */
  readonly placemarks: readonly string[]
  /** All but the placemarks. */
  readonly rest: string
}

/**
 * Cuts a KML text between its placemarks, because parsing has no pause, and takes a minute for 100,000 of them. Each piece has the
 * opening tag of the whole with every prefix that is declared below it, and the schemas, which say what extended data are.
 *
 * Checked by: test/load/kmlPieces.test.ts
 *
 * @returns undefined for a text that is short, or is not cut so easily
 */
export function kmlPieces(text: string): KmlPieces | undefined {
  const root = /<kml(?![\w:.-])(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/.exec(text)?.[0]
  const ranges = text.length > pieceLength ? placemarkRanges(text) : undefined
  if (!root || !ranges) return undefined
  const rest: string[] = []
  const placemarks: string[] = []
  let [done, piece] = [0, ""]
  for (const [from, to] of ranges) {
    rest.push(text.slice(done, from))
    piece += text.slice(from, to)
    done = to
    if (piece.length < pieceLength) continue
    placemarks.push(piece)
    piece = ""
  }
  rest.push(text.slice(done))
  if (piece) placemarks.push(piece)
  const others = rest.join("")
  const schemas = others.match(/<Schema(?![\w:.-])[^]*?(?:<\/Schema\s*>|$)/g) ?? []
  const opening = `${root.slice(0, -1)}${prefixesBelow(root, others)}>${schemas.join("")}`
  return { placemarks: placemarks.map((content) => `${opening}${content}</kml>`), rest: others }
}

/** Declarations of prefixes that the root does not make itself. */
function prefixesBelow(root: string, text: string): string {
  const known = new Set(Array.from(root.matchAll(declarations), ([, prefix]) => prefix))
  const found = new Map(Array.from(text.matchAll(declarations), ([whole, prefix]) => [prefix, whole]))
  return [...found].flatMap(([prefix, whole]) => (known.has(prefix) ? [] : whole)).join("")
}

/** Where placemarks begin and end; undefined where one lies in another, or is not closed. */
function placemarkRanges(text: string): [from: number, to: number][] | undefined {
  const ranges: [number, number][] = []
  let open: number | undefined
  for (const token of text.matchAll(tokens)) {
    if (token[1] === undefined) continue
    const isEnd = token[1] === "/"
    if (isEnd === (open === undefined)) return undefined
    if (!isEnd && token[0].endsWith("/>")) return undefined
    if (open !== undefined) ranges.push([open, token.index + token[0].length])
    open = isEnd ? undefined : token.index
  }
  return open === undefined ? ranges : undefined
}
