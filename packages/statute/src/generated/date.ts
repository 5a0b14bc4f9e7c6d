// Lifted from packages/http/src/fields/date.ts by tools/generate-library.ts: change that file, not this one.
/** HTTP dates (RFC 9110 §5.6.7): the form to send, and the two old ones that a recipient must still read. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const imfFixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const rfc850 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const asctime = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/

/** The date in milliseconds since 1970; null if the text is no HTTP date. `now` settles the century of a two-digit year. */
export function parseDate(text: string, now?: Date): number | null {
  const known = recent.get(text)
  if (known !== undefined) return known
  const fixed = imfFixdate.exec(text)
  if (fixed) {
    const [, day, month, year, hour, minute, second] = fixed
    const date = at(Number(year), month, day, hour, minute, second)
    if (recent.size >= mostRecent) recent.clear()
    recent.set(text, date)
    return date
  }
  return parseOld(text, now ?? new Date())
}

/** The same second stands in many messages of a stream. */
const recent = new Map<string, number | null>()
const mostRecent = 500

function parseOld(text: string, now: Date): number | null {
  const old = rfc850.exec(text)
  if (old) {
    const [, day, month, short, hour, minute, second] = old
    // More than 50 years ahead means the past (RFC 9110 §5.6.7).
    let year = Math.floor(now.getUTCFullYear() / 100) * 100 + Number(short)
    if (year > now.getUTCFullYear() + 50) year -= 100
    return at(year, month, day, hour, minute, second)
  }
  const c = asctime.exec(text)
  if (!c) return null
  const [, month, day, hour, minute, second, year] = c
  return at(Number(year), month, day, hour, minute, second)
}

function at(year: number, month = '', day = '', hour = '', minute = '', second = ''): number | null {
  const place = months.indexOf(month)
  const [d, h, m, s] = [day, hour, minute, second].map((text) => Number(text.trim()))
  if (place < 0 || d === undefined || h === undefined || m === undefined || s === undefined) return null
  if (h > 23 || m > 59 || s > 60) return null
  const date = new Date(Date.UTC(year, place, d, h, m, s))
  return date.getUTCDate() === d || s === 60 ? date.getTime() : null
}
