import { LoadError } from "./LoadError.ts"

/** Reads one file from the server the page came from. Throws a LoadError that names the file. */
export async function loadFile(url: string): Promise<Uint8Array> {
  const file = url.slice(url.lastIndexOf("/") + 1)
  const response = await fetch(url).catch((error: unknown) => {
    throw new LoadError("unreachable", file, String(error))
  })
  if (!response.ok) throw new LoadError(response.status === 404 ? "missing" : "unreachable", file, `${response.status}`)
  return response.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (error: unknown) => {
      if (error instanceof RangeError) throw error // no fault of the file: there is no memory for it
      throw new LoadError("truncated", file, String(error))
    },
  )
}
