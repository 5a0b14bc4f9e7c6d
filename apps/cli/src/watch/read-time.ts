import { Trouble } from '../check/trouble.ts'

const units: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, min: 6e4, h: 36e5, d: 864e5, w: 6048e5 }
const duration = /^(\d{1,6}(?:\.\d{1,3})?)\s*(s|m|min|h|d|w)$/
// RFC 3339 §5.6; seconds may be left out, and a date alone is its midnight in UTC.
const moment = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:\d\d))?$/

const wanted = 'wanted a duration (30d, 2h, 15min) or a time (2026-01-15, 2026-01-15T16:00:00Z)'

/** A duration back from now, or a time, as milliseconds since 1970 UTC: `30d`, `2h`, `2026-01-15T16:00:00Z`. */
export function readTime(option: string, text: string, now: number): number {
  const ago = readDuration(text)
  if (ago !== null) return now - ago
  const time = momentOf(text)
  if (time !== null) return time
  throw new Trouble(`Cannot read ${option} "${text}": neither a duration nor a time, ${wanted}`)
}

/** A span between two times, or a time and how long: `2026-01-15T02:00Z/2026-01-15T04:00Z`, `2026-01-15T02:00Z/2h`. */
export function readSpan(option: string, text: string): { readonly from: number; readonly to: number } {
  const [first = '', second = '', ...more] = text.split('/')
  const from = momentOf(first)
  const long = readDuration(second)
  const to = long === null || from === null ? momentOf(second) : from + long
  if (from === null || to === null || more.length > 0) {
    const wrong =
      more.length > 0 || second === ''
        ? 'not two times'
        : from === null
          ? `"${first}" is no time`
          : `"${second}" is no time`
    throw new Trouble(
      `Cannot read ${option} "${text}": ${wrong}, wanted FROM/TO such as 2026-01-15T02:00Z/2026-01-15T04:00Z`,
    )
  }
  if (to <= from) throw new Trouble(`Cannot use ${option} "${text}": it ends before it begins, wanted FROM/TO`)
  return { from, to }
}

function readDuration(text: string): number | null {
  const [, amount = '', unit = ''] = duration.exec(text.trim()) ?? []
  return unit === '' ? null : Number(amount) * (units[unit] ?? 0)
}

function momentOf(text: string): number | null {
  const given = text.trim()
  const time = moment.test(given) ? Date.parse(given.replace(' ', 'T').toUpperCase()) : Number.NaN
  if (Number.isNaN(time)) return null
  // `Date` takes 30 February for 2 March.
  const day = given.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? time : null
}
