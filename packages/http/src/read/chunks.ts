/** The chunked transfer coding (RFC 9112 §7.1), octet for octet. */
import { Fields } from '../fields.ts'
import { readFieldSection, readLine, shorten } from './head.ts'
import type { Octets } from './octets.ts'

export interface Chunks {
  /** Where the data of each chunk stands. */
  readonly data: readonly (readonly [from: number, to: number])[]
  readonly trailers: Fields
  /** What is wrong with them; null if nothing is. */
  readonly fault: string | null
  /** Whether the last chunk and the trailer section were there. */
  readonly ended: boolean
  readonly end: number
}

const sizeLine = /^([0-9A-Fa-f]+)([ \t]*)(;.*)?$/s

/** @param limit Where the message ends at the latest: data that cannot be taken for chunks goes up to there. */
export function readChunks(octets: Octets, from: number, limit: (from: number) => number): Chunks {
  const data: [number, number][] = []
  let fault: string | null = null
  let at = from
  const broken = (what: string): Chunks => {
    const end = limit(at)
    if (end > at) data.push([at, end])
    return { data, trailers: new Fields(), fault: fault ?? what, ended: false, end }
  }
  const cut = (): Chunks => ({ data, trailers: new Fields(), fault, ended: false, end: octets.size })
  while (at < octets.size) {
    const newline = octets.binary.indexOf('\n', at)
    const { line, next } = readLine(octets, at)
    const [, digits, space, extension] = line.length < 16_384 ? (sizeLine.exec(line) ?? []) : []
    if (newline < 0 && (digits !== undefined || /^\r?$/.test(line))) return cut()
    if (digits === undefined) {
      const missing = limit(at) === at
      return broken(missing ? 'the last chunk is missing' : `chunk size "${shorten(line)}" is not hexadecimal`)
    }
    const size = Number.parseInt(digits, 16)
    if (!Number.isSafeInteger(size)) return broken(`chunk size "${shorten(line)}" is too large`)
    if (space && extension === undefined) fault ??= `chunk size "${shorten(line)}" has spaces after it`
    if (octets.binary[newline - 1] !== '\r') fault ??= `the line of chunk size "${shorten(line)}" ends without CR`
    at = next
    if (size === 0) {
      const section = readFieldSection(octets, at)
      return { data, trailers: section.fields, fault, ended: section.ended, end: section.end }
    }
    const stop = Math.min(at + size, octets.size)
    if (stop > at) data.push([at, stop])
    if (stop + 2 > octets.size && octets.binary.slice(stop).length < 2 && '\r'.startsWith(octets.binary.slice(stop))) {
      return cut()
    }
    at = stop
    if (octets.binary[at] === '\r' && octets.binary[at + 1] === '\n') at += 2
    else if (octets.binary[at] === '\n') {
      fault ??= `the data of chunk size "${shorten(digits)}" is followed by LF alone`
      at++
    } else return broken(`the data of chunk size "${shorten(digits)}" is not followed by CRLF`)
  }
  return cut()
}
