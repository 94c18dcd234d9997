import { Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { siteReachText } from "../../i18n/siteReachText.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import type { SiteRow } from "../../model/siteRow.ts"
import { type App, useApp } from "../../state/context.ts"
import { ChangeFigure } from "../reason/ChangeFigure.tsx"
import { Figure } from "../reason/Figure.tsx"
import { PeopleFigure } from "../reason/PeopleFigure.tsx"
import { NotCounted } from "../shared/NotCounted.tsx"
import type { CellFocus, GridColumn } from "./gridColumn.ts"

/** Zones whose radius has a column. */
const radiusZones = ["IBD", "VBD"] as const satisfies readonly ZoneKind[]
export type SiteColumn =
  | "name"
  | "country"
  | "admin1"
  | "stores"
  | "neq"
  | ZoneKind
  | `change${ZoneKind}`
  | `radius${(typeof radiusZones)[number]}`
  | "reaches"

/** What the table shows until the user chooses. */
export const firstSiteColumns: readonly SiteColumn[] = ["name", "country", "neq", "IBD", "VBD"]

/** The column beside a zone's people that is there while a scenario is shown. */
export const changeOf = (zone: ZoneKind) => `change${zone}` as const

type SiteCell = { readonly row: SiteRow; readonly focus: CellFocus }

/** Every column the table of sites can have, in order. */
export function siteColumns({ language, layers }: App): readonly GridColumn<SiteRow>[] {
  const { t } = language
  const text = { isNumber: false, largestFirst: false } as const
  const number = { isNumber: true, largestFirst: true } as const
  const columns: readonly (GridColumn<SiteRow> & { readonly id: SiteColumn })[] = [
    { id: "name", heading: () => t("table.name"), width: [7, 1.2], ...text, Cell: NameCell },
    { id: "country", heading: () => t("table.country"), width: [11.5, 1.3], ...text, Cell: CountryCell },
    { id: "admin1", heading: () => t("table.admin1"), width: [9, 1.2], ...text, Cell: Admin1Cell },
    { id: "stores", heading: () => t("table.stores"), width: [5, 0.5], ...number, Cell: StoresCell },
    { id: "neq", heading: () => t("table.neq"), width: [6.5, 0.7], ...number, Cell: NeqCell },
    ...zoneKinds.flatMap((zone) => [
      {
        id: zone,
        heading: () => t("table.people", zone),
        width: [8.25, 0.9] as const,
        ...number,
        Cell: (props: SiteCell) => <PeopleCell row={props.row} zone={zone} focus={props.focus} />,
      },
      {
        id: changeOf(zone),
        heading: () => t("scenario.changeOf", zone),
        width: [7, 0.7] as const,
        isNumber: true,
        // Who is relieved most comes first.
        largestFirst: false,
        Cell: (props: SiteCell) => <ChangeCell row={props.row} zone={zone} focus={props.focus} />,
      },
    ]),
    ...radiusZones.map((zone) => ({
      id: `radius${zone}` as const,
      heading: () => t("table.radius", zone),
      width: [9, 0.7] as const,
      ...number,
      Cell: (props: SiteCell) => <RadiusCell row={props.row} zone={zone} focus={props.focus} />,
    })),
    {
      id: "reaches",
      heading: () => t("table.reaches", layers.zone()),
      width: [11.5, 1.3],
      isNumber: false,
      largestFirst: true,
      Cell: ReachesCell,
    },
  ]
  return columns
}

function NameCell(props: SiteCell) {
  return (
    <button type="button" class="grid-name" {...props.focus}>
      {props.row.site.name}
    </button>
  )
}

function CountryCell(props: SiteCell) {
  const { t } = useApp().language
  return <span {...props.focus}>{countryName(props.row.site.country, t)}</span>
}

function Admin1Cell(props: SiteCell) {
  return <span {...props.focus}>{props.row.site.columns.admin1}</span>
}

function StoresCell(props: SiteCell) {
  const { exposures, language } = useApp()
  const count = () => exposures.zoned()?.get(props.row.site.siteId)?.stores.length
  return (
    <Show when={count() !== undefined} fallback={<span {...props.focus}>{language.t("figure.counting")}</span>}>
      <Figure reason={{ about: "siteNeq", siteId: props.row.site.siteId }} {...props.focus}>
        {language.format().number(count() ?? 0)}
      </Figure>
    </Show>
  )
}

function NeqCell(props: SiteCell) {
  const { t, format } = useApp().language
  return (
    <Figure reason={{ about: "siteNeq", siteId: props.row.site.siteId }} {...props.focus}>
      {props.row.neq === undefined ? t("table.noStores") : format().neq(props.row.neq)}
    </Figure>
  )
}

function PeopleCell(props: SiteCell & { zone: ZoneKind }) {
  return (
    <Show
      when={props.row.exposure?.zones[props.zone]}
      fallback={
        <span {...props.focus}>
          <NotCounted />
        </span>
      }
    >
      {(zone) => <PeopleFigure siteId={props.row.site.siteId} zone={zone()} part="total" {...props.focus} />}
    </Show>
  )
}

function ChangeCell(props: SiteCell & { zone: ZoneKind }) {
  const { comparison } = useApp()
  return (
    <Show
      when={props.row.exposure?.zones[props.zone]}
      fallback={
        <span {...props.focus}>
          <NotCounted />
        </span>
      }
    >
      {(zone) => (
        <ChangeFigure
          before={comparison.siteExposure(props.row.site.siteId)?.zones[props.zone].people}
          after={zone().people}
          reason={{ about: "sitePeople", siteId: props.row.site.siteId, zone: props.zone, part: "total" }}
          {...props.focus}
        />
      )}
    </Show>
  )
}

function RadiusCell(props: SiteCell & { zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const zoned = () => exposures.zoned()?.get(props.row.site.siteId)
  return (
    <Show when={exposures.zoned()} fallback={<span {...props.focus}>{t("figure.counting")}</span>}>
      <Figure reason={{ about: "siteRadius", siteId: props.row.site.siteId, zone: props.zone }} {...props.focus}>
        {siteReachText(zoned(), props.zone, t, format())}
      </Figure>
    </Show>
  )
}

/** Countries that the zone of interest reaches beside the site's own. */
function ReachesCell(props: SiteCell) {
  const { layers, language } = useApp()
  const { t } = language
  const counted = () => props.row.exposure?.zones[layers.zone()]
  const countries = () =>
    counted()
      ?.reaches.map((code) => countryName(code, t))
      .join(", ")
  return (
    <span {...props.focus}>
      <Show when={counted()} fallback={<NotCounted />}>
        {counted()?.people ? countries() || t("table.reachesNone") : t("figure.none")}
      </Show>
    </span>
  )
}
