/** Width of a text in a font [px]; `font` as in CSS. */
export type MeasureText = (text: string, font: string) => number

/** Breaks a text into lines at its spaces. A word wider than a line stands alone and is as wide as it is. */
export function wrappedText(text: string, width: number, font: string, measure: MeasureText): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line !== "" && measure(longer, font) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === "" ? lines : [...lines, line]
}

/** Shortens a text with "…" until it fits. */
export function shortenedText(text: string, width: number, font: string, measure: MeasureText): string {
  if (measure(text, font) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 0 && measure(`${letters.join("").trimEnd()}…`, font) > width) letters.pop()
  return `${letters.join("").trimEnd()}…`
}
