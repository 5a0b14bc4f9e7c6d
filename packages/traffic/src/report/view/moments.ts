/** Times for people. All are UTC, as in the headlines of incidents. */

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const minute = 60_000
export const day = 86_400_000

/** `16:45`. */
export function clock(time: number): string {
  return new Date(time).toISOString().slice(11, 16)
}

/** `Tuesday 10 March 2026`. */
export function date(time: number): string {
  const at = new Date(time)
  return `${days[at.getUTCDay()]} ${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`
}

/** `10 Mar`. */
export function shortDate(time: number): string {
  const at = new Date(time)
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]?.slice(0, 3)}`
}

/** `16:45`, with the day before it where it may be another one. */
export function moment(time: number, oneDay: boolean): string {
  return oneDay ? clock(time) : `${shortDate(time)}, ${clock(time)}`
}

/** Are both times of one day? The last minute of a day ends at the next one's midnight and still belongs to it. */
export function isOneDay(from: number, to: number): boolean {
  return Math.floor(from / day) === Math.floor(Math.max(from, to - 1) / day)
}

/** How long: `45 min`, `3 h 20 min`, `9 days`. */
export function duration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute))
  if (minutes < 60) return `${minutes}\u00a0min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${minutes % 60}\u00a0min`
  return `${Math.round(hours / 24)}\u00a0days`
}

const steps: Readonly<Record<number, string>> = {
  1: 'minute',
  5: 'five minutes',
  15: 'quarter hour',
  60: 'hour',
  360: 'six hours',
  1440: 'day',
}

/** A step of a timeline, by its minutes: `quarter hour`. */
export function stepName(minutes: number): string {
  return steps[minutes] ?? duration(minutes * minute)
}
