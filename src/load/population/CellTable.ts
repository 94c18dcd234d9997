/** Finds H3 cells by their id, given as low and high half; numbers alone, because a Map of a million texts takes 100 MB. */
export class CellTable {
  #slots = new Int32Array(2048).fill(-1)
  #low = new Uint32Array(1024)
  #high = new Uint32Array(1024)
  #count = 0

  /** The place of a cell that is there already; else adds it and returns -1. Places count up from 0. */
  findOrAdd(low: number, high: number): number {
    const slot = this.#slotOf(low, high)
    const found = this.#slots[slot] as number
    if (found >= 0) return found
    this.#slots[slot] = this.#count
    this.#low[this.#count] = low
    this.#high[this.#count] = high
    this.#count++
    if (this.#count === this.#low.length) this.#grow()
    return -1
  }

  /** The place of a cell, -1 when it is not there. */
  find(low: number, high: number): number {
    return this.#slots[this.#slotOf(low, high)] as number
  }

  #slotOf(low: number, high: number): number {
    const mask = this.#slots.length - 1
    let hash = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39)
    hash ^= hash >>> 16
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot] as number
      if (at < 0 || (this.#low[at] === low && this.#high[at] === high)) return slot
    }
  }

  #grow(): void {
    const larger = (from: Uint32Array<ArrayBuffer>) => {
      const to = new Uint32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.#low = larger(this.#low)
    this.#high = larger(this.#high)
    this.#slots = new Int32Array(this.#low.length * 2).fill(-1)
    for (let at = 0; at < this.#count; at++)
      this.#slots[this.#slotOf(this.#low[at] as number, this.#high[at] as number)] = at
  }
}
