import { readFile, stat } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize, sep } from "node:path"

/** As in Debian's nginx: `.mjs`, `.fgb` and `.csv` have no type of their own there. */
const mimeTypes: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "application/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".txt": "text/plain",
}

/** An answer that a journey gives in place of the file, for instance a truncated one. */
export type Answer = { status?: number; headers?: Record<string, string>; body: string | Uint8Array }

export type ServeOptions = {
  /** Folder to serve. */
  root: string
  /** Path under which it is served, beginning and ending with "/". */
  prefix?: string
  /** Whether the server honours `Range`; simple servers do not. */
  ranges?: boolean
  /** Further files by their path below the prefix, served like those of the folder. */
  files?: Readonly<Record<string, { body: Uint8Array; headers?: Record<string, string> }>>
  /** Asked first, with the path below the prefix; `undefined` means: serve the file. */
  intercept?: (path: string) => Answer | undefined | Promise<Answer | undefined>
}

export type Served = { url: string; close: () => Promise<void> }

/** Serves a folder on a free port of this computer, the way a plain static server does. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { prefix = "/" } = options
  const server = createServer((request, response) => {
    answer(request, options).then(
      (reply) => send(reply, request, response),
      (error: unknown) => send({ status: 500, body: String(error) }, request, response),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${port}${prefix}`, close }
}

async function answer(request: IncomingMessage, options: ServeOptions): Promise<Answer> {
  const { root, prefix = "/", ranges = true, files = {}, intercept } = options
  const { pathname } = new URL(request.url ?? "/", "http://localhost")
  if (`${pathname}/` === prefix) return { status: 301, headers: { location: prefix }, body: "" }
  if (!pathname.startsWith(prefix)) return { status: 404, body: "Not found" }
  const path = decodeURIComponent(pathname.slice(prefix.length))
  const own = await intercept?.(path)
  if (own) return own
  const added = files[path]
  if (added) {
    const headers = { "content-type": "application/octet-stream", ...added.headers }
    return ranges ? ranged(added.body, headers, request.headers.range) : { headers, body: added.body }
  }
  const file = await existingFile(root, path)
  if (!file) return { status: 404, body: "Not found" }
  const body = await readFile(file)
  const headers = { "content-type": mimeTypes[extname(file)] ?? "application/octet-stream" }
  return ranges ? ranged(body, headers, request.headers.range) : { headers, body }
}

/** The file at a path, a folder's index.html, or nothing. Never a file outside the root. */
async function existingFile(root: string, path: string): Promise<string | undefined> {
  const file = normalize(join(root, path))
  if (!file.startsWith(normalize(root + sep)) && file !== normalize(root)) return undefined
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) return existingFile(root, join(path, "index.html"))
  return found ? file : undefined
}

/** A single byte range as HTTP defines it: `a-b`, `a-` or `-n`. */
function ranged(body: Uint8Array, headers: Record<string, string>, range = ""): Answer {
  const all = { ...headers, "accept-ranges": "bytes" }
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? []
  if (from === "" && to === "") return { headers: all, body }
  const start = from === "" ? Math.max(0, body.length - Number(to)) : Number(from)
  const end = from === "" || to === "" ? body.length - 1 : Math.min(Number(to), body.length - 1)
  if (start > end) return { status: 416, headers: { ...all, "content-range": `bytes */${body.length}` }, body: "" }
  const contentRange = `bytes ${start}-${end}/${body.length}`
  return { status: 206, headers: { ...all, "content-range": contentRange }, body: body.subarray(start, end + 1) }
}

function send({ status = 200, headers = {}, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
    ...headers,
  })
  response.end(request.method === "HEAD" ? undefined : body)
}
