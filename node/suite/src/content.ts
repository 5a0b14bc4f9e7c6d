import { isUtf8 } from 'node:buffer'

/** What is kept of a body. */
export const bodyLimit = 1_000_000

/** A body as an exchange line has it; null if it is not known whole. */
export function bodyIn(octets: Uint8Array | null, isText = false): { body: string | null; encoding?: string } {
  if (octets === null) return { body: null }
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.length)
  if (isText || isUtf8(buffer)) return { body: buffer.toString('utf8') }
  return { body: buffer.toString('base64'), encoding: 'base64' }
}

/** Gathers octets that flow by, up to the limit. */
export class Octets {
  readonly #limit: number
  readonly #chunks: Uint8Array[] = []
  #size = 0

  constructor(limit: number = bodyLimit) {
    this.#limit = limit
  }

  push(chunk: Uint8Array): void {
    this.#size += chunk.length
    if (this.#size <= this.#limit) this.#chunks.push(chunk)
    else this.#chunks.length = 0
  }

  get areTooMany(): boolean {
    return this.#size > this.#limit
  }

  /** Null if they were too many. */
  get whole(): Uint8Array | null {
    return this.areTooMany ? null : Buffer.concat(this.#chunks)
  }
}
