import { existsSync } from "node:fs"
import { posix, win32 } from "node:path"

const linuxNames = [
  "chromium",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chromium-browser",
]
const macNames = ["Chromium", "Google Chrome", "Microsoft Edge"]
const windowsPaths = ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"]
const edgePath = "Microsoft\\Edge\\Application\\msedge.exe"

/**
 * Where Chromium, Chrome or Edge may stand, likeliest first.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} absolute paths
 */
export function browserCandidates(platform, env) {
  if (env.CHROMIUM_PATH) return [env.CHROMIUM_PATH]
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return [...windowsPaths, edgePath].flatMap((path) => folders.map((folder) => win32.join(folder, path)))
  }
  const onPath = (env.PATH ?? "").split(":").filter((folder) => folder !== "")
  if (platform === "darwin") {
    const apps = ["/Applications", posix.join(env.HOME ?? "/", "Applications")]
    return [
      ...macNames.flatMap((name) => apps.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`)),
      ...linuxNames.flatMap((name) => onPath.map((folder) => posix.join(folder, name))),
    ]
  }
  const folders = [...new Set([...onPath, "/usr/bin", "/usr/local/bin", "/snap/bin"])]
  return [
    ...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ]
}

/**
 * The browser that the journeys drive.
 *
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} its path, `undefined` if there is none (or CHROMIUM_PATH names no file)
 */
export function findBrowser(platform = process.platform, env = process.env, exists = existsSync) {
  return browserCandidates(platform, env).find((path) => exists(path))
}
