/** What a register file gives: what is kept, what is said, what is asked; or why nothing can be read. */
export interface Expected {
  readonly sites?: readonly string[]
  readonly stores?: readonly string[]
  /** Of the optional tables. */
  readonly exposedSites?: readonly string[]
  readonly facilities?: readonly string[]
  readonly countries?: readonly string[]
  /** Columns that were taken by a name in other words, in the order of the file. */
  readonly guessed?: string
  readonly problems?: readonly string[]
  readonly questions?: readonly string[]
  readonly error?: string
}

/**
 * The files of test/fixtures/registers and what an official should get from them. Values are what was typed into each file, by
 * hand or by a script in Python, whose codecs made the encodings; 1,000 lb = 453.59237 kg (international pound, 1959).
 * The files named gdal-stores were written by GDAL 3.6 (ogr2ogr) from one CSV of two stores.
 */
export const registerCorpus: Readonly<Record<string, Expected>> = {
  "bad-rows-stores.csv": {
    sites: [],
    stores: [],
    problems: [
      "12 -: too many cells (error) 8",
      "0 -: missing columns (error) store_id, site_id, hd, neq_kg, pes_type, stock_state, barricaded",
    ],
  },
  "blank-rows-above-header.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "blanks-only.csv": { sites: [], stores: [], problems: ["0 -: no rows (error)"] },
  "bom-crlf-flat.csv": { sites: ["XX-01 ČAPLJA 20.5,44.5"], stores: ["XX-01-1 1.1 1234.5"] },
  "broken.geojson": { error: "is damaged: it ends too early or its parts do not fit together" },
  "control-characters.csv": { sites: ["XX-01 WREN  a 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "countries.csv": {
    sites: [],
    stores: [],
    countries: [
      "ME 617213 2023 Census yes 250000",
      "XK 1585590 2024 - unknown -",
      "RS 6647003 - Census no 0",
      "AL - - - unknown -",
    ],
    problems: [
      "4 year: out of range (warning) 22",
      "5 country: unknown value (error) Serbia",
      "6 country: repeated entry (error) ME",
      "7 population: out of range (warning) -5",
    ],
  },
  "countries-only-codes.csv": {
    sites: [],
    stores: [],
    problems: ["0 -: missing columns (error) country, name"],
  },
  "exposed-lines.geojson": {
    sites: [],
    stores: [],
    exposedSites: [
      "R1 road Road 1 20.5,44.5 20.6,44.6 20.7,44.6",
      "R2 railway R2 20.5,44.5 20.6,44.6 / 20.8,44.8 20.9,44.9",
      "H1 hospital Hospital 20.55,44.55 200 by day",
      "R4 road R4 20.5,44.5 120.6,44.6",
    ],
    problems: [
      "0 -: shapes left out (warning) 1",
      "5 lon: not coordinates (error) 20.6, north",
      "6 lon: outside region (warning) 120.6, 44.6",
      "7 lon: not coordinates (error) [[20.5,44.5]]",
    ],
  },
  "exposed-lines-swapped.geojson": {
    sites: [],
    stores: [],
    exposedSites: ["R1 road R1 44.5,20.5 44.6,20.6"],
    problems: ["2 lon: outside region (warning) 44.5, 20.5"],
    questions: ["swapped coordinates: lon, lat 44.5, 20.5 (row 2)"],
  },
  "exposed-sites.csv": {
    sites: [],
    stores: [],
    exposedSites: [
      "E1 school Prva škola 20.51,44.51 420 by day 0 by night",
      "E2 border post E2 20.52,44.52 12 by day",
      "E3 dwelling Far 2.35,48.85 3 by day 3 by night",
      "E8 road Road as a point 20.5,44.5",
      "E9 industry Few people 20.53,44.53",
    ],
    problems: [
      "4 lon: outside region (warning) 2.35, 48.85",
      "5 es_id: repeated entry (error) E1",
      "6 type: missing value (error)",
      "7 type: unknown value (error) castle",
      "8 lat: missing value (error)",
      "9 type: shape unlike type (warning) road",
      "10 people_day: out of range (warning) -4",
      "10 people_night: not a number (warning) many",
    ],
  },
  "exposed-sites.kml": {
    sites: [],
    stores: [],
    exposedSites: ["S1 school Šolska 1 20.5,44.5", "R1 road Road 20.5,44.5 20.6,44.6"],
  },
  "facilities-mk.csv": {
    sites: [],
    stores: [],
    facilities: [
      "F1 MK Погон Север 1200.5 t 1.1 1.2.1 1.2.2 1.2.3 250–400.5 yes печка+отворена детонација",
      "F2 RS F2 0 t - - unknown -",
      "F5 BG Погрешни 12.5 t 1.1 - unknown -",
    ],
    guessed: "facility_id, name, country, methods, t_per_year (t), hd_accepted, cost_eur_t, accepts_foreign",
    problems: [
      "4 Држава: missing value (error)",
      "5 Капацитет (т/год): missing value (error)",
      "6 Прифатени поткласи: unknown value (warning) 1.7",
      "6 Цена по тон: out of range (warning) 400-250",
      "6 Прифаќа од странство: unknown value (warning) maybe",
    ],
  },
  "lines-only.geojson": {
    sites: [],
    stores: [],
    problems: ["0 -: shapes left out (warning) 1", "0 -: no rows (error)"],
  },
  "damaged.kml": { error: "is damaged: it ends too early or its parts do not fit together" },
  "decimal-comma-unquoted.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["3 -: too many cells (error) 7"],
  },
  "grid-coordinates.csv": {
    sites: [],
    stores: [],
    problems: ["2 lon: grid not chosen (error) 7453210; 4925000", "2 site_id: site left out (error) XX-01"],
    questions: ["coordinate grid: lon, lat 7453210; 4925000 (row 2)"],
  },
  "division-commas-and-codes.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 10", "S2 1.2.2 10"],
    problems: ["4 hd: unknown value (error) 1.7"],
  },
  "empty-column-inside.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "empty.csv": { sites: [], stores: [], problems: ["0 -: no rows (error)"] },
  "empty.geojson": { sites: [], stores: [], problems: ["0 -: no rows (error)"] },
  "entities.kml": { error: "is not the kind of file expected here" },
  "far-away.csv": {
    sites: ["XX-01 XX-01 2.35,48.85"],
    stores: ["S1 1.1 1250"],
    problems: ["2 lon: outside region (warning) 2.35, 48.85"],
  },
  "gdal-stores.fgb": {
    sites: ['XX-01 Žuna, "č" 20.502,44.502'],
    stores: ["S2 1.4 0.125", "S1 1.1 1234.5"],
    guessed: "name",
    problems: [
      "3 naziv: differs from earlier row (warning) Склад бр. 1",
      "0 lon: site position from stores (warning) 1",
    ],
  },
  "gdal-stores.geojson": {
    sites: ["XX-01 Склад бр. 1 20.501,44.501"],
    stores: ["S1 1.1 1234.5", "S2 1.4 0.125"],
    guessed: "name",
    problems: ['3 naziv: differs from earlier row (warning) Žuna, "č"', "0 lon: site position from stores (warning) 1"],
  },
  "gdal-stores.kml": {
    sites: ["XX-01 Склад бр. 1 20.501,44.501"],
    stores: ["S1 1.1 1234.5", "S2 1.4 0.125"],
    guessed: "name",
    problems: ['3 naziv: differs from earlier row (warning) Žuna, "č"', "0 lon: site position from stores (warning) 1"],
  },
  "gdal-stores.kmz": {
    sites: ["XX-01 Склад бр. 1 20.501,44.501"],
    stores: ["S1 1.1 1234.5", "S2 1.4 0.125"],
    guessed: "name",
    problems: ['3 naziv: differs from earlier row (warning) Žuna, "č"', "0 lon: site position from stores (warning) 1"],
  },
  "gdal-stores.ods": { error: "is a spreadsheet of another kind; save it as XLSX or CSV and open that" },
  "gdal-stores.xlsx": {
    sites: ["XX-01 Склад бр. 1 20.501,44.501"],
    stores: ["S1 1.1 1234.5", "S2 1.4 0.125"],
    guessed: "name",
    problems: ['3 naziv: differs from earlier row (warning) Žuna, "č"', "0 lon: site position from stores (warning) 1"],
  },
  "gross-only.csv": {
    sites: [],
    stores: [],
    problems: ["0 -: missing columns (error) site_id, lon, lat, store_id, hd, gross_t"],
    questions: ["which column is NEQ: gross_t 2 t (row 2)"],
  },
  "header-only.csv": { sites: [], stores: [], problems: ["0 -: no rows (error)"] },
  "headers-of-something-else.csv": {
    sites: [],
    stores: [],
    guessed: "record_date",
    problems: ["0 -: missing columns (error) Date, Temperature, Humidity"],
  },
  "hostile-headers-flat.csv": {
    sites: ["XX-01 <img src=x onerror=alert(1)>  =1+1 20.5,44.5"],
    stores: ["XX-01-1 1.1 1000"],
  },
  "hostile-names.csv": { sites: ["XX-01 <script>alert(1)</script> 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "line-break-in-cell.csv": { sites: ["XX-01 WREN north 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "line.kml": {
    sites: ["XX-01 WREN 20.5,44.5"],
    stores: ["S1 1.1 1.5"],
    problems: ["0 -: shapes left out (warning) 1"],
  },
  "lines-and-areas.geojson": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1.234"],
    problems: ["0 -: shapes left out (warning) 2"],
  },
  "misspelled-headers.csv": {
    sites: [],
    stores: [],
    problems: [
      "0 Longitud: similar column (warning)",
      "0 Latitue: similar column (warning)",
      "0 Hazrad division: similar column (warning)",
      "0 -: missing columns (error) site_id, Longitud, Latitue, store_id, Hazrad division, neq_kg",
    ],
  },
  "mixed-decimals-one-column.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1.5", "S2 1.1 2.5"],
    problems: ["4 neq_kg: ambiguous number (error) 1,250"],
    questions: ["decimal mark: neq_kg 1,250 (row 4)"],
  },
  "mixed-line-ends.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250", "S2 1.1 800"] },
  "neq-without-unit.csv": {
    sites: [],
    stores: [],
    problems: ["0 -: missing columns (error) site_id, lon, lat, store_id, hd, NEQ"],
    questions: ["which column is NEQ: NEQ 1250 (row 2)"],
  },
  "no-header.csv": {
    sites: [],
    stores: [],
    problems: ["0 -: missing columns (error) XX-01, 20.5, 44.5, S1, 1.1, 1250"],
  },
  "no-last-line-end.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "not-a-number.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: [
      "3 neq_kg: not a number (error) n/a",
      "4 neq_kg: not a number (error) -",
      "5 neq_kg: not a number (error) ∞",
    ],
  },
  "null-geometry.geojson": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 5", "S2 1.4 7"],
    problems: [
      "4 store_id: missing value (error)",
      "4 site_id: missing value (error)",
      "4 hd: missing value (error)",
      "4 neq_kg: missing value (error)",
    ],
  },
  "number-with-unit.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: [],
    problems: ["2 neq_kg: not a number (error) 1250 kg"],
  },
  "old-mac-line-ends.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "other.json": { error: "is not the kind of file expected here" },
  "other.xml": { error: "is not the kind of file expected here" },
  "own-and-other-name.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "pipe.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "points-named.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1.234"] },
  "points.geojson": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1.234"] },
  "points.kml": { sites: ["XX-01 WREN 20.5,44.5"], stores: ["S1 1.1 1.5"] },
  "prototype-headers.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "prototype-ids.csv": { sites: ["__proto__ __proto__ 20.5,44.5"], stores: ["constructor 1.1 1250"] },
  "prototype.geojson": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 5"] },
  "quantity-kg-mk.csv": {
    sites: [],
    stores: [],
    guessed: "site_id, lon, lat, store_id, hd",
    problems: [
      "0 -: missing columns (error) шифра на локација, географска должина, географска ширина, број на објект, класа …",
    ],
    questions: ["which column is NEQ: количина kg 1250 kg (row 2)"],
  },
  "renamed-gzip.csv": { error: "is not the kind of file expected here" },
  "renamed-pdf.csv": { error: "is not the kind of file expected here" },
  "repeated-column.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["0 neq_kg: repeated column (warning)"],
  },
  "semicolon-decimal-comma-flat.csv": {
    sites: ['XX-01 WREN; "north" 20.5,44.5', "XX-02 TEAL 17.25,44.125"],
    stores: ["XX-01-1 1.1 1234.5", "XX-01-2 1.2.2 12000", "XX-02-1 1.4 250"],
  },
  "semicolon-thousands-points.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250.5", "S2 1.1 2000"] },
  "sep-line.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "single-feature.json": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1.234"] },
  "site-named-total.csv": { sites: ["TOTAL WREN 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "swapped-flat.csv": {
    sites: ["XX-01 XX-01 44.5,20.5"],
    stores: ["S1 1.1 1250"],
    problems: ["2 lon: outside region (warning) 44.5, 20.5"],
    questions: ["swapped coordinates: lon, lat 44.5, 20.5 (row 2)"],
  },
  "swapped-sites.csv": {
    sites: ["XX-01 WREN 44.5,20.5", "XX-02 TEAL 17.25,44.125"],
    stores: [],
    problems: ["0 -: missing stores table (error)", "2 lon: outside region (warning) 44.5, 20.5"],
    questions: ["swapped coordinates: lon, lat 44.5, 20.5 (row 2)"],
  },
  "tabs.tsv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "thousands-spaces.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250", "S2 1.1 12500.5"] },
  "title-rows.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["0 -: rows above header (warning) 2"],
  },
  "title-without-separators.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["0 -: rows above header (warning) 1"],
  },
  "totals-en.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250", "S2 1.4 750"],
    problems: ["4 -: totals row (warning) Total"],
  },
  "totals-hr.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["3 -: totals row (warning) Ukupno:"],
  },
  "totals-inside.csv": {
    sites: ["XX-01 XX-01 20.5,44.5", "XX-02 XX-02 21,44"],
    stores: ["S1 1.1 1250", "S9 1.1 10"],
    problems: ["3 -: totals row (warning) Subtotal", "5 -: totals row (warning) Grand total"],
  },
  "totals-mk.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["3 -: totals row (warning) ВКУПНО НЕК"],
  },
  "trailing-blank-rows.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "trailing-empty-columns.csv": { sites: ["XX-01 XX-01 20.5,44.5"], stores: ["S1 1.1 1250"] },
  "two-files-sites.csv": {
    sites: ["XX-01 WREN 20.5,44.5", "XX-02 TEAL 17.25,44.125", "XX-03 IBIS 21,43"],
    stores: [],
    problems: ["0 -: missing stores table (error)"],
  },
  "two-files-stores.csv": {
    sites: ["XX-01 XX-01 20.501,44.501"],
    stores: ["XX-01-1 1.1 12000", "XX-01-1 1.3.1 400"],
    problems: [
      "4 lon: missing value (error)",
      "4 lat: missing value (error)",
      "4 hd: division assumed (warning) 1.2",
      "4 site_id: site left out (error) XX-02",
    ],
  },
  "two-header-rows.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    problems: ["0 -: rows above header (warning) 1"],
  },
  "unclosed-quote.csv": {
    sites: ["XX-02 XX-02 20.6,44.5"],
    stores: ["S2 1.1 800"],
    problems: ["2 -: unclosed quote (error)"],
  },
  "unit-tonnes.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    guessed: "neq_kg (t), auw_kg (t), gross_t (kg)",
  },
  "utf16-tab-flat.csv": { sites: ["XX-01 ŽUNA Ћ 20.5,44.5"], stores: ["XX-01-1 1.1 1234.5"] },
  "utf16be-mark.csv": {
    sites: ["XX-01 Чапја на Ќириловец ѓавол 21.5,41.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
  },
  "utf16be-without-mark.csv": {
    sites: ["XX-01 Чапја на Ќириловец ѓавол 21.5,41.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
  },
  "utf16le-without-mark.csv": {
    sites: ["XX-01 Чапја на Ќириловец ѓавол 21.5,41.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
  },
  "utf8-en-words.csv": {
    sites: ["XX-01 HERON 20.5,44.5"],
    stores: ["S1 1.1 453.59237"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (lb)",
  },
  "utf8-sl.csv": {
    sites: ["XX-01 Čaplja 14.5,46.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
  },
  "utf8-sr-cyrillic.csv": {
    sites: ["XX-01 Чапља 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (t)",
  },
  "web-page.csv": { error: "is not the kind of file expected here" },
  "web-table.xls": { error: "is not the kind of file expected here" },
  "windows-1250-hr.csv": {
    sites: ["XX-01 Žuna Čaplja đak 20.5,44.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
    problems: ["0 -: not UTF-8 (warning) windows-1250"],
  },
  "windows-1250-ro.csv": {
    sites: ["XX-01 Stârc mic în deşert şi ţară 26.5,45.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
    problems: ["0 -: not UTF-8 (warning) windows-1250"],
  },
  "windows-1251-bg.csv": {
    sites: ["XX-01 XX-01 25.5,42.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, lon, lat, store_id, hd, neq_kg (kg)",
    problems: ["0 -: not UTF-8 (warning) windows-1251", "0 име на обекта: similar column (warning)"],
  },
  "windows-1251-mk.csv": {
    sites: ["XX-01 Чапја на Ќириловец ѓавол 21.5,41.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
    problems: ["0 -: not UTF-8 (warning) windows-1251"],
  },
  "windows-1252-sq.csv": {
    sites: ["XX-01 Çafkë e bardhë 20.5,41.5"],
    stores: ["S1 1.1 1250"],
    guessed: "site_id, name, lon, lat, store_id, hd, neq_kg (kg)",
    problems: ["0 -: not UTF-8 (warning) windows-1250"],
  },
  "zero-and-negative.csv": {
    sites: ["XX-01 XX-01 20.5,44.5"],
    stores: [],
    problems: [
      "2 neq_kg: out of range (error) 0",
      "3 neq_kg: out of range (error) -5",
      "4 neq_kg: out of range (error) −5",
    ],
  },
  "zero-bytes.csv": { error: "is not the kind of file expected here" },
}
