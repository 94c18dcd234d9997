/** What the raster library reads from; its own readers are for the browser or for Node alone, a Blob is both. */
export class BlobSource {
  readonly #blob: Blob

  constructor(blob: Blob) {
    this.#blob = blob
  }

  fetch(slices: readonly Slice[]): Promise<ArrayBuffer[]> {
    return Promise.all(slices.map((slice) => this.#bytes(slice)))
  }

  async fetchSlice(slice: Slice): Promise<Slice & { data: ArrayBuffer }> {
    return { ...slice, data: await this.#bytes(slice) }
  }

  get fileSize(): number {
    return this.#blob.size
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  #bytes({ offset, length }: Slice): Promise<ArrayBuffer> {
    return this.#blob.slice(offset, offset + length).arrayBuffer()
  }
}

interface Slice {
  readonly offset: number
  readonly length: number
}
