import type { Row } from './row.ts'
import { distance } from './span.ts'

/** The years 1 to 9999, which every form here can write. */
const first = -62_135_596_800_000
const last = 253_402_300_799_999

/** `2026-03-10 14:07:42 UTC`, with milliseconds if there are any. */
export function utc(ms: number): string {
  if (Number.isNaN(ms)) return 'no time'
  if (ms < first) return 'before the year 1'
  if (ms > last) return 'after the year 9999'
  const date = new Date(ms)
  const text = date.toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 19)}${date.getUTCMilliseconds() === 0 ? '' : text.slice(19, 23)} UTC`
}

/** `2026-03-10 15:07:42 GMT+1`: the clock of a zone. `zone`: an IANA name, else that of the machine. */
export function local(ms: number, zone?: string): string {
  const where = zone === undefined ? {} : { timeZone: zone }
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', ...where }).format(ms)
  const name = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset', ...where })
    .formatToParts(ms)
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${clock} ${name === undefined || /^GMT(?:[+-]0)?$/.test(name) ? 'UTC' : name}`
}

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A moment in every form that programs write, ready to be copied.
 * @param ms Whole milliseconds since 1970, between the years 1970 and 9999.
 */
export function timeForms(ms: number, { now = new Date(), zone }: { now?: Date; zone?: string } = {}): Row[] {
  const date = new Date(ms)
  const iso = date.toISOString()
  const [year, day] = [iso.slice(0, 4), iso.slice(8, 10)]
  const whole = Math.floor(ms / 1000)
  return [
    { name: 'UTC', value: utc(ms) },
    { name: 'local', value: local(ms, zone) },
    { name: 'from now', value: distance(ms, now.getTime()) },
    { name: 'ISO 8601', value: iso.replace('.000Z', 'Z') },
    // RFC 9110 §5.6.7: the one form of a date that is still to be sent.
    { name: 'HTTP date', value: date.toUTCString() },
    { name: 'access log', value: `${day}/${months[date.getUTCMonth()]}/${year}:${iso.slice(11, 19)} +0000` },
    { name: 'Unix seconds', value: String(whole) },
    { name: 'Unix milliseconds', value: String(ms) },
    { name: 'Unix microseconds', value: String(BigInt(ms) * 1000n) },
    { name: 'Unix nanoseconds', value: String(BigInt(ms) * 1_000_000n) },
  ]
}
