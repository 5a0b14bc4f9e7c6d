/** Seconds from now, or a point in time. */
export type Delay = Seconds | Date
export type Seconds = number

/**
 * The date as a field value: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
 * @throws RangeError if it is no date.
 */
export function httpDate(date: Date): string {
  if (Number.isNaN(+date)) throw new RangeError('Cannot send an invalid date')
  return date.toUTCString()
}

/**
 * Retry-After: whole seconds or an HTTP date (RFC 9110 §10.2.3). Parts of a second are rounded up, so that nobody comes
 * too early.
 * @throws RangeError if it is negative, not finite, or no date.
 */
export function retryAfterField(delay: Delay): string {
  const isDate = typeof delay === 'object'
  const seconds = Math.ceil(isDate ? +delay / 1000 : delay)
  if (!(seconds >= 0 && seconds < 1e12))
    throw new RangeError(`Cannot send Retry-After "${delay}": wanted seconds from 0 on, or a date`)
  return isDate ? httpDate(new Date(seconds * 1000)) : String(seconds)
}
