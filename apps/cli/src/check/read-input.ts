import { looksLikeDescription } from '@statute/checker/openapi'
import { type Exchange, ExchangeLineReader, type ReadNote, readExchanges } from '@statute/http'
import { inflate } from './inflate.ts'
import { Trouble } from './trouble.ts'

export interface Taken {
  exchange(exchange: Exchange): void
  /** An OpenAPI description, as text. */
  description(text: string): void
  /** A text that was read whole, to show lines of it. */
  text(text: string): void
}

/** What is read at once; exchange lines have no such bound. */
const most = 500_000_000
/** As much of the beginning as is looked at to tell exchange lines from the rest. */
const peeked = 1 << 20

/**
 * Reads one input, whatever it holds.
 * @returns What could not be read.
 */
export async function readInput(
  name: string,
  chunks: AsyncIterable<Buffer>,
  take: Taken,
): Promise<readonly ReadNote[]> {
  const held: Buffer[] = []
  let size = 0
  let lines: Lines | null = null
  for await (const chunk of chunks) {
    if (lines) {
      lines.push(chunk)
      continue
    }
    held.push(chunk)
    size += chunk.length
    if (size > most)
      throw new Trouble(`Cannot read "${name}": more than 500 MB, wanted exchange lines (NDJSON), which have no limit`)
    if (held.length === 1 || size < 2 * peeked) {
      if (!startsLikeLines(held)) continue
      lines = new Lines(name, take)
      for (const one of held.splice(0)) lines.push(one)
    }
  }
  return lines ? lines.end() : readWhole(name, Buffer.concat(held), take)
}

/** Whether the first line is an exchange: then the rest is read as it comes. */
function startsLikeLines(held: readonly Buffer[]): boolean {
  const start = (held.length === 1 ? held[0] : Buffer.concat(held))?.subarray(0, peeked).toString('utf8') ?? ''
  const line = start.replace(/^\uFEFF/, '').trimStart()
  if (!line.startsWith('{')) return false
  const end = line.indexOf('\n')
  // A first line that is longer than that holds a large body.
  if (end < 0) return line.length > peeked / 2 && /^\{\s{0,9}"(?:request|response|probe)"/.test(line)
  try {
    const value = JSON.parse(line.slice(0, end))
    return typeof value.response === 'object' && value.response !== null
  } catch {
    return false
  }
}

class Lines {
  readonly #decoder = new TextDecoder()
  readonly #reader: ExchangeLineReader
  readonly #take: Taken

  constructor(file: string, take: Taken) {
    this.#reader = new ExchangeLineReader({ file })
    this.#take = take
  }

  push(chunk: Buffer): void {
    for (const one of this.#reader.push(this.#decoder.decode(chunk, { stream: true }))) this.#take.exchange(one)
  }

  end(): readonly ReadNote[] {
    for (const one of this.#reader.push(this.#decoder.decode())) this.#take.exchange(one)
    for (const one of this.#reader.end()) this.#take.exchange(one)
    return this.#reader.notes
  }
}

function readWhole(name: string, octets: Buffer, take: Taken): readonly ReadNote[] {
  const text = decode(octets)
  if (looksLikeDescription(text)) {
    take.description(text)
    return []
  }
  // JSON is text; messages may be framed by octets.
  const isText = /^\s*[{[]/.test(text) || startsWide(octets)
  const { exchanges, notes } = readExchanges(isText ? text : octets, { file: name, inflate })
  take.text(text)
  for (const exchange of exchanges) take.exchange(exchange)
  return notes
}

/** UTF-8, or UTF-16 where the first octets say so, as PowerShell writes its pipes and files. */
function decode(octets: Buffer): string {
  if (startsWide(octets)) return octets.subarray(2).toString('utf16le')
  return octets.toString('utf8').replace(/^\uFEFF/, '')
}

const startsWide = (octets: Buffer) => octets[0] === 0xff && octets[1] === 0xfe
