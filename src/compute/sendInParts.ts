/** Items in a message: few enough that reading one holds the page for some 20 ms at most. */
const partSize = 250

/** Takes the next part of a list that is too long for one message. */
export type TakePart<Item> = (part: readonly Item[]) => void | Promise<void>

/** Sends a list in parts, each when the one before has arrived: a message is read in one go, and holds the page meanwhile. */
export async function sendInParts<Item>(items: readonly Item[], take: TakePart<Item>): Promise<void> {
  for (let from = 0; from < items.length; from += partSize) await take(items.slice(from, from + partSize))
}
