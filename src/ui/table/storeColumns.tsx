import { Show } from "solid-js"
import { reachText } from "../../i18n/reachText.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import { neqTotal } from "../../model/siteRow.ts"
import { type App, useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import type { CellFocus, GridColumn, SortValues } from "./gridColumn.ts"
import { joinedWith, type StoreRow, storeDivisions } from "./storeRow.ts"

export type StoreColumn =
  | "store"
  | "site"
  | "type"
  | "divisions"
  | "storeNeq"
  | "state"
  | `radius${ZoneKind}`
  | "joined"

export const firstStoreColumns: readonly StoreColumn[] = [
  "store",
  "site",
  "type",
  "divisions",
  "storeNeq",
  "state",
  "radiusPTRD",
  "radiusIBD",
  "radiusVBD",
  "joined",
]

type StoreCell = { readonly row: StoreRow; readonly focus: CellFocus }

/** Every column the table of stores can have, in order. */
export function storeColumns({ language }: App): readonly GridColumn<StoreRow>[] {
  const { t } = language
  const text = { isNumber: false, largestFirst: false } as const
  const number = { isNumber: true, largestFirst: true } as const
  const columns: readonly (GridColumn<StoreRow> & { readonly id: StoreColumn })[] = [
    { id: "store", heading: () => t("table.store"), width: [7, 1], ...text, Cell: IdCell },
    { id: "site", heading: () => t("table.site"), width: [7, 1], ...text, Cell: SiteCell },
    { id: "type", heading: () => t("table.type"), width: [11.5, 1.2], ...text, Cell: TypeCell },
    { id: "divisions", heading: () => t("table.divisions"), width: [6.5, 0.7], ...text, Cell: DivisionsCell },
    { id: "storeNeq", heading: () => t("table.neq"), width: [6.5, 0.7], ...number, Cell: NeqCell },
    { id: "state", heading: () => t("table.state"), width: [9, 1], ...text, Cell: StateCell },
    ...zoneKinds.map((zone) => ({
      id: `radius${zone}` as const,
      heading: () => t("table.radius", zone),
      width: [9, 0.7] as const,
      ...number,
      Cell: (props: StoreCell) => <RadiusCell row={props.row} zone={zone} focus={props.focus} />,
    })),
    { id: "joined", heading: () => t("table.joined"), width: [9, 1.2], ...text, Cell: JoinedCell },
  ]
  return columns
}

/** What each column of the stores is sorted by. */
export function storeSortValues({ language }: App): SortValues<StoreRow> {
  const { t } = language
  language.language()
  const radius = (zone: ZoneKind) => (row: StoreRow) => {
    const { governing, cases } = row.zones.distances[zone]
    // Stock without a figure first, an empty store last.
    return governing?.distance ?? (cases.length > 0 ? Number.POSITIVE_INFINITY : -1)
  }
  return {
    store: ({ zones }) => zones.store.storeId,
    site: ({ site }) => site.name,
    type: ({ zones }) => (zones.store.storeType ? t(`storeType.${zones.store.storeType}`) : ""),
    divisions: storeDivisions,
    storeNeq: ({ zones }) => neqTotal([zones.store]),
    state: (row) => stateText(row, t),
    radiusPTRD: radius("PTRD"),
    radiusIBD: radius("IBD"),
    radiusVBD: radius("VBD"),
    joined: (row) => joinedWith(row).join(", "),
  } satisfies Record<StoreColumn, (row: StoreRow) => string | number>
}

function IdCell(props: StoreCell) {
  return (
    <button type="button" class="grid-name" {...props.focus}>
      {props.row.zones.store.storeId}
    </button>
  )
}

function SiteCell(props: StoreCell) {
  return <span {...props.focus}>{props.row.site.name}</span>
}

function TypeCell(props: StoreCell) {
  const { t } = useApp().language
  const type = () => props.row.zones.store.storeType
  return (
    <span {...props.focus}>
      <Show when={type()} fallback={t("unstated.typeUnknown")}>
        {(known) => t(`storeType.${known()}`)}
      </Show>
    </span>
  )
}

function DivisionsCell(props: StoreCell) {
  return <span {...props.focus}>{storeDivisions(props.row)}</span>
}

function NeqCell(props: StoreCell) {
  const { format } = useApp().language
  const store = () => props.row.zones.store
  return (
    <Figure reason={{ about: "siteNeq", siteId: store().siteId, storeId: store().storeId }} {...props.focus}>
      {format().neq(neqTotal([store()]))}
    </Figure>
  )
}

function StateCell(props: StoreCell) {
  const { t } = useApp().language
  return <span {...props.focus}>{stateText(props.row, t)}</span>
}

/** The states of its stock, each once. */
function stateText({ zones }: StoreRow, t: App["language"]["t"]): string {
  const states = zones.store.holdings.map(({ stockState }) =>
    stockState ? t(`stockState.${stockState}`) : t("unstated.stateUnknown"),
  )
  return [...new Set(states)].join(", ")
}

function RadiusCell(props: StoreCell & { zone: ZoneKind }) {
  const { t, format } = useApp().language
  const store = () => props.row.zones.store
  const distance = () => props.row.zones.distances[props.zone]
  const shown = () => (distance().cases.length > 0 ? reachText(distance(), t, format()) : t("figure.nonePart"))
  return (
    <Figure
      reason={{ about: "storeRadius", siteId: store().siteId, storeId: store().storeId, zone: props.zone }}
      {...props.focus}
    >
      {shown()}
    </Figure>
  )
}

function JoinedCell(props: StoreCell) {
  const { t } = useApp().language
  return <span {...props.focus}>{joinedWith(props.row).join(", ") || t("figure.nonePart")}</span>
}
