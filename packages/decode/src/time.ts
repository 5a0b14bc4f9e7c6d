import { parseDate } from '@statute/http'

export interface ReadTime {
  /** How it was written. */
  readonly form:
    | 'Unix seconds'
    | 'Unix milliseconds'
    | 'Unix microseconds'
    | 'Unix nanoseconds'
    | 'ISO 8601'
    | 'HTTP date'
    | 'date and time'
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly ms: number
  readonly utc: string
  readonly local: string
  /** `in 3 minutes`, `2 hours ago` */
  readonly distance: string
}

export interface TimeOptions {
  readonly now?: Date
  /** An IANA name; the zone of the machine unless told otherwise. */
  readonly zone?: string
}

/** Reads a time as programs write it. Null for what is no time between the years 1970 and 2200. */
export function readTime(text: string, options: TimeOptions = {}): ReadTime | null {
  const { now = new Date() } = options
  const found = parse(text.trim().slice(0, 60), now)
  if (!found || !Number.isFinite(found.ms) || found.ms < 0 || found.ms > Date.UTC(2200, 0)) return null
  return {
    ...found,
    utc: utc(found.ms),
    local: local(found.ms, options.zone),
    distance: distance(found.ms, now.getTime()),
  }
}

function parse(text: string, now: Date): Pick<ReadTime, 'form' | 'ms'> | null {
  if (/^\d{9,10}(?:\.\d{1,9})?$/.test(text)) return { form: 'Unix seconds', ms: Number(text) * 1000 }
  if (/^\d{12,13}(?:\.\d{1,9})?$/.test(text)) return { form: 'Unix milliseconds', ms: Number(text) }
  if (/^\d{15,16}$/.test(text)) return { form: 'Unix microseconds', ms: Number(text) / 1000 }
  if (/^\d{18,19}$/.test(text)) return { form: 'Unix nanoseconds', ms: Number(text) / 1e6 }
  const http = parseDate(text, now)
  if (http !== null) return { form: 'HTTP date', ms: http }
  if (/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)) {
    // A time without a zone is taken as UTC, and says so nowhere else: logs of servers are.
    const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10)) || text.length === 10 ? text : `${text}Z`
    return {
      form: 'ISO 8601',
      ms: Date.parse(
        zoned
          .replace(' ', 'T')
          .replace(',', '.')
          .replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
      ),
    }
  }
  // 10/Oct/2025:13:55:36 +0200, as access logs have it.
  const clf = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d)(?:\.\d+)?(?: ([+-]\d\d)(\d\d))?$/.exec(text)
  if (clf) {
    const [, day, month, year, clock, hours = '+00', minutes = '00'] = clf
    const place = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month ?? '') / 3 + 1
    return {
      form: 'date and time',
      ms: Date.parse(`${year}-${String(place).padStart(2, '0')}-${day}T${clock}${hours}:${minutes}`),
    }
  }
  return null
}

/** `2026-03-10 14:07:42 UTC`, with milliseconds if there are any. */
export function utc(ms: number): string {
  const text = new Date(ms).toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 19)}${ms % 1000 === 0 ? '' : text.slice(19, 23)} UTC`
}

function local(ms: number, zone: string | undefined): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
  const name = new Intl.DateTimeFormat('en', {
    timeZoneName: 'shortOffset',
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
    .formatToParts(ms)
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${format.format(ms)} ${/^GMT(?:[+-]0)?$/.test(name ?? '') ? 'UTC' : (name ?? '')}`.trim()
}

/** From one moment to another in words, in the largest unit that fits: `7 minutes ago`, `in 2 days`, `now`. */
export function distance(ms: number, from: number): string {
  const words = span(Math.abs(ms - from) / 1000)
  if (words === '0 seconds') return 'now'
  return ms < from ? `${words} ago` : `in ${words}`
}

const units = [
  ['year', 365.25 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** A stretch of seconds in words: `90 seconds`, `7 minutes`, `26 hours`; nothing is rounded by more than a twentieth. */
export function span(seconds: number): string {
  for (const [i, [unit, size]] of units.entries()) {
    const count = seconds / size
    const exact = Number.isInteger(count)
    if (count < 2 && !(exact && count === 1) && i < units.length - 1) continue
    if (count < 10 && !exact && i < units.length - 1 && Math.abs(Math.round(count) - count) / count > 0.05) continue
    const whole = Math.round(count)
    return `${whole} ${unit}${whole === 1 ? '' : 's'}`
  }
  return `${Math.round(seconds * 1000)} ms`
}
