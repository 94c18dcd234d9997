import { spawn } from "node:child_process"
import { root } from "./root.mjs"

/** Exit code of a program that was asked to stop. */
export const interrupted = 130

/**
 * Runs a program from the project's folder without a shell, on our terminal, and waits for it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's environment
 * @returns {Promise<number>} its exit code; 130 if it was interrupted, 1 if it could not start or was ended otherwise
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } })
    // The terminal sends Ctrl-C to the child as well; we only have to outlive it.
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    const wait = () => {}
    process.on("SIGTERM", pass).on("SIGINT", wait)
    const settle = (/** @type {number} */ code) => {
      process.off("SIGTERM", pass).off("SIGINT", wait)
      resolve(code)
    }
    child.on("error", (error) => {
      console.error(`Could not run ${program}: ${error.message}`)
      settle(1)
    })
    child.on("close", (code, signal) => settle(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? interrupted : 1)))
  })
}

/**
 * Runs a script with the Node that runs us.
 *
 * @param {string[]} args script and its arguments, the script's path relative to the project's folder or absolute
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNode(args, env) {
  return run(process.execPath, args, env)
}
