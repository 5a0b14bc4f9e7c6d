import { parseDate } from '@statute/http'
import { distance } from './span.ts'
import { local, months, utc } from './write-time.ts'

export interface ReadTime {
  /** How it was written. */
  readonly form: Form
  /** Whole milliseconds since 1970-01-01T00:00Z. */
  readonly ms: number
  readonly utc: string
  readonly local: string
  /** `in 3 minutes`, `2 hours ago` */
  readonly distance: string
  /** What had to be supposed: `no zone is given, so it is taken for UTC`. */
  readonly note?: string
}

export interface TimeOptions {
  readonly now?: Date
  /** An IANA name; the zone of the machine unless told otherwise. */
  readonly zone?: string
  /** Takes every whole number for a time: somebody said that it is one. */
  readonly bare?: boolean
}

type Form = (typeof counts)[number][0] | (typeof calendars)[number][0] | 'HTTP date'

/** Unix time by its digits: from 1973 on, each unit has lengths of its own. */
const counts = [
  ['Unix seconds', /^\d{9,10}(?:\.\d{1,9})?$/, 1000],
  ['Unix milliseconds', /^\d{12,13}(?:\.\d{1,9})?$/, 1],
  ['Unix microseconds', /^\d{15,16}$/, 1e-3],
  ['Unix nanoseconds', /^\d{18,19}$/, 1e-6],
] as const

/** The lengths between are mostly ids; said to be times, they are these. */
const bareCounts = [
  ['Unix seconds', /^\d{1,8}(?:\.\d{1,9})?$/, 1000],
  ['Unix milliseconds', /^\d{11}$/, 1],
] as const

/** Dates by the calendar, with month, zone and parts of a second as names of their own. */
const calendars = [
  [
    'ISO 8601',
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?: ?(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)(?: UTC)?)?)?$/i,
  ],
  // As in X-Amz-Date.
  [
    'ISO 8601',
    /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?<zone>Z|[+-]\d{4})?$/i,
  ],
  [
    'access log time',
    /^\[?(?<day>\d\d)\/(?<name>[A-Z][a-z]{2})\/(?<year>\d{4}):(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?(?: (?<zone>[+-]\d{4}))?\]?$/,
  ],
  ['nginx log time', /^(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)$/],
  // RFC 5322 §3.3, as mail and feeds have it.
  [
    'email date',
    /^(?:[A-Z][a-z]{2}, )?(?<day>\d{1,2}) (?<name>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))? (?<zone>GMT|UTC|[+-]\d{4})$/,
  ],
] as const

/** Reads a time as programs write it. Null for what is no time between the years 1970 and 2200. */
export function readTime(text: string, options: TimeOptions = {}): ReadTime | null {
  const { now = new Date(), zone, bare = false } = options
  const given = text.trim()
  const found = given.length > 60 ? null : parse(given, now, bare)
  if (!found || !(found.ms >= 0) || found.ms >= Date.UTC(2200, 0)) return null
  const { ms } = found
  return { ...found, utc: utc(ms), local: local(ms, zone), distance: distance(ms, now.getTime()) }
}

function parse(text: string, now: Date, bare: boolean): Pick<ReadTime, 'form' | 'ms' | 'note'> | null {
  for (const [form, pattern, size] of bare ? [...counts, ...bareCounts] : counts) {
    if (pattern.test(text)) return { form, ms: Math.round(Number(text) * size) }
  }
  const http = parseDate(text, now)
  if (http !== null) return { form: 'HTTP date', ms: http }
  for (const [form, pattern] of calendars) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const ms = moment(groups)
    if (ms === null) return null
    const supposed = groups.zone === undefined && groups.hour !== undefined
    return { form, ms, ...(supposed && { note: 'no zone is given, so it is taken for UTC' }) }
  }
  return null
}

/** Null for a day or an hour that there is not. */
function moment(groups: Readonly<Record<string, string | undefined>>): number | null {
  const number = (name: string) => Number(groups[name] ?? 0)
  const month = groups.name === undefined ? number('month') - 1 : months.indexOf(groups.name)
  const [day, hour, minute, second] = [number('day'), number('hour'), number('minute'), number('second')]
  // A leap second is written 60.
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return null
  const date = new Date(Date.UTC(number('year'), month, day))
  if (date.getUTCFullYear() !== number('year') || date.getUTCMonth() !== month || date.getUTCDate() !== day) return null
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(groups.zone ?? '') ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const fraction = Number((groups.fraction ?? '').padEnd(3, '0').slice(0, 3))
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
}
