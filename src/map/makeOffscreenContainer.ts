/** A place for a map beside the page, where nobody sees or reaches it; to be removed by whoever made it. Sizes in px. */
export function makeOffscreenContainer({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): HTMLElement {
  const container = document.createElement("div")
  container.inert = true
  container.setAttribute("aria-hidden", "true")
  // The map's own style sheet makes it `relative`, hence on the element.
  Object.assign(container.style, {
    position: "fixed",
    left: "-20000px",
    top: "0",
    width: `${width}px`,
    height: `${height}px`,
    visibility: "hidden",
  })
  document.body.append(container)
  return container
}
