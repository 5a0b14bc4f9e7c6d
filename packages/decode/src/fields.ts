/** What the values of well-known fields say, spelled out. One entry for each field; the key is its name in lower case. */
import { parseChallenges, parseDate, parseRetryAfter } from '@statute/http'
import { type InnerList, type Item, parseList } from 'structured-headers'
import { distance, span, utc } from './time.ts'

export interface Row {
  readonly name: string
  readonly value: string
  readonly note?: string
}

type Reader = (value: string, now: Date) => readonly Row[]

/** The rows for a field; empty for one that is not spelled out here, or whose value cannot be read. */
export function readField(name: string, value: string, now: Date = new Date()): readonly Row[] {
  const reader = readers[name.toLowerCase()]
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
  /^0\b/.test(value)
    ? [{ name: 'left', value: 'nothing', note: 'this is the limit that was reached' }]
    : [{ name: 'left', value }]
const limit: Reader = (value) => {
  const [, count = '', window] = /^(\d+)(?:\s*[,;]\s*.*?\bw=(\d+))?/.exec(value) ?? []
  return count === ''
    ? []
    : [{ name: 'limit', value: window === undefined ? count : `${count} in ${span(Number(window))}` }]
}

const directives: Readonly<Record<string, (argument: string) => string>> = {
  'no-store': () => 'nobody may keep a copy',
  'no-cache': () => 'a copy may be kept, and must be checked with the server before each use',
  private: () => 'only the browser may keep a copy, no shared cache',
  public: () => 'a shared cache may keep it, even where it could not otherwise',
  'max-age': (argument) =>
    /^\d+$/.test(argument)
      ? Number(argument) === 0
        ? 'stale at once'
        : `fresh for ${span(Number(argument))}`
      : 'not a number: a cache treats the answer as stale',
  's-maxage': (argument) =>
    /^\d+$/.test(argument) ? `fresh for ${span(Number(argument))} in shared caches` : 'not a number',
  'must-revalidate': () => 'once stale, never used without asking the server',
  'proxy-revalidate': () => 'once stale, shared caches must ask the server',
  immutable: () => 'it will not change while it is fresh: a reload need not ask',
  'stale-while-revalidate': (argument) =>
    `may be used stale for ${span(Number(argument) || 0)} while a new copy is fetched`,
  'stale-if-error': (argument) => `may be used stale for ${span(Number(argument) || 0)} if the server fails`,
  'no-transform': () => 'nobody on the way may change it',
  'only-if-cached': () => 'from a cache, or a 504',
  'must-understand': () => 'kept only by a cache that knows the status code',
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
    value.split(',').flatMap((part) => {
      const [name = '', argument = ''] = part.trim().split('=')
      const say = directives[name.toLowerCase()]
      return name === ''
        ? []
        : [{ name: part.trim(), value: say ? say(argument.replaceAll('"', '')) : 'not a directive that we know' }]
    }),
  'www-authenticate': challenges,
  'proxy-authenticate': challenges,
  'proxy-status': (value) =>
    listOf(value).map(([item, parameters]) => ({
      name: text(item),
      value: [...parameters].map(([key, one]) => `${key} ${text(one)}`).join(', ') || 'passed on without an error',
    })),
  ratelimit: (value) =>
    listOf(value).map(([item, parameters]) => ({
      name: text(item),
      value: `${text(parameters.get('r')) || '?'} left`,
      note: parameters.has('t') ? `full again in ${span(Number(parameters.get('t')))}` : '',
    })),
  'ratelimit-policy': (value) =>
    listOf(value).map(([item, parameters]) => ({
      name: text(item),
      value: `${text(parameters.get('q')) || text(item)} requests${parameters.has('w') ? ` in ${span(Number(parameters.get('w')))}` : ''}`,
    })),
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
    value.split(',').flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((one) => one.trim())
      const get = (key: string) =>
        parameters
          .find((one) => one.toLowerCase().startsWith(`${key}=`))
          ?.slice(key.length + 1)
          .replaceAll('"', '')
      const duration = get('dur')
      const note = get('desc') ?? ''
      return name === '' ? [] : [{ name, value: duration === undefined ? '' : `${duration} ms`, note }]
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
    const seconds = /max-age="?(\d+)/i.exec(value)?.[1]
    return seconds === undefined
      ? []
      : [
          {
            name: 'https only',
            value: `for ${span(Number(seconds))}`,
            ...(/includesubdomains/i.test(value) ? { note: 'all subdomains too' } : {}),
          },
        ]
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

/** A structured list (RFC 9651 §3.1); empty if it does not parse. */
function listOf(value: string): (Item | InnerList)[] {
  try {
    return parseList(value)
  } catch {
    return []
  }
}

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value === true) return ''
  return String(typeof value === 'object' && !Array.isArray(value) && 'toString' in value ? value.toString() : value)
}
