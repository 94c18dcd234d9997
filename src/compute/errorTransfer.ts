import { transferHandlers } from "comlink"

/**
 * Comlink carries an error's name, message and stack over to the page and drops the rest. Ours carry what the page's sentence
 * needs (`failure`, `file`), so all own fields travel. Import on both sides before the first call.
 */
const handler = transferHandlers.get("throw")
if (!handler) throw new Error("comlink has no handler for errors")

transferHandlers.set("throw", {
  canHandle: handler.canHandle,
  serialize: (thrown) => {
    const { value } = thrown as { value: unknown }
    if (!(value instanceof Error)) return [{ isError: false, value }, []]
    const { name, message, stack } = value
    return [{ isError: true, value: { ...value, name, message, stack } }, []]
  },
  deserialize: (sent) => {
    const { isError, value } = sent as { isError: boolean; value: unknown }
    throw isError ? Object.assign(new Error(), value) : value
  },
})
