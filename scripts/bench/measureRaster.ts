import { loadPopulationFile } from "../../src/load/population/loadPopulationFile.ts"
import type { Box } from "../../src/model/geo.ts"
import { generatedTiff } from "./generatedTiff.ts"
import { timedAsync } from "./timed.ts"

/** Of nobody's: what is covered is not measured here. */
const countries = { at: () => undefined, people: () => undefined }

/** 50 windows of 5 km in a raster of 12,000² pixels, stored in tiles and in strips of one row. */
export async function measureRaster(write: (line: string) => void): Promise<void> {
  // Over the raster, which reaches from 18 to 28° E and from 39 to 49° N, no two alike.
  const boxes = Array.from({ length: 50 }, (_, at): Box => {
    const [lon, lat] = [18.2 + ((at * 37) % 100) * 0.095, 39.2 + ((at * 61) % 100) * 0.095]
    return [lon, lat, lon + 0.06, lat + 0.045]
  })
  for (const [stored, block] of [
    ["tiles", [512, 512]],
    ["strips", [12_000, 1]],
  ] as const) {
    const blob = generatedTiff(block)
    const { value, told } = await timedAsync(() => loadPopulationFile({ name: "ghs.tif", blob }, { countries, boxes }))
    write(
      `raster of 12,000² pixels in ${stored}: 50 windows, ${value.cells?.people.length} cells with people, in ${told}, ` +
        `peak memory of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    )
  }
}
