const controls = /[\p{Cc}\u2028\u2029]+/gu
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Plain text from a cell: line breaks and control characters become a space, invisible and direction marks go, ends are trimmed. */
export function cleanText(received: string): string {
  return received.replace(controls, " ").replace(invisible, "").trim()
}
