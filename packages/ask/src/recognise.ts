/**
 * What somebody gave us. Each reading is a guess with its likelihood; the best one is taken, and the next is offered,
 * since only the person knows.
 */
import { directory, isName, isSituation, type LookUp, lookUp } from '@statute/codes'
import { readJwt, readTime } from '@statute/decode'
import { errorLikeness, readHar, readLogs } from '@statute/errors'

/** What an input can be taken for. */
export const readings = {
  name: 'a name',
  comparison: 'codes to compare',
  situation: 'a situation in words',
  error: 'a pasted error',
  har: 'a HAR file',
  openapi: 'an OpenAPI description',
  log: 'an access log',
  url: 'a URL',
  token: 'a token',
  time: 'a time',
  json: 'JSON',
  encoded: 'percent-encoded text',
} as const
export type Reading = keyof typeof readings

export interface Recognised {
  /** Likeliest first; empty for an empty input. */
  readonly readings: readonly Reading[]
  readonly names: LookUp | null
}

/** Lines of a paste that are looked at to tell a log from the rest. */
const logHead = 100_000

export function recognise(input: string): Recognised {
  const text = input.replace(/^\uFEFF/, '').trim()
  if (text === '') return { readings: [], names: null }
  const oneLine = !text.includes('\n')
  const scores = new Map<Reading, number>()
  const put = (reading: Reading, score: number) => scores.set(reading, Math.max(score, scores.get(reading) ?? 0))

  if (/^\s*(?:[{,]\s*)?["']?(?:openapi|swagger)["']?\s*:\s*["']?[23](?:\.\d+)*["']?/m.test(text.slice(0, 4000)))
    put('openapi', 10)
  if (readHar(text)) put('har', 9)
  put('error', 0.4)

  const names = oneLine && text.length <= 200 ? lookUp(text, directory) : null
  if (oneLine) {
    if (/^https?:\/\/[^\s"'<>]+$/i.test(text)) put('url', 9)
    if (readJwt(text)) put('token', 9)
    if (!/^\d{3,5}$/.test(text) && readTime(text)) put('time', 8)
    if (/%[0-9a-f]{2}/i.test(text) && !/\s/.test(text)) put('encoded', 5)
  } else {
    const lines = text
      .slice(0, logHead)
      .split('\n')
      .filter((line) => line.trim() !== '').length
    const read = readLogs(text.slice(0, logHead)).length
    if (read >= 3 && read / lines > 0.5) put('log', 8)
  }
  if (/^(?:\{\s*(?:["'}]|$)|\[\s*(?:[{["'\d\]-]|true|false|null|$))/.test(text)) put('json', 2.5)

  if (oneLine && readLogs(text).length > 0) put('error', 8)
  const likeness = errorLikeness(text)
  put('error', oneLine ? likeness * 4 : 1 + likeness * 4)
  if (names) {
    const best = names.found[0]?.score ?? 0
    if (names.compare) put('comparison', 9)
    else if (names.unknown !== null) put('name', 7)
    else if (best >= 0.98) put('name', isName(names) ? 6 : 1.5)
    else if (isSituation(names)) put('situation', 2)
    else if (best > 0) put('name', best >= 0.7 ? 3 : 1.6)
    else if (!/\s/.test(text)) put('name', 0.9)
  }
  if (oneLine && /\s/.test(text)) put('situation', text.length <= 600 ? 1.3 : 0.3)
  return {
    readings: [...scores]
      .filter(([, score]) => score > 0.2)
      .toSorted(([, a], [, b]) => b - a)
      .map(([reading]) => reading),
    names,
  }
}
