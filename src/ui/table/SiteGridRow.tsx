import { type JSX, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { SiteRow } from "../../model/siteRow.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { PeopleFigure } from "../reason/PeopleFigure.tsx"
import { NotCounted } from "../shared/NotCounted.tsx"
import type { createGridFocus } from "./createGridFocus.ts"

/** One site. A click anywhere but on a number selects it; each cell holds one thing that takes the focus. */
export function SiteGridRow(props: {
  row: SiteRow
  index: number
  /** Top edge in the body of the grid [px]. */
  start: number
  focus: ReturnType<typeof createGridFocus>
  /** The focus has left for nothing. */
  onLose: () => void
}) {
  const { selection, language } = useApp()
  const { t, format } = language
  const site = () => props.row.site
  const cell = (column: number) => ({
    tabIndex: props.focus.isActive(props.index, column) ? 0 : -1,
    "data-cell": `${props.index}:${column}`,
  })
  const settle = (event: FocusEvent & { readonly target: Element }) => {
    const column = Number(event.target.closest("[data-column]")?.getAttribute("data-column") ?? 0)
    props.focus.settle({ row: props.index, column })
    selection.hover(site().siteId)
  }
  return (
    <div
      class="grid-row"
      classList={{ hovered: selection.hoveredId() === site().siteId }}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={selection.siteId() === site().siteId}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => selection.inspect(site().siteId)}
      onMouseEnter={() => selection.hover(site().siteId)}
      onMouseLeave={() => selection.hover(undefined)}
      onFocusIn={settle}
      onFocusOut={(event) => {
        if (event.relatedTarget === null) props.onLose()
        selection.hover(undefined)
      }}
    >
      <Cell column={0}>
        <button type="button" class="grid-name" {...cell(0)}>
          {site().name}
        </button>
      </Cell>
      <Cell column={1}>
        <span {...cell(1)}>{countryName(site().country, t)}</span>
      </Cell>
      <Cell column={2}>
        <Figure reason={{ about: "siteNeq", siteId: site().siteId }} {...cell(2)}>
          {props.row.neq === undefined ? t("table.noStores") : format().neq(props.row.neq)}
        </Figure>
      </Cell>
      <PeopleCell row={props.row} zone="IBD" column={3} cell={cell(3)} />
      <PeopleCell row={props.row} zone="VBD" column={4} cell={cell(4)} />
    </div>
  )
}

function PeopleCell(props: {
  row: SiteRow
  zone: ZoneKind
  column: number
  cell: { readonly tabIndex: number; readonly "data-cell": string }
}) {
  return (
    <Cell column={props.column}>
      <Show
        when={props.row.exposure?.zones[props.zone]}
        fallback={
          <span {...props.cell}>
            <NotCounted />
          </span>
        }
      >
        {(zone) => <PeopleFigure siteId={props.row.site.siteId} zone={zone()} part="total" {...props.cell} />}
      </Show>
    </Cell>
  )
}

function Cell(props: { column: number; children: JSX.Element }) {
  return (
    <div
      class="grid-cell"
      classList={{ number: props.column > 1 }}
      role="gridcell"
      aria-colindex={props.column + 1}
      data-column={props.column}
    >
      {props.children}
    </div>
  )
}
