/** What something gave, and what it took. */
export interface Timed<Value> {
  readonly value: Value
  /** By the clock [ms]. */
  readonly ms: number
  /** Of all threads of the process [ms]: on a busy machine the fairer figure. */
  readonly cpu: number
  /** Both, to be printed. */
  readonly told: string
}

export function timed<Value>(act: () => Value): Timed<Value> {
  const watch = started()
  return watch(act())
}

export async function timedAsync<Value>(act: () => Promise<Value>): Promise<Timed<Value>> {
  const watch = started()
  return watch(await act())
}

function started() {
  const [from, used] = [performance.now(), process.cpuUsage()]
  return <Value>(value: Value): Timed<Value> => {
    const { user, system } = process.cpuUsage(used)
    const [ms, cpu] = [performance.now() - from, (user + system) / 1000]
    return { value, ms, cpu, told: `${ms.toFixed(0)} ms (${cpu.toFixed(0)} of CPU)` }
  }
}
