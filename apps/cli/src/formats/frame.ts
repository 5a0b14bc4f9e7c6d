/** An exchange as a code frame: the lines that findings are about, numbered, and their neighbours. */
import type { Finding } from '@statute/checker'
import type { Body, Exchange, Request, Response } from '@statute/http'
import { shown } from './words.ts'

export interface FrameLine {
  /** Empty between two parts. */
  readonly text: string
  /** Numbers of the findings that are about this line. */
  readonly marks: readonly number[]
  /** `absent` says what is not there; `gap` stands for lines that are left out. */
  readonly kind: 'start' | 'field' | 'absent' | 'body' | 'gap'
}

type Marked = Pick<Finding, 'at' | 'lines'> & { readonly number: number }

export function frameOf({ request, response }: Exchange, findings: readonly Marked[]): FrameLine[] {
  const answered = near(responseLines(response, findings))
  const asked = findings.filter(({ at }) => at.startsWith('request'))
  if (request === null || asked.length === 0) return answered
  const own = asked.map((one) => ({ ...one, at: one.at.replace(/^request\.?/, '') || 'start' }))
  return [...near(requestLines(request, own)), { text: '', marks: [], kind: 'gap' }, ...answered]
}

function requestLines(request: Request, marked: readonly (Omit<Marked, 'at'> & { at: string })[]): FrameLine[] {
  const version = request.version === '' ? '' : ` HTTP/${request.version}`
  return messageLines(`${request.method} ${request.target}${version}`, request, marked, ['start', 'method', 'target'])
}

function responseLines(response: Response, marked: readonly Marked[]): FrameLine[] {
  const { version, status, reason, interim } = response
  const start = `HTTP/${version || '1.1'} ${status === 0 ? '(no answer)' : status} ${reason}`.trimEnd()
  const before = marked.filter(({ at }) => at === 'interim')
  const early = before.length === 0 ? [] : (interim ?? [])
  return [
    ...early.map((one, i) =>
      line(`HTTP/${one.version || '1.1'} ${one.status} ${one.reason}`.trimEnd(), i === 0 ? before : [], 'start'),
    ),
    ...messageLines(start, response, marked, early.length > 0 ? onStart : [...onStart, 'interim']),
  ]
}

const onStart = ['status', 'reason', 'head']

function messageLines(
  start: string,
  { fields, body }: { readonly fields: Request['fields']; readonly body: Body },
  marked: readonly (Omit<Marked, 'at'> & { at: string })[],
  startPlaces: readonly string[],
): FrameLine[] {
  const on = (place: string) => marked.filter(({ at }) => at === place)
  const absent = marked.filter(({ at }) => at.startsWith('field:') && !fields.has(at.slice('field:'.length)))
  const names = new Set(absent.map(({ at }) => at))
  const seen = new Set<string>()
  return [
    line(
      start,
      marked.filter(({ at }) => startPlaces.includes(at)),
      'start',
    ),
    ...fields.lines.map(([name, value]) => {
      const low = name.toLowerCase()
      // Of a field that repeats, the first line bears the number.
      const marks = seen.has(low) ? [] : on(`field:${low}`)
      seen.add(low)
      return line(`${name}: ${value}`, marks, 'field')
    }),
    ...[...names].map((at) => line(`(no ${nameOf(at, absent)})`, on(at), 'absent')),
    ...bodyLines(
      body,
      marked.filter(({ at }) => at === 'body' || at.startsWith('body:')),
    ),
  ]
}

function line(text: string, marked: readonly { readonly number: number }[], kind: FrameLine['kind']): FrameLine {
  return { text: shown(text), marks: marked.map(({ number }) => number), kind }
}

/** The name of a field that is missing, as the lines that would mend it write it, or in capitals as usual. */
function nameOf(at: string, findings: readonly Pick<Marked, 'lines'>[]): string {
  const low = at.slice('field:'.length)
  const written = findings
    .flatMap(({ lines }) => lines?.split('\n') ?? [])
    .find((one) => one.toLowerCase().startsWith(`${low}:`))
  return (
    written?.slice(0, low.length) ??
    low.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
  )
}

/** Columns of a body's line that are shown around what is meant. */
const excerpt = 160

function bodyLines(body: Body, marked: readonly (Omit<Marked, 'at'> & { at: string })[]): FrameLine[] {
  if (marked.length === 0) return []
  if (body.text === '') {
    const said = body.hasContent
      ? '(a body that is no text)'
      : body.state === 'known'
        ? '(no body)'
        : '(body not captured)'
    return [line(said, marked, 'absent')]
  }
  const spots = new Map<number, (typeof marked)[number][]>()
  for (const one of marked) {
    const at = offsetOf(body.text, one.at)
    spots.set(at, [...(spots.get(at) ?? []), one])
  }
  return [...spots].sort(([a], [b]) => a - b).map(([at, list]) => line(lineAround(body.text, at), list, 'body'))
}

/** Where the last name of a pointer stands in the text; 0 if it does not. */
function offsetOf(text: string, at: string): number {
  const name = at.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part))
  if (!at.startsWith('body:') || name === undefined) return Math.max(0, text.search(/\S/))
  const found = text.indexOf(JSON.stringify(name.replaceAll('~1', '/').replaceAll('~0', '~')))
  return Math.max(0, found)
}

function lineAround(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const to = end < 0 ? text.length : end
  const start = at - from > excerpt / 2 ? at - excerpt / 2 : from
  const stop = Math.min(to, start + excerpt)
  return `${start > from ? '…' : ''}${text.slice(start, stop).trim()}${stop < to ? '…' : ''}`
}

/** Start lines, marked lines and the lines beside them; the rest is a gap. */
function near(lines: readonly FrameLine[]): FrameLine[] {
  const keep = lines.map(
    ({ marks, kind }, i) =>
      marks.length > 0 || kind === 'start' || (kind === 'field' && [i - 1, i + 1].some((n) => isMarked(lines[n]))),
  )
  // A gap takes a line itself: a single line stands for itself.
  for (const i of keep.keys()) if (keep[i - 1] && keep[i + 1]) keep[i] = true
  return lines.flatMap((one, i) => {
    if (keep[i]) return [one]
    return keep[i - 1] === false ? [] : [{ text: '…', marks: [], kind: 'gap' as const }]
  })
}

const isMarked = (line: FrameLine | undefined) => line?.kind === 'field' && line.marks.length > 0
