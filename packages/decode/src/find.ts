/** Everything inside a text that can be made readable, each with its place. */
import type { Decoded } from '@statute/codes'
import { fromBase64 } from './base64.ts'
import { readField } from './fields.ts'
import { jwtPattern, readJwt } from './jwt.ts'
import { readTime } from './time.ts'
import { percentDecode } from './url.ts'

export interface FindOptions {
  readonly now?: Date
  /** When the server answered. */
  readonly answeredAt?: Date | undefined
}

/** Fields spelled out where they stand at the beginning of a line; curl's marks before them are allowed. */
const fieldLine = /^(?:[<>] ?)?([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]*([^\r\n]{1,8192})/gm
/** A Unix time under a name that says so: other long numbers are ids. */
const namedTime =
  /\b(\w*(?:time|timestamp|date|at|exp|iat|nbf|expires?|expiry|expiration|created|updated|issued|until|reset|ts|since))["']?\s*[:=]\s*["']?(\d{10}(?:\.\d{1,9})?|\d{13}|\d{16}|\d{19})(?![\w.])/gi
const basic = /\bbasic\s+([A-Za-z0-9+/]{4,2000}={0,2})/gi
/** At least two escapes; what stands before them is looked up by hand, since a pattern for it takes quadratic time. */
const escaped = /%[0-9a-f]{2}[^\s"'<>%]{0,200}%[0-9a-f]{2}[^\s"'<>]{0,2000}/gi

/** Dates that everybody can read as they stand. */
const plainDates = new Set(['date', 'last-modified'])

const most = 12

/**
 * @param text The text with secrets masked: places refer to it.
 * @param given The text as it was, letter for letter as long: credentials are named from it and never shown.
 */
export function findDecoded(text: string, given: string, options: FindOptions = {}): Decoded[] {
  const { now = new Date(), answeredAt } = options
  const head = text.slice(0, 200_000)
  const found: Decoded[] = []
  const put = (one: Decoded) => {
    if (found.length < most && !found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one)
  }

  for (const { 0: token, index } of head.matchAll(jwtPattern)) {
    if (found.length >= most) break
    const jwt = readJwt(token, { now, answeredAt })
    if (!jwt) continue
    const title = jwt.problem === null ? 'A token' : `A token, ${jwt.problem}`
    put({ kind: 'jwt', title, start: index, end: index + token.length, rows: jwt.rows })
  }
  for (const { 1: credentials = '', index, 0: whole } of given.slice(0, 200_000).matchAll(basic)) {
    const user = fromBase64(credentials) ?? ''
    if (!/^[\x20-\x7e]{1,200}$/.test(user) || !user.includes(':')) continue
    const rows = [
      { name: 'user', value: user.slice(0, user.indexOf(':')) },
      { name: 'password', value: '•••', note: 'masked; base64 hides nothing' },
    ]
    put({
      kind: 'basic',
      title: 'Basic credentials',
      start: index + whole.length - credentials.length,
      end: index + whole.length,
      rows,
    })
  }
  for (const { 0: whole, 1: name = '', 2: value = '', index } of head.matchAll(fieldLine)) {
    if (found.length >= most) break
    if (plainDates.has(name.toLowerCase())) continue
    const rows = readField(name, value, answeredAt ?? now)
    if (rows.length > 0)
      put({ kind: 'field', title: name, start: index + whole.length - value.length, end: index + whole.length, rows })
  }
  for (const { 0: whole, 1: name = '', 2: digits = '', index } of head.matchAll(namedTime)) {
    if (found.length >= most) break
    const time = readTime(digits, { now })
    if (!time) continue
    const rows = [
      { name: 'UTC', value: time.utc },
      { name: 'local', value: time.local, note: time.distance },
    ]
    put({
      kind: 'time',
      title: `${name}, ${time.form}`,
      start: index + whole.length - digits.length,
      end: index + whole.length,
      rows,
    })
  }
  for (const { 0: tail, index } of head.matchAll(escaped)) {
    if (found.length >= most) break
    const lead = /[^\s"'<>]*$/.exec(head.slice(Math.max(0, index - 500), index))?.[0] ?? ''
    const run = lead + tail
    const plain = percentDecode(run)
    if (plain === run) continue
    put({
      kind: 'percent',
      title: 'Percent-encoding',
      start: index - lead.length,
      end: index + tail.length,
      rows: [{ name: 'decoded', value: plain.slice(0, 500) }],
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
