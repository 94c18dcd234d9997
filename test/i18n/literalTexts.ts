import { parseSync, Visitor } from "vite"

/** A text that a source file shows without a dictionary. */
export interface LiteralText {
  readonly text: string
  readonly line: number
}

/** What is read out or shown of an element or a component, by attribute. */
const shownAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|heading|summary|text|description)$/
/** The same where an element is made by hand: `element.title = "…"`. */
const shownProperties =
  /^(title|placeholder|alt|aria(Label|Description|RoleDescription|ValueText)|textContent|innerText)$/

type Program = ReturnType<typeof parseSync>["program"]
/** A node of the syntax tree; only its type and place are relied upon, the rest is looked up by name. */
type SyntaxNode = { readonly type: string; readonly start: number; readonly [field: string]: unknown }

/**
 * Texts with letters that a component shows and that are written in it: between tags, in the attributes that are shown or
 * read out, and in the strings of expressions at these places (both sides of `?:`, `&&`, `??`, `+`, a template's pieces, what a
 * function given there returns). Not found: strings that reach the page through a variable or a function elsewhere.
 */
export function literalTexts(file: string, source: string): LiteralText[] {
  const found: LiteralText[] = []
  const add = (node: SyntaxNode, text: string) => {
    const line = source.slice(0, node.start).split("\n").length
    if (/\p{Letter}/u.test(text)) found.push({ text: text.trim(), line })
  }
  const shown = (node: unknown) => shownStrings(node).forEach(([at, text]) => add(at, text))
  new Visitor({
    JSXText: (node) => add(asNode(node), node.value.replace(/&[a-z]+;/g, " ")),
    JSXElement: (node) =>
      node.children.forEach((child) => child.type === "JSXExpressionContainer" && shown(child.expression)),
    JSXFragment: (node) =>
      node.children.forEach((child) => child.type === "JSXExpressionContainer" && shown(child.expression)),
    JSXAttribute: (node) => {
      if (node.name.type === "JSXIdentifier" && shownAttributes.test(node.name.name)) shown(node.value)
    },
    AssignmentExpression: ({ left, right }) => {
      if (left.type !== "MemberExpression" || left.property.type !== "Identifier") return
      if (shownProperties.test(left.property.name)) shown(right)
    },
    CallExpression: ({ callee, arguments: [name, value] }) => {
      const isSetting =
        callee.type === "MemberExpression" && "name" in callee.property && callee.property.name === "setAttribute"
      if (isSetting && name?.type === "Literal" && shownAttributes.test(String(name.value))) shown(value)
    },
  }).visit(programOf(file, source))
  return found
}

function programOf(file: string, source: string): Program {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return program
}

/** The parts of a node whose strings are shown when the node is, by type. */
const shownParts: Readonly<Record<string, readonly string[]>> = {
  JSXExpressionContainer: ["expression"],
  ConditionalExpression: ["consequent", "alternate"],
  LogicalExpression: ["left", "right"],
  BinaryExpression: ["left", "right"],
  TemplateLiteral: ["quasis", "expressions"],
  ParenthesizedExpression: ["expression"],
  TSAsExpression: ["expression"],
  ArrowFunctionExpression: ["body"],
  BlockStatement: ["body"],
  ReturnStatement: ["argument"],
  IfStatement: ["consequent", "alternate"],
  ArrayExpression: ["elements"],
}

/** The strings an expression can turn into, each with its place. */
function shownStrings(value: unknown): (readonly [SyntaxNode, string])[] {
  if (Array.isArray(value)) return value.flatMap(shownStrings)
  if (typeof value !== "object" || value === null || !("type" in value)) return []
  const node = asNode(value)
  if (node.type === "Literal") return typeof node["value"] === "string" ? [[node, node["value"]]] : []
  if (node.type === "TemplateElement") return [[node, (node["value"] as { readonly raw: string }).raw]]
  // A comparison shows nothing of what it compares.
  if (node.type === "BinaryExpression" && node["operator"] !== "+") return []
  return (shownParts[node.type] ?? []).flatMap((part) => shownStrings(node[part]))
}

function asNode(value: object): SyntaxNode {
  return value as SyntaxNode
}
