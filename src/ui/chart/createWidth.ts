import { type Accessor, createSignal, onCleanup } from "solid-js"

/** How wide an element is [px]; `watch` is its `ref`. */
export function createWidth(first: number): {
  readonly width: Accessor<number>
  readonly watch: (element: Element) => void
} {
  const [width, setWidth] = createSignal(first)
  const observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
  })
  onCleanup(() => observer.disconnect())
  return { width, watch: (element) => observer.observe(element) }
}
