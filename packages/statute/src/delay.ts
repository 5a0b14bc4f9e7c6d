/** Seconds from now, or a point in time. */
export type Delay = Seconds | Date
export type Seconds = number

/**
 * The date as a field value: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
 * @throws RangeError if it is no date.
 */
export function httpDate(date: Date): string {
  const text = date.toUTCString()
  // The year has four digits, so the length is always the same.
  if (text.length !== 29) throw new RangeError(`Cannot send "${text}": wanted a date`)
  return text
}

/**
 * Retry-After: whole seconds or an HTTP date (RFC 9110 §10.2.3). Parts of a second are rounded up, so that nobody comes
 * too early.
 * @throws RangeError if it is negative, not finite, or no date.
 */
export function retryAfterField(delay: Delay): string {
  if (typeof delay === 'number') return String(whole(Math.ceil(delay)))
  // Plain JavaScript may give what is neither.
  const seconds = whole(Math.ceil(Number((delay as Partial<Date> | null)?.getTime?.()) / 1000))
  return httpDate(new Date(seconds * 1000))
}

/**
 * The same number.
 * @throws RangeError if it is negative, not finite, or no whole number.
 */
export function whole(amount: number): number {
  if (Number.isSafeInteger(amount) && amount >= 0) return amount
  throw new RangeError(`Cannot send "${amount}": wanted a number from 0 on, or a date`)
}
