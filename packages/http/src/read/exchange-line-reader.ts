import type { Exchange, SourceFormat } from '../message.ts'
import { type ExchangeLine, readExchangeLine } from './exchange-lines.ts'
import type { ReadNote } from './note.ts'

/** A line longer than that is not kept in memory. */
const longest = 256 * 1024 * 1024
const mostNotes = 1000

/**
 * Reads exchange lines as they come, in chunks of any size. Broken lines become notes, and the rest is read.
 *
 * ```ts
 * const reader = new ExchangeLineReader({ file: 'traffic.ndjson' })
 * for await (const chunk of stream) for (const exchange of reader.push(chunk)) check(exchange)
 * for (const exchange of reader.end()) check(exchange)
 * ```
 */
export class ExchangeLineReader {
  readonly notes: ReadNote[] = []
  readonly #file: string
  readonly #format: SourceFormat
  #pieces: string[] = []
  #held = 0
  #line = 0
  #entry = 0

  constructor({ file = '', format = 'exchanges' }: { readonly file?: string; readonly format?: SourceFormat } = {}) {
    this.#file = file
    this.#format = format
  }

  /** @returns The exchanges whose lines are complete now. */
  push(chunk: string): Exchange[] {
    const exchanges: Exchange[] = []
    let from = 0
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      this.#hold(chunk.slice(from, at))
      this.#finish(exchanges)
      from = at + 1
    }
    if (from < chunk.length) this.#hold(chunk.slice(from))
    return exchanges
  }

  /** @returns The exchange of a last line that has no end. */
  end(): Exchange[] {
    const exchanges: Exchange[] = []
    if (this.#held > 0) this.#finish(exchanges)
    return exchanges
  }

  #hold(piece: string): void {
    this.#held += piece.length
    if (this.#held > longest) this.#pieces = []
    else this.#pieces.push(piece)
  }

  #finish(exchanges: Exchange[]): void {
    const row = this.#pieces.join('')
    const tooLong = this.#held > longest
    this.#pieces = []
    this.#held = 0
    this.#line++
    if (tooLong) this.#note(`longer than ${longest} characters`)
    else {
      const text = (this.#line === 1 && row.charCodeAt(0) === 0xfeff ? row.slice(1) : row).trim()
      if (text !== '') this.#read(text, exchanges)
    }
  }

  #read(text: string, exchanges: Exchange[]): void {
    let value: ExchangeLine
    try {
      value = JSON.parse(text)
    } catch {
      this.#note(`"${text.slice(0, 40)}" is not JSON, wanted one object`)
      return
    }
    const source = { file: this.#file, format: this.#format, entry: this.#entry, line: this.#line }
    const read = readExchangeLine(value, source)
    if (typeof read === 'string') this.#note(read)
    else {
      this.#entry++
      exchanges.push(read)
    }
  }

  #note(message: string): void {
    if (this.notes.length < mostNotes) {
      this.notes.push({ line: this.#line, message: `Cannot read line ${this.#line}: ${message}` })
    }
  }
}
