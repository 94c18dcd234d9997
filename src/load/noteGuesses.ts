import { isSureEnough } from "./HeaderGuess.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterTable } from "./RegisterTable.ts"

/** Says which columns were taken by a name in another language or words, and which were not taken though they look like it. */
export function noteGuesses({ file, guesses, columns }: RegisterTable, notes: RegisterNotes): void {
  for (const guess of guesses) {
    const { header, column, unit, reason } = guess
    if (!column || reason === "own name") continue
    const found = { severity: "warning", file, row: 0, column: header, value: "" } as const
    if (isSureEnough(guess))
      notes.note({ ...found, code: "guessed column", expected: unit ? `${column} (${unit})` : column })
    else if (reason === "similar name" && !columns.has(column))
      notes.note({ ...found, code: "similar column", expected: column })
  }
}
