import { transferHandlers } from "comlink"

/**
 * Comlink carries an error's name, message and stack over to the page and drops the rest. Ours carry what the page's sentence
 * needs (`failure`, `file`), so all own fields travel. Import on both sides before the first call.
 */
const handler = transferHandlers.get("throw")
if (!handler) throw new Error("comlink has no handler for errors")

transferHandlers.set("throw", {
  canHandle: (value): value is unknown => handler.canHandle(value),
  serialize: (thrown) => {
    const { value } = thrown as { value: unknown }
    if (!(value instanceof Error)) return [{ isError: false, value }, []]
    return [{ isError: true, value: plainError(value) }, []]
  },
  deserialize: (sent) => {
    const { isError, value } = sent as { isError: boolean; value: unknown }
    throw isError ? Object.assign(new Error(), value) : value
  },
})

/** An error as a plain object with all its own fields, for errors that are part of an answer. */
export function plainError(error: unknown): unknown {
  return error instanceof Error
    ? Object.assign({}, error, { name: error.name, message: error.message, stack: error.stack })
    : error
}
