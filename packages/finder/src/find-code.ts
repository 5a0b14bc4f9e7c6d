import { Model, softmax } from '@statute/classifier'
import { names, phrase } from '@statute/codes'
import { features, readNumbers, tokens } from './features.ts'
import { knowledge } from './generated/knowledge.ts'
import { packed } from './generated/model.ts'
import { type Profile, profiles } from './profiles.ts'

export interface FindOptions {
  /** The house style; experts differ, and a team has one. `rfc` unless told otherwise. */
  readonly profile?: Profile
  /** How many results at most; 5 unless told otherwise. */
  readonly limit?: number
}

export interface FoundCode {
  readonly code: number
  readonly name: string
  /** From 0 to 1: how sure the finder is. The scores of all codes, and of "none", add up to 1. */
  readonly score: number
  readonly why: string
  /** Fields that the answer needs or should have. */
  readonly fields: readonly string[]
  /** Why not the near ones. */
  readonly rather: readonly { readonly than: number; readonly because: string }[]
}

export interface FindResult {
  readonly query: string
  readonly profile: Profile
  readonly results: readonly FoundCode[]
  /** True if no status code answers this; the results are then only the nearest. */
  readonly nothing: boolean
}

let model: Model | undefined

/**
 * Which code fits a situation told in words: ranked codes, each with the reason.
 * @param query What a person wrote; the first 2000 characters count.
 */
export function findCode(query: string, options: FindOptions = {}): FindResult {
  const { profile = 'rfc' } = options
  const limit = Math.max(0, Math.trunc(options.limit ?? 5) || 0)
  const said = query.slice(0, 2000)
  const text = namesAsNumbers(said)
  model ??= new Model(packed)
  const { scores, known } = model.score(features(text))
  const numbers = readNumbers(text)
  // Who asks whether a number is right does not say that it is.
  const doubted = doubt.test(text)
  for (const { number, part } of numbers) {
    const own = scores.get(number)
    if (own === undefined || doubted) continue
    // A code that is asked for by number is nearly always right; one that somebody got is the trouble, if another is wanted.
    const rival = numbers.some((other) => other.number !== number && other.part === 'want')
    scores.set(number, own + weigh(part, number, rival, numbers.length === 1))
  }
  profiles[profile](scores, tokens(text))
  // Words that nobody has ever asked with say nothing, so "none" becomes likelier with each.
  const strange = 1 - known
  scores.set(0, (scores.get(0) ?? 0) + 3 * Math.max(0, strange - 0.6))

  const chances = softmax(scores)
  const ranked = [...chances].filter(([code]) => code !== 0).toSorted(([a, x], [b, y]) => y - x || a - b)
  const none = chances.get(0) ?? 0
  // Who names a code and nothing else that we know asks about that code.
  const named = numbers.map(({ number }) => number).filter((number) => number in knowledge)
  if (none > (ranked[0]?.[1] ?? 0) && named.length > 0) return about(query, profile, [...new Set(named)], ranked, limit)
  const asked = new Set(tokens(said))
  const near = ranked.slice(0, limit).map(([code]) => code)
  return {
    query,
    profile,
    nothing: none > (ranked[0]?.[1] ?? 0),
    results: ranked.slice(0, limit).map(([code, score]) => ({
      code,
      name: phrase(code) ?? '',
      score: Math.round(score * 1000) / 1000,
      why: whyOf(code, asked),
      fields: knowledge[code]?.fields ?? [],
      rather: (knowledge[code]?.alike ?? [])
        .filter(([than]) => than !== code && near.includes(than))
        .map(([than, because]) => ({ than, because })),
    })),
  }
}

/** The codes that a question names, before what its words resemble. */
function about(
  query: string,
  profile: Profile,
  named: readonly number[],
  ranked: readonly (readonly [number, number])[],
  limit: number,
): FindResult {
  const rest = ranked.filter(([code]) => !named.includes(code)).map(([code, chance]) => [code, chance / 2] as const)
  const list = [...named.map((code) => [code, 0.5 / named.length] as const), ...rest].slice(0, limit)
  return {
    query,
    profile,
    nothing: false,
    results: list.map(([code, score]) => ({
      code,
      name: phrase(code) ?? '',
      score: Math.round(score * 1000) / 1000,
      why: knowledge[code]?.meaning ?? '',
      fields: knowledge[code]?.fields ?? [],
      rather: [],
    })),
  }
}

/** Numbers that people get where another belongs; a rarer one that somebody gets is seldom a mistake of the server. */
const oftenWrong = new Set([200, 201, 204, 302, 400, 401, 403, 404, 405, 409, 422, 500, 502, 503, 504])

const doubt =
  /\b(?:should|can|could|may|do|must)\s+(?:i|we|it|my \w+|an? api|the (?:api|server))\b|\bis\s+(?:it\s+|an?\s+|http\s+)*(?:[1-5]\d\d)?.{0,40}\b(?:right|correct|ok|okay|appropriate|wrong)\b/i

function weigh(part: 'got' | 'want' | 'num', number: number, rival: boolean, alone: boolean): number {
  if (part === 'want') return 6
  if (rival) return part === 'num' ? 0 : -3
  if (part === 'num') return alone ? 4.5 : 3.5
  return oftenWrong.has(number) ? 0 : 4.5
}

/** `Unprocessable Entity` and the like count as their number, with the part that they play in the sentence. */
function namesAsNumbers(text: string): string {
  return text.replace(
    namePattern,
    (name, number?: string) => number ?? String(numberOf.get(name.toLowerCase()) ?? name),
  )
}

/** Names of two words or more, and single ones that mean nothing else in a question about codes. */
const numberOf = new Map<string, number>()
for (const [code, name] of Object.entries(names)) {
  if (/ /.test(name) || ['Unauthorized', 'Forbidden'].includes(name)) numberOf.set(name.toLowerCase(), Number(code))
}
for (const [code, former] of [
  [413, 'payload too large'],
  [413, 'request entity too large'],
  [422, 'unprocessable entity'],
  [408, 'request time-out'],
  [504, 'gateway time-out'],
] as const) {
  numberOf.set(former, code)
}
const namePattern = new RegExp(`\\b(?:([1-5]\\d\\d)[\\s:,-]*\\(?)?(?:${[...numberOf.keys()].join('|')})\\b`, 'gi')

/**
 * The situation of this code that shares most with the question, in the words of our pages; its meaning, if none shares
 * enough to say that this is what was described.
 */
function whyOf(code: number, asked: ReadonlySet<string>): string {
  const { situations = [], meaning = '' } = knowledge[code] ?? {}
  let best = ''
  let most = 0
  for (const situation of situations) {
    const words = [...new Set(tokens(situation))].filter((word) => word.length > 2)
    const shared = words.filter((word) => asked.has(word)).length
    if (shared < 2 && shared < words.length) continue
    const share = shared / Math.sqrt(words.length)
    if (share > most) {
      best = situation
      most = share
    }
  }
  return best === '' ? meaning : `You describe this: ${best}.`
}
