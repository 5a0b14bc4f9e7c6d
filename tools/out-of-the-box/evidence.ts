/** From a measurement to what stands in `content/defaults.yaml`: stable, without dates, ports, folders. */
import type { Finding } from '@statute/checker'
import type { MeasuredFinding, MeasuredServer } from '@statute/codes'
import type { Exchange, Message } from '@statute/http'
import { undisputed } from './disputed.ts'
import type { Measured } from './measure.ts'
import type { Subject } from './subject.ts'

const rank = { error: 0, warning: 1, advice: 2 } as const
/** What is new with every answer. */
const passing = /^(?:date|age|etag|last-modified|expires|x-varnish|if-none-match|if-modified-since)$/i
/** Fields of a request that say nothing about the finding. */
const usual = /^(?:host: 127\.|user-agent:|accept: \*\/\*$|connection:)/i
const longestBody = 240

export function describe(subject: Subject, { exchanges, notes, findings, own }: Measured): MeasuredServer {
  const hide = hiderOf(own)
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const list = rules.flatMap((id): MeasuredFinding[] => {
    const same = findings.filter(({ rule }) => rule === id)
    const seen = same.flatMap((finding) =>
      undisputed(finding).flatMap(({ entry }) => (exchanges[entry] ? [{ finding, exchange: exchanges[entry] }] : [])),
    )
    seen.sort((a, b) => a.exchange.source.entry - b.exchange.source.entry)
    const [first] = seen
    if (!first) return []
    const { rule, level, message, at } = first.finding
    const requests = new Set(seen.map(({ exchange }) => nameOf(exchange, notes, hide)))
    const evidence = evidenceOf(first.exchange, first.finding, hide)
    return [{ rule, level, message: hide(message), at, requests: [...requests], evidence }]
  })
  list.sort((a, b) => rank[a.level] - rank[b.level] || (a.rule < b.rule ? -1 : 1))
  const { id, name, kind, runs } = subject
  return { id, name, kind, version: subject.version() ?? '', runs, exchanges: exchanges.length, findings: list }
}

/** `GET /items, two Host fields → 200` */
function nameOf({ request, response, source }: Exchange, notes: Measured['notes'], hide: Hide): string {
  const note = notes.get(source.entry)
  const asked = `${request?.method ?? '?'} ${cut(hide(request?.target ?? '?'))}`
  return `${asked}${note === undefined ? '' : `, ${note}`} → ${response.status}`
}

function evidenceOf(
  { request, response }: Exchange,
  { at, message }: Pick<Finding, 'at' | 'message'>,
  hide: Hide,
): MeasuredFinding['evidence'] {
  const body = hide(response.body.text)
  const linesOf = ({ fields, body: own }: Pick<Message, 'fields' | 'body'>) =>
    fields.lines.map(([name, value]) => {
      // A length that counts what is hidden would differ on another machine.
      const hides = /^content-length$/i.test(name) && hide(own.text) !== own.text
      return `${name}: ${hides ? '…' : shownValue(name, value, hide)}`
    })
  const start = request ? [`${request.method} ${cut(hide(request.target))} HTTP/${request.version}`] : []
  const status = response.wire?.startLine ?? `HTTP/${response.version} ${response.status} ${response.reason}`
  return {
    request: [...start, ...(request ? linesOf(request).filter((line) => !usual.test(line)) : [])],
    response: [status, ...linesOf(response)],
    ...(/^body|^status/.test(at) && body !== '' ? { body: excerpt(body, message) } : {}),
  }
}

function shownValue(name: string, value: string, hide: Hide): string {
  if (!passing.test(name)) return cut(hide(value))
  return value.startsWith('W/') ? 'W/"…"' : value.startsWith('"') ? '"…"' : '…'
}

type Hide = (text: string) => string

function hiderOf(own: readonly string[]): Hide {
  return (text) => {
    let shown = text
    for (const one of own) shown = shown.replaceAll(one, '…')
    return shown.replaceAll(/\/[0-9a-f]{24}\b/g, '/…').replaceAll(/XID: \d+/g, 'XID: …')
  }
}

const cut = (text: string) => (text.length > 120 ? `${text.slice(0, 20)}…` : text)

/** The beginning of a body, or the part that the message quotes. */
function excerpt(body: string, message: string): string {
  const text = body.trim()
  const quoted = /"([^"]+)"/.exec(message)?.[1]
  const at = quoted === undefined ? -1 : text.indexOf(quoted)
  const from = at < longestBody / 2 ? 0 : at - 60
  const shown = text.slice(from, from + longestBody)
  return `${from > 0 ? '…' : ''}${shown}${from + longestBody < text.length ? '…' : ''}`
}
