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
  readonly #chunks: Uint8Array[] = []
  #size = 0

  push(chunk: Uint8Array): void {
    this.#size += chunk.length
    if (this.#size <= bodyLimit) this.#chunks.push(chunk)
    else this.#chunks.length = 0
  }

  /** Null if they were too many. */
  get whole(): Uint8Array | null {
    return this.#size > bodyLimit ? null : Buffer.concat(this.#chunks)
  }
}
