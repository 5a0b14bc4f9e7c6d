const units = [
  ['year', 365.25 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

const longest = 10_000 * units[0][1]

/**
 * A stretch of seconds in words: `90 seconds`, `7 minutes`, `26 hours`, `400 ms`. Nothing is rounded by more than a
 * twentieth, down to the millisecond.
 */
export function span(seconds: number): string {
  if (Number.isNaN(seconds)) return 'an unknown time'
  if (seconds < 0) return `minus ${span(-seconds)}`
  if (seconds === 0) return '0 seconds'
  if (seconds > longest) return 'over 10,000 years'
  for (const [unit, size] of units) {
    const count = seconds / size
    const whole = Math.round(count)
    // One of a unit has to be one: 59 minutes are no hour, but 365 days are a year.
    if (Math.abs(whole - count) / count > (count < 2 ? 0.001 : 0.05)) continue
    return `${whole} ${unit}${whole === 1 ? '' : 's'}`
  }
  return seconds < 0.001 ? 'under 1 ms' : `${Math.round(seconds * 1000)} ms`
}

/** From one moment to another in words, both in milliseconds: `7 minutes ago`, `in 2 days`, `now`. */
export function distance(ms: number, from: number): string {
  const seconds = Math.round(Math.abs(ms - from) / 1000)
  if (seconds === 0) return 'now'
  return ms < from ? `${span(seconds)} ago` : `in ${span(seconds)}`
}
