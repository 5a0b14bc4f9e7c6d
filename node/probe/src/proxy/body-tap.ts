/** Keeps what flows by, up to a limit. */
export class BodyTap {
  readonly #limit: number
  readonly #chunks: Buffer[] = []
  #kept = 0
  /** Whether all of it was kept. */
  isWhole = true

  constructor(limit: number) {
    this.#limit = limit
  }

  push(chunk: Buffer): void {
    const room = this.#limit - this.#kept
    if (chunk.length > room) this.isWhole = false
    if (room <= 0) return
    const kept = chunk.length > room ? chunk.subarray(0, room) : chunk
    this.#chunks.push(kept)
    this.#kept += kept.length
  }

  get octets(): Buffer {
    const [first] = this.#chunks
    return this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks)
  }
}
