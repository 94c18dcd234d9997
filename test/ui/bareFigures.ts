import { parseSync } from "vite"

/** A piece of a program; `within` is the piece around it. */
interface Piece {
  readonly type: string
  readonly node: Readonly<Record<string, unknown>>
  readonly within: Piece | undefined
  readonly file: string
}

/** Source files by their path below `src/ui`. */
export type Sources = ReadonlyMap<string, string>

/** The components in which a number opens its reason. */
const figures = new Set(["Figure", "PeopleFigure", "WithFigure", "WithFigures"])
/** What `format()` makes of a quantity; a position or a date is none. */
const quantities = new Set([
  "number",
  "coefficient",
  "distance",
  "length",
  "people",
  "neq",
  "pressure",
  "percent",
  "angle",
])

/**
 * Every place where a quantity is put into words and comes to the page outside of a figure, as "file › function". A function of
 * the page whose result goes into figures only is none, nor is what the folder `reason/` shows: it is the reason.
 *
 * @param texts functions of the dictionaries that put quantities into words, such as `peopleText`
 */
export function bareFigures(sources: Sources, texts: ReadonlySet<string>): string[] {
  const pieces = [...sources].flatMap(([file, source]) => piecesOf(file, source))
  const isFigureOnly = makeFigureOnly(usesByName(pieces))
  const bare = pieces
    .filter(({ file }) => !isReason(file))
    .filter((piece) => isQuantity(piece, texts) && !isFigureOnly(piece, new Set()))
  return [...new Set(bare.map((piece) => `${piece.file} › ${nameOf(ownerOf(piece)) ?? "(file)"}`))].sort()
}

const isReason = (file: string) => file.startsWith("reason/")

/** Whether a piece is shown in figures only: it stands in one, or all uses of the function around it are. */
function makeFigureOnly(uses: ReadonlyMap<string, readonly Piece[]>) {
  const isFigureOnly = (piece: Piece, seen: ReadonlySet<unknown>): boolean => {
    if (isReason(piece.file) || isInFigure(piece)) return true
    const owner = ownerOf(piece)
    if (!owner || seen.has(owner.node)) return false
    const own = usesOf(owner, uses)
    return own.length > 0 && own.every((use) => isFigureOnly(use, new Set([...seen, owner.node])))
  }
  return isFigureOnly
}

function piecesOf(file: string, source: string): Piece[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const found: Piece[] = []
  const walk = (value: unknown, within: Piece | undefined): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, within)
    if (!isNode(value)) return
    const piece = { type: value.type, node: value, within, file }
    found.push(piece)
    for (const child of Object.values(value)) walk(child, piece)
  }
  walk(program, undefined)
  return found
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> & { readonly type: string } {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
}

function around(piece: Piece): Piece[] {
  return piece.within ? [piece.within, ...around(piece.within)] : []
}

function isInFigure(piece: Piece): boolean {
  return around(piece).some(({ type, node }) => {
    const opening = type === "JSXElement" && isNode(node.openingElement) ? node.openingElement.name : undefined
    return isNode(opening) && figures.has(String(opening.name))
  })
}

/** `format().people`, `format.people`, `language.format().people`, or a call of one of the texts. */
function isQuantity({ type, node }: Piece, texts: ReadonlySet<string>): boolean {
  if (type === "CallExpression") return isNode(node.callee) && texts.has(String(node.callee.name))
  if (type !== "MemberExpression" || !isNode(node.property) || !quantities.has(String(node.property.name))) return false
  const object = isNode(node.object) && node.object.type === "CallExpression" ? node.object.callee : node.object
  return isNode(object) && (object.name === "format" || (isNode(object.property) && object.property.name === "format"))
}

/** The innermost function or constant with a name that a piece is a part of. */
function ownerOf(piece: Piece): Piece | undefined {
  return around(piece).find((one) => nameOf(one) !== undefined)
}

function nameOf(piece: Piece | undefined): string | undefined {
  if (piece?.type !== "VariableDeclarator" && piece?.type !== "FunctionDeclaration") return undefined
  const { id } = piece.node
  return isNode(id) && id.type === "Identifier" ? String(id.name) : undefined
}

/** Where each name is used, in all files. */
function usesByName(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const uses = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (!/^(JSX)?Identifier$/.test(piece.type) || !isUse(piece)) continue
    const name = String(piece.node.name)
    uses.set(name, [...(uses.get(name) ?? []), piece])
  }
  return uses
}

/** Where something with a name is used: in the function it stands in, or in every file if it stands in none. */
function usesOf(owner: Piece, uses: ReadonlyMap<string, readonly Piece[]>): readonly Piece[] {
  const scope = around(owner).find(({ type }) => /Function/.test(type))
  const named = (uses.get(nameOf(owner) ?? "") ?? []).filter(({ node }) => node !== owner.node.id)
  return scope === undefined ? named : named.filter((use) => around(use).some(({ node }) => node === scope.node))
}

/** Not the name of a property, of an import or of a closing tag. */
function isUse({ node, within }: Piece): boolean {
  if (!within || /^(Import|Export)|JSXClosing|JSXAttribute|^TS/.test(within.type)) return false
  if (within.type === "MemberExpression") return within.node.object === node || within.node.computed === true
  if (within.type === "Property") return within.node.value === node
  return within.type !== "VariableDeclarator" || within.node.init === node
}
