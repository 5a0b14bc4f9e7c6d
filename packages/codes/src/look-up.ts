/**
 * Finds a page by its name: a number, a phrase, a constant of any stack, a header field, a sender's own code, two codes
 * to compare. Names only; a situation in words is for the finder. The directory is handed in, so that a browser can
 * fetch it when it is first wanted.
 *
 * It is long because what a name may look like and how likeness is ranked depend on one another, step by step.
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

/**
 * Was it a name at all, or a situation told in words? Two words or more, of which no page's name says all that well; a
 * name with a slip of the fingers is still a name.
 */
export function isSituation({ query, found, compare, unknown }: LookUp): boolean {
  if (compare !== null || unknown !== null || !/\S\s+\S/.test(query)) return false
  // A number and a word beside it are a code and its sender, known or not.
  if (/\b\d{3}\b/.test(query) && words(query).length <= 3) return false
  const best = found[0]?.score ?? 0
  return best === 0 || (best >= 0.5 && best < 0.7)
}

/** Was it a name beyond doubt: a page's very name, codes to compare, or a number? */
export function isName({ query, found, compare, unknown }: LookUp): boolean {
  const [first] = found
  // The name of a finer code, such as "connection refused", is as likely to be an error.
  const certain = first !== undefined && (first.kind !== 'subcode' || /\d/.test(query))
  return compare !== null || unknown !== null || (certain && first.score >= 0.98)
}

interface Entry {
  readonly found: Omit<Found, 'score'>
  readonly names: readonly Name[]
}

/** The words of a name, with a space between them and without. */
interface Name {
  readonly spaced: string
  readonly run: string
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
const classWords = ['informational', 'successful', 'redirection', 'client errors', 'server errors']
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

const joinWords = (list: readonly string[]): Name => ({ spaced: list.join(' '), run: list.join('') })

const index = new WeakMap<Directory, readonly Entry[]>()

/** The last answer: a text is looked up by whoever asks what it is, and again by whoever shows it. */
const last = new WeakMap<Directory, LookUp>()

/** @param query What a person typed. Longer than 200 characters it is not a name, and nothing is found. */
export function lookUp(query: string, directory: Directory): LookUp {
  const text = query.trim()
  const known = last.get(directory)
  if (known?.query === text) return known
  const result = search(text, directory)
  last.set(directory, result)
  return result
}

function search(text: string, directory: Directory): LookUp {
  const empty = { query: text, found: [], compare: null, unknown: null }
  if (text === '' || text.length > 200 || /^[-+]\d/.test(text)) return empty

  const band = /^([1-5])(?:xx|XX|\*\*|00s)$/.exec(text)
  if (band) return { ...empty, found: [{ ...classEntry(Number(band[1])), score: 1 }] }

  const compare = codesToCompare(text)
  // A status line, as it is pasted from a terminal: its version is no part of the name.
  const wanted = compare?.map(String) ?? words(text.replace(/^HTTP\/\d(?:\.\d)?\s+/i, ''))
  if (wanted.length === 0) return empty
  const asked = withoutNoise(wanted)
  const entries = index.get(directory) ?? makeEntries(directory)
  index.set(directory, entries)
  let found = rank(wanted, asked, entries)

  const number = /^\d{1,5}$/.test(asked[0] ?? '') && asked.length === 1 ? Number(asked[0]) : null
  const [one, ...others] = wanted.filter((word) => /^\d{3}$/.test(word))
  if (number === null && one !== undefined && others.length === 0 && (found[0]?.score ?? 0) < 0.5) {
    // `nginx 404`: nothing has that name, but there is a page about the number.
    const named = rank([one], [one], entries).filter(({ score }) => score === 1)
    if (named.length > 0) found = named.map((match) => ({ ...match, score: 0.5 }))
  }
  const known = number === null || found.some((match) => match.score === 1)
  return {
    query: text,
    found: known ? found : nearestNumbers(number, entries),
    compare,
    // `0404` is not found, but 404 is no unknown number.
    unknown: known || String(number) !== asked[0] ? null : number,
  }
}

/** Noise is what stands around a name (`error 404`, `Location header`); within it, it is part of the name. */
function withoutNoise(wanted: readonly string[]): readonly string[] {
  const first = wanted.findIndex((word) => !noise.has(word))
  return first === -1 ? wanted : wanted.slice(first, wanted.findLastIndex((word) => !noise.has(word)) + 1)
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
    names: names.map((name) => joinWords(words(name))).filter(({ run }) => run !== ''),
  })
  const senderName = new Map(directory.senders.map(([id, name]) => [id, name]))
  return [
    ...directory.codes.map(([code, name, gist, , aliases]) =>
      entry('code', `codes/${code}`, code, `${code} ${name}`, gist, [
        String(code),
        name,
        `${code} ${name}`,
        ...aliases.flatMap((alias) => [alias, `${code} ${alias}`]),
      ]),
    ),
    ...classTitles.map((title, i) => {
      const own = title.slice(4)
      return entry('class', `codes/${i + 1}xx`, (i + 1) * 100, title, '', [title, own, classWords[i] ?? own])
    }),
    ...directory.vendor.map(([code, sender, name, aliases]) => {
      const by = senderName.get(sender) ?? sender
      const digits = String(code).padStart(3, '0')
      return entry('vendor', `codes/${digits}#${sender}`, code, `${digits} ${name}`, `${by}, not registered`, [
        digits,
        String(code),
        name,
        `${digits} ${name}`,
        `${code} ${name}`,
        `${code} ${by}`,
        `${by} ${code}`,
        `${code} ${sender}`,
        `${sender} ${code}`,
        ...aliases,
      ])
    }),
    ...directory.subcodes.map(([, sender, code, name, status]) => {
      const by = senderName.get(sender) ?? sender
      const where = status === null ? by : `${by}, with ${status}`
      return entry('subcode', `senders/${sender}#${anchor(code)}`, status, `${code} ${name}`, where, [
        name,
        `${code} ${name}`,
        // `--` has no letters: with its sender it would take the sender's own name.
        ...(words(code).length > 0
          ? [code, `${code} ${by}`, `${by} ${code}`, `${code} ${sender}`, `${sender} ${code}`]
          : []),
      ])
    }),
    ...directory.fields.map(([id, name, gist, aliases]) =>
      entry('field', `fields/${id}`, null, name, gist, [name, id, ...aliases]),
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

/** How much a partial fit counts: who types `not` wants a code sooner than a sender's finer one. */
const weight: Readonly<Record<FoundKind, number>> = {
  code: 1,
  class: 1,
  field: 0.98,
  comparison: 0.96,
  vendor: 0.94,
  sender: 0.92,
  guide: 0.9,
  question: 0.88,
  subcode: 0.84,
}

/** @param asked `wanted` without noise. On a tie, what fits all the words comes first: `Server Error` before `Server`. */
function rank(wanted: readonly string[], asked: readonly string[], entries: readonly Entry[]): Found[] {
  const all = joinWords(wanted)
  const some = joinWords(asked)
  const sameWords = all.spaced === some.spaced
  const scored = entries.map(({ found, names }) => {
    let whole = 0
    let score = 0
    for (const name of names) {
      whole = Math.max(whole, likeness(all, wanted, name))
      if (!sameWords) score = Math.max(score, likeness(some, asked, name))
    }
    const fit = Math.max(score, whole)
    return { found, names, whole, score: fit < 0.98 ? fit * weight[found.kind] : fit }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  // Beside a good match, what is only similar would be left out below.
  if (best / 2 < similar) {
    for (const match of scored) {
      if (match.score > 0) continue
      for (const name of match.names)
        match.score = Math.max(match.score, slip(all, name), sameWords ? 0 : slip(some, name))
    }
  }
  const least = Math.max(0, ...scored.map(({ score }) => score)) / 2
  return scored
    .filter(({ score }) => score > least)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.whole - a.whole ||
        order.indexOf(a.found.kind) - order.indexOf(b.found.kind) ||
        a.found.title.localeCompare(b.found.title, 'en'),
    )
    .slice(0, 40)
    .map(({ found, score }) => ({ ...found, score }))
}

/** 1 for the same name, then a beginning, then all words somewhere; 0 for none of these. */
function likeness(asked: Name, query: readonly string[], name: Name): number {
  if (name.spaced === asked.spaced) return 1
  if (name.run === asked.run) return 0.98
  if (asked.run.length < 2) return 0
  // A word that is asked for twice must not count for more than the name has.
  const share = Math.min(1, asked.spaced.length / name.spaced.length)
  if (name.spaced.startsWith(asked.spaced)) return 0.7 + 0.2 * share
  return query.every((word) => ` ${name.spaced}`.includes(` ${word}`)) ? 0.5 + 0.2 * share : 0
}

/** What one slip of the fingers leaves of a score. */
const similar = 0.4

/** Is it the name but for one slip, or two in a long name? A number with another digit is another number, not a slip. */
function slip(asked: Name, name: Name): number {
  if (asked.run.length < 4 || /\d/.test(asked.run)) return 0
  const away = distance(asked.run, name.run, asked.run.length < 7 ? 1 : 2)
  return away === null ? 0 : similar - (away - 1) * 0.05
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
