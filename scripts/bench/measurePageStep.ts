import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/** Runs `pageStep.ts` in a process whose packages are those of a browser. */
export function measurePageStep(write: (line: string) => void): void {
  const program = fileURLToPath(new URL("pageStep.ts", import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=browser", "--import", "tsx", program], {
    encoding: "utf8",
  })
  write(status === 0 ? stdout.trim() : `one step of the slider: not measured, ${stderr.trim()}`)
}
