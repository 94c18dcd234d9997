/** Gives the focus back to an element that was taken out of the page and put back while it had it. */
export function makeFocusKeeper() {
  let lostJustNow = false
  return {
    /** The focus has gone to nothing: by a click beside everything, or because its element is being taken out. */
    lose: () => {
      lostJustNow = true
      setTimeout(() => {
        lostJustNow = false
      })
    },
    /** Elements have come and gone; called in the same moment as `lose` when that was the cause. */
    restore: (focus: () => void) => {
      if (lostJustNow && document.activeElement === document.body) focus()
    },
  }
}
