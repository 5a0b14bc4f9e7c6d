/**
 * The output of `curl -v`: `> ` before what was sent, `< ` before what came, `* ` before curl's remarks, and the body
 * without a mark wherever the two outputs met. It is one walk: what a line is depends on the lines before it.
 */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Exchange, Request, Response } from '../message.ts'
import { buildRequest, buildResponse, versionOf } from './build.ts'
import { CurlConnection } from './curl-connection.ts'
import { glued, remarks, withoutMeter } from './curl-noise.ts'
import { framingOf } from './framing.ts'
import { mostFieldLines, shorten, trimSpace } from './head.ts'
import type { ReadExchanges, ReadNote } from './note.ts'
import { readStartLine, type StartLine } from './start-line.ts'

interface Open {
  readonly start: StartLine
  readonly line: number
  readonly fields: [string, string][]
  readonly trailers: [string, string][]
  readonly body: string[]
  /** Where the next line belongs. */
  part: 'fields' | 'body'
  /** Octets that came, says curl, and were printed elsewhere. */
  elsewhere: boolean
  /** `* Ignoring the response-body` */
  ignored: boolean
  url: string | null
}

export function readCurlVerbose(text: string, file = ''): ReadExchanges {
  const transcript = new Transcript(file)
  const rows = text.split('\n')
  for (const [i, row] of rows.entries()) transcript.line(row, i + 1, i === rows.length - 1)
  return transcript.end()
}

class Transcript {
  readonly #connection = new CurlConnection()
  readonly #exchanges: Exchange[] = []
  readonly #notes: ReadNote[] = []
  readonly #file: string
  #asked: Open[] = []
  #first = 0
  #interim: Response[] = []
  #open: Open | null = null
  /** Whether an earlier body was printed elsewhere: the one at the end may hold it too. */
  #elsewhere = false

  constructor(file: string) {
    this.#file = file
  }

  line(row: string, number: number, last: boolean): void {
    const ended = row.endsWith('\r') ? row.slice(0, -1) : row
    const line = withoutMeter(ended.replace(/^\d\d:\d\d:\d\d\.\d{1,6} (?=[<>*{}] )/, ''))
    if (line === null) return
    const open = this.#open
    const inBody = open?.start.kind === 'response' && open.part === 'body'
    const mark = line.slice(0, 2)
    if ((mark === '> ' || mark === '< ') && this.#marked(line.slice(2), mark, number, inBody)) return
    if (/^[{}] \[\d{1,12} bytes data\]$/.test(line)) {
      if (inBody && open && mark === '{ ') open.elsewhere = true
    } else if ((line === '<' || line === '>') && open?.part === 'fields') {
      open.part = 'body'
      this.#send(open)
    } else if (line.startsWith('*') && (!inBody || remarks.test(line))) this.#remark(line.slice(1).trimStart())
    else if (/^curl: \(\d{1,3}\) /.test(line)) this.#connection.failure ??= line.slice(0, 200)
    else if (inBody && open && !(last && line === '')) this.#content(open, line, last)
  }

  /** @returns Whether a line with a mark is one of curl's, and no line of a body. */
  #marked(line: string, mark: string, number: number, inBody: boolean): boolean {
    const wanted = mark === '> ' ? 'request' : 'response'
    const start = readStartLine(line)
    const open = this.#open
    if (start?.kind === wanted) {
      this.#close()
      this.#open = {
        start,
        line: number,
        fields: [],
        trailers: [],
        body: [],
        part: 'fields',
        elsewhere: false,
        ignored: false,
        url: null,
      }
      return true
    }
    if (!open) return false
    if (open.start.kind !== wanted) return !inBody
    if (line === '') {
      open.part = 'body'
      this.#send(open)
      return true
    }
    const colon = line.indexOf(':')
    const field: [string, string] = [line.slice(0, Math.max(colon, 0)).trim(), trimSpace(line.slice(colon + 1))]
    if (open.part === 'body') {
      const isTrailer = open.body.length === 0 && /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(field[0])
      if (isTrailer) open.trailers.push(field)
      return isTrailer || wanted === 'request'
    }
    const before = open.fields.at(-1)
    if ((line[0] === ' ' || line[0] === '\t') && before) {
      if (before[1].length < 100_000) before[1] = `${before[1]} ${trimSpace(line)}`
    } else if (field[0] === '') {
      this.#notes.push({ line: number, message: `Cannot read "${shorten(line)}": not a field line` })
    } else if (open.fields.length < mostFieldLines) open.fields.push(field)
    return true
  }

  #remark(remark: string): void {
    if (/^Ignoring the response-body/.test(remark) && this.#open) this.#open.ignored = true
    this.#connection.hear(remark)
  }

  #content(open: Open, line: string, last: boolean): void {
    const end = glued.exec(line)?.index
    if (end === undefined) open.body.push(last ? line : `${line}\n`)
    else {
      if (end > 0) open.body.push(line.slice(0, end))
      this.#remark(line.slice(end + 1).trimStart())
    }
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    if (open.start.kind === 'request') {
      this.#send(open)
      return
    }
    const asked = this.#asked[this.#first] ?? null
    const response = this.#response(open, open.start, asked)
    if (response.status >= 100 && response.status < 200 && response.status !== 101) {
      this.#interim.push(response)
      return
    }
    if (asked) this.#first++
    this.#exchanges.push({
      request: asked && requestOf(asked),
      response: { ...response, interim: this.#interim },
      source: { file: this.#file, format: 'curl', entry: this.#exchanges.length, line: asked?.line ?? open.line },
      probe: null,
    })
    this.#interim = []
  }

  /** The head of a request has ended. What curl remarks from here on is about the answer. */
  #send(open: Open): void {
    const { start, fields } = open
    if (start.kind !== 'request' || this.#asked.at(-1) === open) return
    const host = fields.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? null
    open.url = this.#connection.urlOf(start.method, start.target, host)
    this.#asked.push(open)
  }

  #response(open: Open, start: Extract<StartLine, { kind: 'response' }>, asked: Open | null): Response {
    const fields = new Fields(open.fields)
    const method = asked?.start.kind === 'request' ? asked.start.method : null
    const framing = framingOf(start, fields, method)
    const text = withoutHead(open.body.join(''))
    const state = this.#elsewhere && text !== '' ? 'cut' : 'known'
    if (open.elsewhere && !open.ignored && text === '') this.#elsewhere = true
    const none =
      framing.by === 'nothing' || framing.by === 'switch' || (framing.by === 'length' && framing.length === 0)
    return buildResponse({
      ...start,
      reason: start.version === '2' || start.version === '3' ? '' : start.reason,
      fields,
      body: none ? Body.empty : text === '' || open.ignored ? Body.notCaptured : new Body(state, text),
      trailers: new Fields(open.trailers),
    })
  }

  end(): ReadExchanges {
    this.#close()
    const last = this.#interim.at(-1)
    if (last) {
      const asked = this.#asked[this.#first++]
      this.#exchanges.push({
        request: asked ? requestOf(asked) : null,
        response: { ...last, interim: this.#interim.slice(0, -1) },
        source: { file: this.#file, format: 'curl', entry: this.#exchanges.length, line: asked?.line ?? null },
        probe: null,
      })
    }
    const { failure } = this.#connection
    for (const { start, line } of this.#asked.slice(this.#first)) {
      const name = start.kind === 'request' ? `${start.method} ${start.target}` : ''
      const why = failure === null ? 'no response to it follows' : failure
      this.#notes.push({ line, message: `Cannot pair "${shorten(name)}": ${why}` })
    }
    if (failure !== null && this.#asked.length === 0)
      this.#notes.push({ line: null, message: `curl got no answer: ${failure}` })
    return { format: 'curl', exchanges: this.#exchanges, notes: this.#notes }
  }
}

function requestOf({ start, fields, url }: Open): Request {
  const { method, target } = start.kind === 'request' ? start : { method: '', target: '' }
  const section = new Fields(fields)
  const hasBody = Number(section.get('content-length') ?? 0) > 0 || section.has('transfer-encoding')
  return buildRequest({
    method,
    target,
    version: versionOf(start.version),
    fields: section,
    body: hasBody ? Body.notCaptured : Body.empty,
    exact: true,
    ...(url === null ? {} : { url }),
  })
}

/** `-i` together with `-v` prints the head a second time, with the body. */
function withoutHead(text: string): string {
  let rest = text
  while (/^HTTP\/\d(?:\.\d)? \d{3}/.test(rest.slice(0, 20))) {
    const end = rest.indexOf('\n\n')
    rest = end < 0 ? '' : rest.slice(end + 2)
  }
  return rest
}
