/**
 * HTTP/1.x as it went over the wire, octet for octet (RFC 9112): requests and responses in turn, pipelined, or responses
 * alone. What breaks the grammar is read as well as can be and kept in `Wire`, so that rules can say what is wrong.
 */
import type { Exchange, Request, Response } from '../message.ts'
import { buildRequest, buildResponse } from './build.ts'
import type { Inflate } from './content.ts'
import { shorten } from './head.ts'
import type { ReadExchanges, ReadNote } from './note.ts'
import { Octets } from './octets.ts'
import { readRawMessage } from './raw-message.ts'

interface Asked {
  readonly request: Request
  readonly line: number
}

export function readRaw(input: string | Uint8Array, file = '', inflate?: Inflate): ReadExchanges {
  const octets = new Octets(input)
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  const asked: Asked[] = []
  let first = 0
  let interim: Response[] = []
  let begun: number | null = null
  let printed = false
  const finish = (response: Response) => {
    const answered = asked[first++] ?? null
    if (!answered) first = asked.length
    exchanges.push({
      request: answered?.request ?? null,
      response,
      source: { file, format: 'raw', entry: exchanges.length, line: answered?.line ?? begun },
      probe: null,
    })
    interim = []
    begun = null
  }
  let at = 0
  while (at < octets.size) {
    const read = readRawMessage(octets, at, asked[first]?.request.method ?? null, inflate)
    notes.push(...read.notes)
    at = read.end
    if (!read.message) continue
    const { start, line, fields, body, trailers, wire, exact } = read.message
    printed ||= read.message.printed
    if (start.kind === 'request') asked.push({ request: buildRequest({ ...start, fields, body, exact }), line })
    else {
      begun ??= line
      const response = buildResponse({ ...start, fields, body, trailers, exact, wire, interim: [] })
      if (start.status >= 100 && start.status < 200 && start.status !== 101) interim.push(response)
      else finish({ ...response, interim })
    }
  }
  const last = interim.pop()
  if (last) finish({ ...last, interim })
  for (const { request, line } of asked.slice(first)) {
    const message = `Cannot pair "${shorten(`${request.method} ${request.target}`)}": no response to it follows`
    notes.push({ line, message })
  }
  // Responses alone, as only a client shows them: `curl -i`.
  if (!printed || asked.length > 0) return { format: 'raw', exchanges, notes }
  const curl = exchanges.map((one) => ({ ...one, source: { ...one.source, format: 'curl' as const } }))
  return { format: 'curl', exchanges: curl, notes }
}

/** Whether a text begins with a message, and one of its heads has a line that ends with CRLF. */
export function isRaw(text: string): boolean {
  const start = /^[\r\n]*(?:HTTP\/?\d|[A-Z-]{1,32}[ \t]+\S+[ \t]+HTTP\/\d)/i.exec(text.slice(0, 16_384))
  if (!start) return false
  const end = /\n\r?\n/.exec(text.slice(start[0].length, 1_000_000))
  const head = text.slice(start[0].length, end ? start[0].length + end.index + end[0].length : 1_000_000)
  return head.includes('\r\n') || /^HTTP\/\d[^\r\n]{0,300}\r\n/m.test(text)
}
