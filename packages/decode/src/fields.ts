/** What the values of well-known fields say, spelled out. One entry for each field; the key is its name in lower case. */
import { parseChallenges, parseDate, parseRetryAfter } from '@statute/http'
import { type BareItem, DisplayString, type Item, parseList, Token } from 'structured-headers'
import { directives } from './directives.ts'
import type { Row } from './row.ts'
import { distance, span } from './span.ts'
import { utc } from './write-time.ts'

type Reader = (value: string, now: Date) => readonly Row[]

/** The rows for a field; empty for one that is not spelled out here, or whose value cannot be read. */
export function readField(name: string, value: string, now: Date = new Date()): readonly Row[] {
  const key = name.toLowerCase()
  const reader = Object.hasOwn(readers, key) ? readers[key] : undefined
  return reader ? reader(value.slice(0, 8192).trim(), now) : []
}

const date: Reader = (value, now) => {
  const ms = parseDate(value, now)
  return ms === null
    ? [{ name: 'date', value, note: 'no HTTP date: RFC 9110 §5.6.7 wants one in GMT' }]
    : [{ name: 'date', value: utc(ms), note: distance(ms, now.getTime()) }]
}

/** Limit dialects: a number of seconds, or the moment in Unix time. */
const reset: Reader = (value, now) => {
  if (/^\d{9,10}$/.test(value))
    return [
      {
        name: 'full again',
        value: utc(Number(value) * 1000),
        note: `${distance(Number(value) * 1000, now.getTime())}, given as Unix time`,
      },
    ]
  if (/^\d{13}$/.test(value))
    return [
      {
        name: 'full again',
        value: utc(Number(value)),
        note: `${distance(Number(value), now.getTime())}, given in milliseconds`,
      },
    ]
  if (/^\d{1,8}(?:\.\d+)?$/.test(value)) return [{ name: 'full again', value: `in ${span(Number(value))}` }]
  return []
}
const remaining: Reader = (value) =>
  /^0+$/.test(value)
    ? [{ name: 'left', value: 'nothing', note: 'this is the limit that was reached' }]
    : /^\d/.test(value)
      ? [{ name: 'left', value }]
      : []
const limit: Reader = (value) => {
  const [, count = '', window] = /^(\d+)(?:\s*[,;].*?\bw=(\d+))?/.exec(value) ?? []
  return count === ''
    ? []
    : [{ name: 'limit', value: window === undefined ? count : `${count} in ${span(Number(window))}` }]
}

const readers: Readonly<Record<string, Reader>> = {
  date,
  expires: (value, now) =>
    parseDate(value, now) === null
      ? [{ name: 'expires', value, note: 'no date, so it counts as stale' }]
      : date(value, now),
  'last-modified': date,
  'retry-after': (value, now) => {
    const seconds = parseRetryAfter(value, now)
    if (seconds === null) return [{ name: 'wait', value, note: 'neither seconds nor an HTTP date: clients ignore it' }]
    return [{ name: 'wait', value: span(seconds), note: `until ${utc(now.getTime() + seconds * 1000)}` }]
  },
  age: (value) =>
    /^\d+$/.test(value)
      ? [{ name: 'age', value: span(Number(value)), note: 'this copy lay in a cache for so long' }]
      : [],
  'cache-control': (value) =>
    partsOf(value, ',').map((part) => {
      const [name = '', argument = ''] = part.split('=')
      const key = name.toLowerCase()
      const say = Object.hasOwn(directives, key) ? directives[key] : undefined
      return { name: part, value: say ? say(argument.replaceAll('"', '')) : 'not a directive that we know' }
    }),
  'www-authenticate': challenges,
  'proxy-authenticate': challenges,
  'proxy-status': (value) =>
    listOf(value).map(([item, parameters]) => ({
      name: text(item),
      value: [...parameters].map(([key, one]) => `${key} ${text(one)}`).join(', ') || 'passed on without an error',
    })),
  ratelimit: (value) =>
    listOf(value).map(([item, parameters]) => {
      const seconds = parameters.get('t')
      return {
        name: text(item),
        value: `${text(parameters.get('r')) || '?'} left`,
        ...(typeof seconds === 'number' && { note: `full again in ${span(seconds)}` }),
      }
    }),
  'ratelimit-policy': (value) =>
    listOf(value).map(([item, parameters]) => {
      const window = parameters.get('w')
      const size = `${text(parameters.get('q')) || text(item)} requests`
      return { name: text(item), value: typeof window === 'number' ? `${size} in ${span(window)}` : size }
    }),
  'ratelimit-limit': limit,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': reset,
  'x-ratelimit-limit': limit,
  'x-ratelimit-remaining': remaining,
  'x-ratelimit-reset': reset,
  'x-rate-limit-limit': limit,
  'x-rate-limit-remaining': remaining,
  'x-rate-limit-reset': reset,
  'server-timing': (value) =>
    partsOf(value, ',').map((part) => {
      const [name = '', ...parameters] = partsOf(part, ';')
      const get = (key: string) =>
        parameters
          .find((one) => one.toLowerCase().startsWith(`${key}=`))
          ?.slice(key.length + 1)
          .replaceAll('"', '')
      const duration = get('dur')
      const note = get('desc')
      return { name, value: duration === undefined ? '' : `${duration} ms`, ...(note !== undefined && { note }) }
    }),
  'content-range': (value) => {
    const [, from, to, size] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(value) ?? []
    if (size === undefined) return []
    if (from === undefined)
      return [{ name: 'size', value: `${size} bytes`, note: 'no byte of the range that was asked for exists' }]
    return [{ name: 'bytes', value: `${from} to ${to} of ${size === '*' ? 'an unknown number' : size}` }]
  },
  allow: (value) => [{ name: 'methods', value: value === '' ? 'none' : value }],
  'strict-transport-security': (value) => {
    const seconds = /(?:^|;)\s*max-age\s*=\s*"?(\d+)/i.exec(value)?.[1]
    if (seconds === undefined) return []
    // RFC 6797 §6.1.1: nought takes the rule back.
    if (Number(seconds) === 0) return [{ name: 'https only', value: 'no longer' }]
    const subdomains = /includesubdomains/i.test(value) ? { note: 'all subdomains too' } : {}
    return [{ name: 'https only', value: `for ${span(Number(seconds))}`, ...subdomains }]
  },
}

function challenges(value: string): Row[] {
  return parseChallenges(value).map(({ scheme, token, parameters }) => ({
    name: scheme,
    value:
      token === ''
        ? [...parameters].map(([key, one]) => `${key} "${one}"`).join(', ') || 'no parameters'
        : 'with a token',
    ...(parameters.get('error') === 'invalid_token'
      ? { note: 'the token is expired, revoked or not meant for this API (RFC 6750 §3.1)' }
      : {}),
    ...(parameters.get('error') === 'insufficient_scope'
      ? { note: 'the token is good and lacks a scope (RFC 6750 §3.1)' }
      : {}),
  }))
}

/** The parts between separators that stand outside quotes, trimmed; the empty ones left out. */
function partsOf(value: string, separator: ',' | ';'): string[] {
  const parts: string[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at <= value.length; at++) {
    if (value[at] === '"') quoted = !quoted
    else if (quoted && value[at] === '\\') at++
    if (at < value.length && (quoted || value[at] !== separator)) continue
    parts.push(value.slice(from, at).trim())
    from = at + 1
  }
  return parts.filter((part) => part !== '')
}

/** The items of a structured list (RFC 9651 §3.1); empty if it does not parse. No field here has inner lists. */
function listOf(value: string): Item[] {
  try {
    return parseList(value).filter((member): member is Item => !Array.isArray(member[0]))
  } catch {
    return []
  }
}

function text(value: BareItem | undefined): string {
  if (value === undefined || value === true) return ''
  if (value instanceof Date) return utc(value.getTime())
  return typeof value === 'object' && !(value instanceof Token || value instanceof DisplayString)
    ? 'bytes'
    : value.toString()
}
