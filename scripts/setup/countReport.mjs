/**
 * How many tests ended how.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/** @type {Count} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * Reads the counts out of a JSON report of Vitest, Playwright or `scripts/check.mjs`.
 *
 * @param {any} report the parsed file
 * @returns {Count}
 * @throws {TypeError} if it is none of the three
 */
export function countReport(report) {
  if (typeof report?.numPassedTests === "number") {
    // A test file that does not even load has failed without a test of its own.
    const broken = (report.testResults ?? []).filter(
      (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
    ).length
    const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped }
  }
  if (typeof report?.stats?.expected === "number") {
    const { expected, flaky = 0, unexpected, skipped } = report.stats
    return { passed: expected + flaky, failed: unexpected, skipped }
  }
  if (Array.isArray(report?.checks)) {
    const passed = report.checks.filter((/** @type {any} */ check) => check.passed === true).length
    return { passed, failed: report.checks.length - passed, skipped: 0 }
  }
  throw new TypeError("This is no report of Vitest, Playwright or the checks.")
}

/**
 * A step may fail without a failed test (a crash, an unhandled error, no tests at all): that counts as one failure.
 *
 * @param {Count} count
 * @param {number} exitCode of the step
 * @returns {Count}
 */
export function withExitCode(count, exitCode) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * The last line of `npm test`.
 *
 * @param {Count} count
 */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
}
