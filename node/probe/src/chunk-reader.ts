/** Takes the chunked transfer coding off while octets come in (RFC 9112 §7.1). It is handed lines, or data. */
const sizeLine = /^([0-9a-f]+)([ \t]*)(;.*)?$/is

export class ChunkReader {
  /** What is wrong with the chunks; null if nothing is. */
  fault: string | null = null
  /** What must come next. After `broken` nothing can be told from anything else. */
  next: 'size' | 'data' | 'break' | 'trailers' | 'end' | 'broken' = 'size'
  /** Octets of data that are to come. */
  left = 0
  trailers = ''
  #size = ''

  takeData(length: number): void {
    this.left -= length
    if (this.left === 0) this.next = 'break'
  }

  /** Whether a line that is due could begin like that. */
  mayBegin(text: string): boolean {
    return this.next === 'break' ? text === '\r' : /^[0-9a-f]+[ \t]*(?:;|\r?$)/i.test(text)
  }

  /** @param line With its end, if it has one. */
  takeLine(line: string): void {
    const bare = line.endsWith('\r\n') ? line.slice(0, -2) : line.endsWith('\n') ? line.slice(0, -1) : line
    if (this.next === 'trailers') {
      if (bare === '') this.next = 'end'
      else this.trailers += line
    } else if (this.next === 'break') {
      if (bare !== '') return this.#break(`the data of chunk size "${this.#size}" is not followed by CRLF`)
      if (line === '\n') this.fault ??= `the data of chunk size "${this.#size}" is followed by LF alone`
      this.next = 'size'
    } else this.#takeSize(line, bare)
  }

  #takeSize(line: string, bare: string): void {
    const shown = bare.length > 60 ? `${bare.slice(0, 57)}…` : bare
    const [, digits, space, extension] = sizeLine.exec(bare) ?? []
    if (digits === undefined) return this.#break(`chunk size "${shown}" is not hexadecimal`)
    const size = Number.parseInt(digits, 16)
    if (!Number.isSafeInteger(size)) return this.#break(`chunk size "${shown}" is too large`)
    if (space && extension === undefined) this.fault ??= `chunk size "${shown}" has spaces after it`
    if (!line.endsWith('\r\n')) this.fault ??= `the line of chunk size "${shown}" ends without CR`
    this.#size = shown
    this.left = size
    this.next = size === 0 ? 'trailers' : 'data'
  }

  #break(fault: string): void {
    this.fault ??= fault
    this.next = 'broken'
  }
}
