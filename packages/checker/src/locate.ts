/** Where in a text a finding is, so that a page or a terminal can mark it. */
import type { Finding } from './finding.ts'

export interface Span {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** Its line, from 1. */
  readonly line: number
}

/** What stands before a line in the output of `curl -v`. */
const mark = /^(?:[<>] )?/
const statusLine = /^HTTP\/\d/i
const requestLine = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ +HTTP\/\d/

interface Part {
  /** Lines: the start line, the line after the head, the line after the body. */
  readonly first: number
  readonly head: number
  end: number
}

/**
 * The span of the text that a finding is about. A missing field has none, so it stands at the start line of its message.
 * Null if the text is of a format without lines, or the place cannot be found.
 */
export function locate(text: string, { at, source }: Pick<Finding, 'at' | 'source'>): Span | null {
  if (source.line === null) return null
  const lines = linesOf(text)
  if (at.startsWith('#/')) return whole(lines[source.line - 1], source.line)
  if (!['text', 'raw', 'curl'].includes(source.format)) return whole(lines[source.line - 1], source.line)
  const { request, response } = partsFrom(lines, source.line - 1)
  const asked = at.startsWith('request')
  const part = asked ? request : response
  if (!part) return null
  const place = asked ? at.slice('request.'.length) : at
  if (place.startsWith('field:')) {
    const name = `${place.slice('field:'.length)}:`
    for (let i = part.first + 1; i < part.head; i++) {
      const line = lines[i]
      if (line?.text.replace(mark, '').toLowerCase().startsWith(name)) return whole(line, i + 1)
    }
  }
  if (place.startsWith('body') && part.head < part.end) return inBody(text, lines, part, place)
  const start = lines[part.first]
  if (!start) return null
  if (place !== 'status' && place !== 'reason' && !place.startsWith('field:')) return whole(start, part.first + 1)
  const code = /^(?:[<>] )?HTTP\/\S+ +/.exec(start.text)?.[0].length ?? 0
  return { start: start.start + code, end: start.start + start.text.trimEnd().length, line: part.first + 1 }
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const one = { text: line.replace(/\r$/, ''), start }
    start += line.length + 1
    return one
  })
}

function whole(line: Line | undefined, number: number): Span | null {
  if (!line) return null
  const lead = mark.exec(line.text)?.[0].length ?? 0
  return { start: line.start + lead, end: line.start + line.text.trimEnd().length, line: number }
}

/** The request and the final response of the exchange that begins at a line. */
function partsFrom(lines: readonly Line[], from: number): { request: Part | null; response: Part | null } {
  let request: Part | null = null
  let response: Part | null = null
  for (let i = from; i < lines.length; i++) {
    const text = (lines[i]?.text ?? '').replace(mark, '')
    const isStatus = statusLine.test(text)
    if (!isStatus && !requestLine.test(text)) continue
    const earlier: Part | null = response ?? request
    if (earlier) earlier.end = i
    // The next exchange.
    if (!isStatus && request) break
    const interim = /^HTTP\/\S+ +1(?!01)\d\d/i.test(text)
    if (isStatus && response) break
    let head = i + 1
    while (head < lines.length && (lines[head]?.text ?? '').replace(/^[<>] ?$/, '') !== '') head++
    const part: Part = { first: i, head, end: lines.length }
    if (!isStatus) request = part
    else if (!interim) response = part
    i = head
  }
  return { request, response }
}

/** A member of a JSON body, found by its name; else the first line of the body. */
function inBody(text: string, lines: readonly Line[], part: Part, place: string): Span | null {
  const name = place.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~')
  const from = lines[part.head + 1]
  const to = lines[part.end - 1]
  if (!from || !to) return null
  if (place.includes('/') && name && !/^\d+$/.test(name)) {
    const at = text.indexOf(JSON.stringify(name), from.start)
    if (at >= 0 && at < to.start + to.text.length) {
      const line = lines.findLastIndex(({ start }) => start <= at)
      const own = lines[line]
      if (own) return { start: at, end: own.start + own.text.trimEnd().length, line: line + 1 }
    }
  }
  return whole(from, part.head + 2)
}
