/** A typed array that grows while its length is not known yet. */
class GrowingNumbers<Numbers extends Float64Array | Uint32Array> {
  readonly #make: (length: number) => Numbers
  #numbers: Numbers
  length = 0

  constructor(make: (length: number) => Numbers) {
    this.#make = make
    this.#numbers = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = this.#make(2 * this.length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = value
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  /** What has been pushed, in an array of its own. */
  taken(): Numbers {
    return this.#numbers.slice(0, this.length) as Numbers
  }
}

export const growingFloats = () => new GrowingNumbers((length) => new Float64Array(length))
export const growingWords = () => new GrowingNumbers((length) => new Uint32Array(length))
