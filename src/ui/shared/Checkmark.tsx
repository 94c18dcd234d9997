/** The mark inside a chosen box. */
export function Checkmark() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 6.5 5 9.5 10 3" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}
