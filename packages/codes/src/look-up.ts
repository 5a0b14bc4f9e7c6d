/**
 * Finds a page by its name: a number, a phrase, a constant of any stack, a header field, a sender's own code, two codes
 * to compare. Names only; a situation in words is for the finder. The directory is handed in, so that a browser can
 * fetch it when it is first wanted.
 */
import type { Directory } from './directory.ts'
import { distance } from './distance.ts'

export type FoundKind =
  | 'code'
  | 'class'
  | 'vendor'
  | 'sender'
  | 'subcode'
  | 'field'
  | 'comparison'
  | 'guide'
  | 'question'

export interface Found {
  readonly kind: FoundKind
  /** Path of its page: `codes/404`, `fields/retry-after`, `senders/iis#401.2`. */
  readonly path: string
  readonly title: string
  readonly note: string
  /** The number that the page is about or belongs to; null if it has none. */
  readonly code: number | null
  /** 1 is the very name; below 0.5 only similar. */
  readonly score: number
}

export interface LookUp {
  readonly query: string
  /** Best first. Empty if nothing has a name like it. */
  readonly found: readonly Found[]
  /** Codes to set side by side, if that is what was asked: `401 or 403`. */
  readonly compare: readonly number[] | null
  /** A number that no page is about. */
  readonly unknown: number | null
}

interface Entry {
  readonly found: Omit<Found, 'score'>
  readonly names: readonly string[]
}

const noise = new Set([
  'http',
  'https',
  'status',
  'code',
  'codes',
  'error',
  'response',
  'header',
  'field',
  'errno',
  'err',
])
const classTitles = ['1xx Informational', '2xx Success', '3xx Redirection', '4xx Client error', '5xx Server error']

/** Words in lower case: `NOT_FOUND`, `NotFound`, `:not_found` and `Not Found` are the same two. */
export function words(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(?=\d)|(\d)(?=[A-Za-z])/g, '$1$2 ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9.]+|\.(?!\d)|(?<!\d)\./)
    .filter((word) => word !== '')
}

const index = new WeakMap<Directory, readonly Entry[]>()

/** @param query What a person typed. Longer than 200 characters it is not a name, and nothing is found. */
export function lookUp(query: string, directory: Directory): LookUp {
  const text = query.trim()
  const empty = { query: text, found: [], compare: null, unknown: null }
  if (text === '' || text.length > 200) return empty

  const band = /^([1-5])(?:xx|XX|\*\*|00s)$/.exec(text)
  if (band) return { ...empty, found: [{ ...classEntry(Number(band[1])), score: 1 }] }

  const compare = codesToCompare(text)
  const wanted = words(text)
  const significant = wanted.filter((word) => !noise.has(word))
  const asked = significant.length > 0 ? significant : wanted
  if (asked.length === 0) return empty
  const entries = index.get(directory) ?? makeEntries(directory)
  index.set(directory, entries)
  const found = rank(asked, entries)

  const number = /^\d{1,5}$/.test(asked[0] ?? '') && asked.length === 1 ? Number(asked[0]) : null
  const known = number === null || found.some((match) => match.score === 1)
  return {
    query: text,
    found: known ? found : nearestNumbers(number, entries),
    compare,
    unknown: known ? null : number,
  }
}

/** `401 403`, `401 or 403`, `401 vs 403`, `301/302/307`: the numbers in rising order. */
function codesToCompare(text: string): number[] | null {
  if (!/^\d{3}(?:(?:\s*(?:[,/|&-]|or|vs\.?|versus|and|v)\s*|\s+)\d{3})+\??$/i.test(text)) return null
  const codes = [...new Set(text.match(/\d{3}/g)?.map(Number))]
  return codes.length > 1 ? codes.toSorted((a, b) => a - b) : null
}

function classEntry(digit: number): Omit<Found, 'score'> {
  return { kind: 'class', path: `codes/${digit}xx`, title: classTitles[digit - 1] ?? '', note: '', code: digit * 100 }
}

function makeEntries(directory: Directory): Entry[] {
  const entry = (kind: FoundKind, path: string, code: number | null, title: string, note: string, names: string[]) => ({
    found: { kind, path, code, title, note },
    names: names.map((name) => words(name).join(' ')),
  })
  const senderName = new Map(directory.senders.map(([id, name]) => [id, name]))
  return [
    ...directory.codes.map(([code, name, gist, , aliases]) =>
      entry('code', `codes/${code}`, code, `${code} ${name}`, gist, [
        String(code),
        name,
        `${code} ${name}`,
        ...aliases,
      ]),
    ),
    ...directory.vendor.map(([code, sender, name, aliases]) => {
      const by = senderName.get(sender) ?? sender
      return entry(
        'vendor',
        `codes/${code === 0 ? '000' : code}#${sender}`,
        code,
        `${code === 0 ? '000' : code} ${name}`,
        `${by}, not registered`,
        [
          String(code === 0 ? '000' : code),
          name,
          `${code} ${by}`,
          `${by} ${code}`,
          `${code} ${sender}`,
          `${sender} ${code}`,
          `${code} ${name}`,
          ...aliases,
        ],
      )
    }),
    ...directory.subcodes.map(([, sender, code, name, status]) => {
      const by = senderName.get(sender) ?? sender
      const where = status === null ? by : `${by}, with ${status}`
      return entry('subcode', `senders/${sender}#${anchor(code)}`, status, `${code} ${name}`, where, [
        code,
        name,
        `${code} ${by}`,
        `${by} ${code}`,
        `${code} ${sender}`,
        `${sender} ${code}`,
      ])
    }),
    ...directory.fields.map(([id, name, gist, aliases]) =>
      entry('field', `fields/${id}`, null, name, gist, [name, ...aliases]),
    ),
    ...directory.senders.map(([id, name, role]) => entry('sender', `senders/${id}`, null, name, role, [name, id])),
    ...directory.compare.map(([id, question]) => {
      const codes = id.split('-')
      const title = `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`
      return entry('comparison', `compare/${id}`, null, title, question, [title, codes.join(' '), codes.join(' vs ')])
    }),
    ...directory.guides.map(([id, title, gist]) => entry('guide', `guides/${id}`, null, title, gist, [title, id])),
    ...directory.faq.map(([id, question]) => entry('question', `faq#${id}`, null, question, '', [question])),
  ]
}

/** The id of a sub-code on its sender's page: `401.2` stays, `503 first byte timeout` is joined, case is kept. */
export function anchor(code: string): string {
  return code.replace(/[^A-Za-z0-9.-]+/g, '-')
}

/** What kind comes first when the names fit equally well. */
const order: readonly FoundKind[] = [
  'code',
  'class',
  'vendor',
  'field',
  'comparison',
  'subcode',
  'guide',
  'sender',
  'question',
]

function rank(query: readonly string[], entries: readonly Entry[]): Found[] {
  const joined = query.join(' ')
  const scored: Found[] = []
  for (const { found, names } of entries) {
    let score = 0
    for (const name of names) score = Math.max(score, likeness(joined, query, name))
    if (score > 0) scored.push({ ...found, score })
  }
  scored.sort(
    (a, b) =>
      b.score - a.score || order.indexOf(a.kind) - order.indexOf(b.kind) || a.title.localeCompare(b.title, 'en'),
  )
  const best = scored[0]?.score ?? 0
  return scored.filter(({ score }) => score > best / 2).slice(0, 40)
}

/** 1 for the same name, then a beginning, then all words somewhere, then a slip of the fingers; 0 for none of these. */
function likeness(joined: string, query: readonly string[], name: string): number {
  if (name === joined) return 1
  const closed = name.replaceAll(' ', '')
  const run = joined.replaceAll(' ', '')
  if (closed === run) return 0.98
  if (run.length < 2) return 0
  if (name.startsWith(joined)) return 0.7 + 0.2 * (joined.length / name.length)
  const parts = name.split(' ')
  if (query.every((word) => parts.some((part) => part.startsWith(word))))
    return 0.5 + 0.2 * (joined.length / name.length)
  if (run.length < 4 || /^\d/.test(run) || Math.abs(run.length - closed.length) > 2) return 0
  const away = distance(run, closed, run.length < 7 ? 1 : 2)
  return away === null ? 0 : 0.45 - away * 0.05
}

/** For a number without a page: those that begin alike, then those close by. */
function nearestNumbers(number: number, entries: readonly Entry[]): Found[] {
  const text = String(number)
  const seen = new Set<number>()
  return entries
    .flatMap(({ found }) => {
      const { code, kind } = found
      if (code === null || (kind !== 'code' && kind !== 'vendor')) return []
      const other = String(code)
      const away = distance(text, other, 1)
      const near = Math.abs(code - number)
      const begins = text.length < 3 && other.startsWith(text)
      const score = begins ? 0.4 - code / 10_000 : (away === null ? 0 : 0.2) + (near <= 9 ? (10 - near) / 50 : 0)
      return score > 0 ? [{ ...found, score: kind === 'code' ? score : score / 2 }] : []
    })
    .sort((a, b) => b.score - a.score || (a.code ?? 0) - (b.code ?? 0))
    .filter(({ code }) => !seen.has(code ?? 0) && seen.add(code ?? 0))
    .slice(0, 6)
}
