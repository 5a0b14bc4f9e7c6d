/**
 * Reads the answer to one request while its octets come in, and knows where it ends (RFC 9112 §6.3), so that nobody waits
 * for a server that keeps the connection open.
 */
import { Body, buildResponse, type Response } from '@statute/http'
import { ChunkReader } from './chunk-reader.ts'
import { bodyOf, textOf } from './content.ts'
import { framingOf } from './framing.ts'
import { type MessageHead, readFields, readHead } from './message-head.ts'

/** `close`: the end of the connection is the end. `broken`: its chunks are none, and what follows is kept as it is. `no-http`: it does not begin as HTTP does. */
export type AnswerState = 'head' | 'length' | 'chunks' | 'close' | 'done' | 'broken' | 'no-http'

/** A line of chunks that is longer is none. */
const longestLine = 16_384
const mostAfter = 1000

export class AnswerReader {
  state: AnswerState = 'head'
  /** Octets of heads so far, those of interim responses too. */
  heads = 0
  /** Octets of content so far. */
  size = 0
  #final: MessageHead | null = null
  readonly #interim: MessageHead[] = []
  readonly #content: Uint8Array[] = []
  readonly #chunks = new ChunkReader()
  readonly #method: string
  #lines: Uint8Array[] = []
  #line: Uint8Array[] = []
  #lineLength = 0
  #left = 0
  #after = ''

  constructor(method: string) {
    this.#method = method
  }

  /** Whether the head of the final response has come. */
  get hasHead(): boolean {
    return this.#final !== null
  }

  push(octets: Uint8Array): void {
    let at = 0
    while (at < octets.length) {
      const wanted = this.#wanted()
      if (wanted === null) {
        if (this.#after.length < mostAfter) this.#after += textOf(octets.subarray(at, at + mostAfter))
        return
      }
      if (wanted > 0) {
        const part = octets.subarray(at, at + wanted)
        this.#take(part)
        at += part.length
        continue
      }
      const newline = octets.indexOf(10, at)
      const piece = octets.subarray(at, newline < 0 ? octets.length : newline + 1)
      at += piece.length
      this.#line.push(piece)
      this.#lineLength += piece.length
      if (this.state === 'head' || this.#chunks.next === 'trailers') this.heads += piece.length
      if (newline >= 0) this.#endLine()
      else this.#lookAtStart()
    }
  }

  /** @param closed Whether the other side ended the connection in order. */
  response(closed: boolean, limit: number): Response | null {
    const final = this.#final
    if (final === null) return null
    const ended = this.state === 'done' || (this.state === 'close' && closed)
    const content = this.#content.length === 1 ? (this.#content[0] as Uint8Array) : Buffer.concat(this.#content)
    const next = /^[\r\n]*(?:HTTP\/|$)/i.test(this.#after)
    return buildResponse({
      ...startOf(final),
      body: bodyOf(content, final.fields, ended, limit),
      trailers: readFields(this.#chunks.trailers),
      interim: this.#interim.map((head) =>
        buildResponse({ ...startOf(head), body: Body.empty, exact: true, wire: wireOf(head, true) }),
      ),
      exact: true,
      wire: {
        ...wireOf(final, ended),
        chunkFault: this.#chunks.fault,
        after: next ? '' : this.#after.slice(0, mostAfter),
      },
    })
  }

  /** Octets of content that may come now; 0 for a line; null if nothing may. */
  #wanted(): number | null {
    switch (this.state) {
      case 'head':
        return 0
      case 'length':
        return this.#left
      case 'chunks':
        return this.#chunks.next === 'data' ? this.#chunks.left : 0
      case 'close':
      case 'broken':
        return Number.MAX_SAFE_INTEGER
      default:
        return null
    }
  }

  #take(part: Uint8Array): void {
    this.#content.push(part)
    this.size += part.length
    if (this.state === 'chunks') this.#chunks.takeData(part.length)
    if (this.state !== 'length') return
    this.#left -= part.length
    if (this.#left === 0) this.state = 'done'
  }

  #endLine(): void {
    const line = this.#line.length === 1 ? (this.#line[0] as Uint8Array) : Buffer.concat(this.#line)
    this.#line = []
    this.#lineLength = 0
    if (this.state === 'chunks') {
      this.#chunks.takeLine(textOf(line))
      if (this.#chunks.next === 'end') this.state = 'done'
      if (this.#chunks.next === 'broken') {
        this.state = 'broken'
        this.#take(line)
      }
      return
    }
    if (line.length > 2 || (line.length === 2 && line[0] !== 13)) {
      this.#lines.push(line)
      if (this.#lines.length === 1 && isNoHttp(line)) this.state = 'no-http'
    } else if (this.#lines.length > 0) this.#endHead()
  }

  /** What cannot become the line that is due need not be waited for. */
  #lookAtStart(): void {
    if (this.state === 'chunks') {
      const { next } = this.#chunks
      if (next === 'trailers') return
      const begun = textOf(Buffer.concat(this.#line.slice(0, 64)).subarray(0, longestLine))
      if (this.#lineLength > longestLine || !this.#chunks.mayBegin(begun)) this.#endLine()
    } else if (this.#lines.length === 0 && isNoHttp(Buffer.concat(this.#line.slice(0, 8)))) this.state = 'no-http'
  }

  #endHead(): void {
    const head = readHead(Buffer.concat(this.#lines))
    this.#lines = []
    const { status } = head
    if (status >= 100 && status < 200 && status !== 101) {
      this.#interim.push(head)
      return
    }
    this.#final = head
    const framing = framingOf(head, this.#method)
    this.#left = typeof framing === 'number' ? framing : 0
    this.state = typeof framing !== 'number' ? framing : framing === 0 ? 'done' : 'length'
  }
}

function startOf({ status, version, reason, fields }: MessageHead) {
  return { status, version, reason, fields }
}

function wireOf({ startLine, head }: MessageHead, ended: boolean) {
  return { startLine, head, chunkFault: null, ended, after: '' }
}

/** Whether a line, or the beginning of one, cannot become a status line. Empty lines may stand before it. */
function isNoHttp(line: Uint8Array): boolean {
  const text = textOf(line.subarray(0, 5)).toUpperCase()
  return text !== '\r' && !'HTTP/'.startsWith(text)
}
