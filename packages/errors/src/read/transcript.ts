/**
 * HTTP messages in a paste: raw, as curl prints them (`> ` and `< ` before each line), as a dump of HTTP/2 names them
 * (`:status: 502`), or as the tools of a browser list them (`Status Code: 502`). Places are kept, so that a page can
 * show which line says what.
 */

export interface FieldLine {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface ReadRequest {
  readonly method: string
  readonly target: string
  readonly fields: readonly FieldLine[]
  readonly start: number
  readonly end: number
}

export interface ReadResponse {
  readonly status: number
  readonly reason: string
  readonly version: string
  readonly fields: readonly FieldLine[]
  /** The status line, or what stands for it. */
  readonly start: number
  readonly end: number
  /** Where its body begins, and where the next message does. */
  readonly body: readonly [start: number, end: number]
}

export interface Transcript {
  /** `the output of curl -v`, `an HTTP message` */
  readonly shape: string
  readonly requests: readonly ReadRequest[]
  readonly responses: readonly ReadResponse[]
}

/** What tools put before a line: curl's marks, a shell's prompt, wire logs of clients. */
const mark = /^(?:[<>*] ?|\s*(?:<=|=>|<<|>>)\s?"?|.{0,160}?http-outgoing-\d+ (?:>>|<<) "?|\S+ TRC .{0,80}? - ")?/
const statusLine = /^HTTP\/(\d(?:\.\d)?)\s+(\d{3})(?:\s+(.*))?$/i
const requestLine = /^([A-Z][A-Z-]{1,24})\s+(\S{1,8192})\s+HTTP\/(\d(?:\.\d)?)$/
const pseudoStatus = /^(?:\[?\s*|.{0,80}?\s)\[?:status\]?(?::\s*|\s+|=|"\s*[:,]\s*"?)(\d{3})\b/i
const toolStatus = /^\s*Status(?: Code)?\s*:?\s*(\d{3})\b(.*)$/i
const fieldLine = /^([!#$%&'*+.^_|~0-9A-Za-z-]{1,100}):(?:\s|$)/

/** Lines read at most. */
const mostLines = 20_000

export function readTranscript(text: string): Transcript | null {
  const requests: Open<ReadRequest>[] = []
  const responses: Open<ReadResponse>[] = []
  let open: Open<ReadRequest> | Open<ReadResponse> | null = null
  let inFields = false
  let curl = 0
  let dump = 0
  let from = 0

  for (let n = 0; n < mostLines && from < text.length; n++) {
    const newline = text.indexOf('\n', from)
    const stop = newline < 0 ? text.length : newline
    const raw = text.slice(from, Math.min(stop, from + 9000)).replace(/\r$/, '')
    const marked = mark.exec(raw)?.[0] ?? ''
    const start = from + marked.length
    const line = raw
      .slice(marked.length)
      .replace(/(?:\[\\r\]\[\\n\]|\\r\\n.*)?"?$/, (tail) => (marked.includes('"') ? '' : tail))
    const way = marked.trim()[0]
    if (/^[<>*] ?$/.test(marked)) curl++
    from = stop + 1

    const status = statusLine.exec(line.trim())
    const request = status ? null : requestLine.exec(line.trim())
    const pseudo = status || request ? null : pseudoStatus.exec(line)
    const tool = status || request || pseudo ? null : toolStatus.exec(line)
    if (status || pseudo || (tool && /Request (?:URL|Method)|Remote Address/i.test(text.slice(0, 4000)))) {
      if (pseudo) dump++
      if (open) open.body[1] = start
      const number = Number(status?.[2] ?? pseudo?.[1] ?? tool?.[1])
      open = {
        status: number,
        reason: (status?.[3] ?? tool?.[2] ?? '').trim(),
        version: status?.[1] ?? (pseudo ? '2' : ''),
        fields: [],
        start,
        end: start + line.trimEnd().length,
        body: [stop + 1, text.length],
      }
      responses.push(open as Open<ReadResponse>)
      inFields = true
    } else if (request) {
      if (open) open.body[1] = start
      open = {
        method: request[1] ?? '',
        target: request[2] ?? '',
        fields: [],
        start,
        end: start + line.trimEnd().length,
        body: [stop + 1, text.length],
      }
      requests.push(open as Open<ReadRequest>)
      inFields = true
    } else if (open && inFields && way !== '*') {
      const name = fieldLine.exec(line)?.[1] ?? /^\s*\[?([a-z][a-z0-9-]{1,60}):\s/.exec(line)?.[1]
      if (name !== undefined) {
        const at = line.indexOf(name)
        const value = line.slice(at + name.length + 1).trim()
        open.fields.push({ name, value, start: start + at, end: start + line.trimEnd().length })
        open.body[0] = stop + 1
      } else if (line.trim() === '') {
        inFields = false
        open.body[0] = stop + 1
      }
    }
  }
  if (responses.length === 0 && requests.length === 0) return null
  const shape =
    curl > 2
      ? 'the output of curl -v'
      : dump > 0
        ? 'a dump of HTTP/2'
        : responses.length > 0
          ? 'an HTTP message'
          : 'an HTTP request'
  return { shape, requests, responses }
}

type Open<T> = { -readonly [K in keyof T]: K extends 'fields' ? FieldLine[] : T[K] } & { body: [number, number] }

/** The answer that ended it: not an interim one, and not the tunnel that a proxy opened on the way. */
export function finalResponse({ responses }: Transcript): ReadResponse | null {
  const ends = responses.filter(({ status, reason }, i) => {
    if (status < 200 && status !== 101) return false
    return !(status === 200 && /^connection established$/i.test(reason) && i < responses.length - 1)
  })
  return ends.at(-1) ?? responses.at(-1) ?? null
}

export function fieldOf(message: { readonly fields: readonly FieldLine[] } | null, name: string): FieldLine | null {
  return message?.fields.find((field) => field.name.toLowerCase() === name) ?? null
}
