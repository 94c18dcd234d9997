import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from "solid-js"
import type { SearchHit } from "../../model/searchIndex.ts"
import { useApp } from "../../state/context.ts"
import { createSearch, type SearchState } from "../../state/createSearch.ts"
import { SearchOption } from "./SearchOption.tsx"
import "../styles/search.css"

/** Zoom at which a place is seen with the land around it, and a position with the houses. */
const placeZoom = 12
const positionZoom = 13.5

/** Finds sites, places and coordinates: a combobox with a list, as WAI-ARIA describes it. "/" moves the focus here, if it may. */
export function SearchBox() {
  const { language, register, ground, panels } = useApp()
  const { t } = language
  const search = createSearch(
    () => register.register()?.sites ?? [],
    () => ground.ground()?.places ?? [],
  )
  const [isOpen, setOpen] = createSignal(false)
  const [active, setActive] = createSignal(0)
  const choose = createChoose(() => {
    setOpen(false)
    search.setText("")
  })
  const listId = createUniqueId()
  const optionId = (at: number) => `${listId}-${at}`
  const isShown = () => isOpen() && search.text().trim() !== ""
  const activeId = () => (isShown() && search.hits().length > 0 ? optionId(active()) : undefined)
  const type = (text: string) => {
    search.setText(text)
    setActive(0)
    setOpen(true)
  }
  const press = (event: KeyboardEvent) => {
    // Enter and the arrows belong to whoever still composes a word.
    if (event.isComposing) return
    const count = search.hits().length
    const hit = isShown() ? search.hits()[active()] : undefined
    if (event.key === "Enter" && hit) choose(hit)
    else if (event.key === "Escape" && isShown()) setOpen(false)
    else if (event.key === "Escape") search.setText("")
    else if (event.key === "ArrowDown" && !isShown()) setOpen(true)
    else if (event.key === "ArrowDown" && count > 0) setActive((active() + 1) % count)
    else if (event.key === "ArrowUp" && count > 0) setActive((active() + count - 1) % count)
    else return
    event.preventDefault()
  }
  return (
    <div class="search" role="search">
      <input
        ref={(input) => focusOnSlash(input, panels.shortcuts)}
        class="search-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={t("search.label")}
        aria-keyshortcuts={panels.shortcuts() ? "/" : undefined}
        aria-autocomplete="list"
        aria-expanded={isShown()}
        aria-controls={listId}
        aria-activedescendant={activeId()}
        placeholder={t("search.placeholder")}
        value={search.text()}
        onFocus={search.prepare}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div class="search-results" hidden={!isShown()}>
        <ul class="search-list" role="listbox" id={listId} aria-label={t("search.label")}>
          <For each={search.hits()}>
            {(hit, at) => (
              <SearchOption hit={hit} id={optionId(at())} isActive={at() === active()} onChoose={() => choose(hit)} />
            )}
          </For>
        </ul>
        <Show when={search.hits().length === 0}>
          <NoHits state={search.state()} />
        </Show>
      </div>
      <p class="visually-hidden" role="status">
        {isShown() && statusText(search, language)}
      </p>
    </div>
  )
}

/** What is said in place of hits. */
function NoHits(props: { state: ReturnType<SearchState["state"]> }) {
  const { t } = useApp().language
  return (
    <Show
      when={props.state === "ready"}
      fallback={<p>{t(`search.${props.state === "failed" ? "failed" : "preparing"}`)}</p>}
    >
      <p>{t("search.none")}</p>
      <p class="quiet">{t("search.noneHint")}</p>
    </Show>
  )
}

function statusText(search: SearchState, { t, format }: ReturnType<typeof useApp>["language"]): string {
  const count = search.hits().length
  if (count > 0) return t("search.found", count, format().number(count))
  if (search.state() === "ready") return t("search.none")
  return t(search.state() === "failed" ? "search.failed" : "search.preparing")
}

/** A site is selected; a place or a position becomes the point asked about, and the map goes there. */
function createChoose(onChosen: () => void): (hit: SearchHit) => void {
  const { selection, view } = useApp()
  return (hit) => {
    if (hit.kind === "site") selection.inspect(hit.site.siteId)
    else {
      const [position, geonameid] =
        hit.kind === "place" ? [hit.place.position, hit.place.geonameid] : [hit.position, undefined]
      selection.showPoint(position, geonameid)
      view.goTo({ centre: position, zoom: hit.kind === "place" ? placeZoom : positionZoom }, { flies: true })
    }
    onChosen()
  }
}

/** "/" anywhere but in a field or a dialog, unless it is switched off (WCAG 2.1.4). */
function focusOnSlash(input: HTMLInputElement, isOn: () => boolean): void {
  const focus = (event: KeyboardEvent) => {
    if (!isOn()) return
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, [role=dialog]")
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isTyping) return
    event.preventDefault()
    input.focus()
    input.select()
  }
  onMount(() => document.addEventListener("keydown", focus))
  onCleanup(() => document.removeEventListener("keydown", focus))
}
