import { type Accessor, createContext, useContext } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { MapTheme } from "../model/palette.ts"
import type { Comparison } from "./createComparison.ts"
import type { Exposures } from "./createExposures.ts"
import type { FileOpening } from "./createFileOpening.ts"
import type { FilterState } from "./createFilter.ts"
import type { GridCells } from "./createGridCells.ts"
import type { GroundState } from "./createGround.ts"
import type { LanguageState } from "./createLanguage.ts"
import type { LayersState } from "./createLayers.ts"
import type { MapSectionState } from "./createMapSection.ts"
import type { MapTools } from "./createMapTools.ts"
import type { PanelsState } from "./createPanels.ts"
import type { PlanOnDemand } from "./createPlanOnDemand.ts"
import type { PopulationState } from "./createPopulation.ts"
import type { ProjectOnDemand } from "./createProjectOnDemand.ts"
import type { RegisterState } from "./createRegister.ts"
import type { RulesState } from "./createRules.ts"
import type { ScenarioState } from "./createScenario.ts"
import type { ScenarioExposures } from "./createScenarioExposures.ts"
import type { Selection } from "./createSelection.ts"
import type { StreetsState } from "./createStreets.ts"
import type { ViewState } from "./createView.ts"
import type { WorkState } from "./createWork.ts"

/** Everything a panel may read and do; made once by `createApp`. */
export interface App {
  /** For what a panel asks while it is open. */
  readonly worker: AtlasWorker
  readonly language: LanguageState
  readonly register: RegisterState
  readonly project: ProjectOnDemand
  readonly ground: GroundState
  readonly population: PopulationState
  /** Opens files of any kinds: each where it belongs, told by its content. */
  readonly open: FileOpening["open"]
  readonly openingFailure: FileOpening["failure"]
  /** Forgets everything of the user's. */
  readonly clearAll: () => void
  readonly rules: RulesState
  /** The register as it is, whatever is being tried out on it. */
  readonly baseline: Exposures
  /** What is being tried out. */
  readonly scenario: ScenarioState
  /** The figures to show: those of the scenario in use, else those of the register as it is. */
  readonly exposures: ScenarioExposures
  /** The register as it is beside what is shown of a scenario. */
  readonly comparison: Comparison
  /** What the page is used for. */
  readonly work: WorkState
  /** What should be removed first. */
  readonly plan: PlanOnDemand
  /** Cells of the population grids, for the map. */
  readonly gridCells: GridCells
  readonly selection: Selection
  readonly view: ViewState
  readonly layers: LayersState
  readonly streets: StreetsState
  readonly filter: FilterState
  readonly panels: PanelsState
  readonly mapSection: MapSectionState
  readonly mapTools: MapTools
  /** The colours of the map on the page. */
  readonly theme: Accessor<MapTheme>
}

export const AppContext = createContext<App>()

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error("useApp() outside of <AppContext.Provider>")
  return app
}
