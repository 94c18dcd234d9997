import { existsSync, readFileSync } from "node:fs"
import { findBrowser } from "./findBrowser.mjs"
import { run } from "./run.mjs"

/**
 * Finds a browser; on Debian as root installs Chromium where there is none. Anywhere else says in one sentence what
 * to install.
 *
 * @returns {Promise<string | undefined>} path of the browser, `undefined` if there is none and it has been said
 */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, but there is no such file.`)
    return undefined
  }
  if (isDebian() && process.getuid?.() === 0 && (await installChromium()) === 0) return findBrowser()
  console.error(
    "The browser journeys need Chromium, Google Chrome or Microsoft Edge: install one of them, or set CHROMIUM_PATH to its program file.",
  )
  return undefined
}

/** Ubuntu also has apt-get, but its package of this name is a snap, which often cannot run as root. */
function isDebian() {
  return existsSync("/etc/os-release") && /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"))
}

async function installChromium() {
  console.log("Set-up: installing Chromium with apt-get …")
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  const lock = ["-o", "DPkg::Lock::Timeout=300", "-qq"]
  const code = await run("apt-get", [...lock, "update"], env)
  return code || run("apt-get", [...lock, "install", "-y", "--no-install-recommends", "chromium"], env)
}
