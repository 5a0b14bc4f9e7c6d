/**
 * The octets of an input, also as a string in which each character is one octet. Patterns run over the string, and
 * every place in it is a place in the octets.
 */

// Web standards that every runtime has; the compiler's `lib` knows the language only.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}
declare class TextEncoder {
  encode(text: string): Uint8Array
}

export class Octets {
  readonly bytes: Uint8Array
  readonly binary: string
  /** Places of U+FFFD in a text that was handed in: whoever decoded it lost octets there. */
  readonly #lost: readonly number[]
  #counted = 0
  #line = 1

  constructor(input: string | Uint8Array) {
    this.bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
    this.binary = binaryOf(this.bytes)
    this.#lost = typeof input === 'string' ? placesOf(this.binary, '\xef\xbf\xbd') : []
  }

  get size(): number {
    return this.bytes.length
  }

  /** What stands between two places, as text. */
  text(from: number, to: number): string {
    return textOf(this.bytes.subarray(from, to))
  }

  /** Whether the length of what stands there means anything. */
  isExact(from: number, to: number): boolean {
    let low = 0
    let high = this.#lost.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#lost[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    return (this.#lost[low] ?? to) >= to
  }

  /** Number of the line at a place, from 1. Places must not go back. */
  line(at: number): number {
    let next = this.binary.indexOf('\n', this.#counted)
    while (next >= 0 && next < at) {
      this.#line++
      this.#counted = next + 1
      next = this.binary.indexOf('\n', this.#counted)
    }
    return this.#line
  }
}

/** UTF-8 where it is that, else one character for each octet, as ISO 8859-1 has it. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return binaryOf(bytes)
  }
}

/** An input as text, and as octets where it has them. A byte order mark tells the encoding, and is no part of either. */
export function decodeInput(input: string | Uint8Array): {
  readonly text: string
  readonly octets: string | Uint8Array
} {
  if (typeof input === 'string') {
    const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input
    return { text, octets: text }
  }
  const [a, b, c] = input
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(input)
    return { text, octets: text }
  }
  const octets = a === 0xef && b === 0xbb && c === 0xbf ? input.subarray(3) : input
  return { text: textOf(octets), octets }
}

export function binaryOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at)
  return places
}
