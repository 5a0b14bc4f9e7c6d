/** What every client has to do with an answer that it may, or may not, try again. */
export interface Case {
  readonly name: string
  readonly method?: string
  readonly status: number
  readonly fields?: Readonly<Record<string, string>> | (() => Record<string, string>)
  readonly requestFields?: Readonly<Record<string, string>>
  /** Milliseconds until the second request: at least, and less than. Null: there is none. */
  readonly wait: readonly [least: number, below: number] | null
}

/**
 * What a client is told to take for chance. Its first backoff is 3.5 seconds, longer than any wait that is asked for here,
 * so that a busy machine cannot make one look like the other.
 */
export const random = () => 3.5

const now = [0, 1500] as const
const one = [990, 3400] as const
const two = [1990, 3400] as const
/** A date has whole seconds. */
const untilDate = [990, 3400] as const
const backoff = [3490, 9000] as const

function date(seconds: number): Date {
  return new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000)
}

function rfc850(when: Date): string {
  const [day = '', date, month, year = '', time] = when.toUTCString().replace(',', '').split(' ')
  const full = { Mon: 'Mon', Tue: 'Tues', Wed: 'Wednes', Thu: 'Thurs', Fri: 'Fri', Sat: 'Satur', Sun: 'Sun' }[day]
  return `${full}day, ${date}-${month}-${year.slice(2)} ${time} GMT`
}

function asctime(when: Date): string {
  const [day, date = '', month, year, time] = when.toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date.replace(/^0/, ' ')} ${time} ${year}`
}

const after = (value: string) => ({ 'retry-after': value })

export const cases: readonly Case[] = [
  { name: 'GET 503 "1"', status: 503, fields: after('1'), wait: one },
  { name: 'GET 503 "0"', status: 503, fields: after('0'), wait: now },
  { name: 'GET 429 "2"', status: 429, fields: after('2'), wait: two },
  { name: 'GET 413 "1"', status: 413, fields: after('1'), wait: one },
  { name: 'GET 413 without it', status: 413, wait: null },
  { name: 'GET 503, a date', status: 503, fields: () => after(date(1).toUTCString()), wait: untilDate },
  { name: 'GET 503, a date of RFC 850', status: 503, fields: () => after(rfc850(date(1))), wait: untilDate },
  { name: 'GET 503, a date of asctime', status: 503, fields: () => after(asctime(date(1))), wait: untilDate },
  { name: 'GET 503, a date that has passed', status: 503, fields: () => after(date(-60).toUTCString()), wait: now },
  { name: 'GET 503 "1.5"', status: 503, fields: after('1.5'), wait: backoff },
  { name: 'GET 503 "-5"', status: 503, fields: after('-5'), wait: backoff },
  { name: 'GET 503 "soon"', status: 503, fields: after('soon'), wait: backoff },
  { name: 'GET 503 ""', status: 503, fields: after(''), wait: backoff },
  { name: 'GET 503 "86400"', status: 503, fields: after('86400'), wait: null },
  { name: 'GET 503 without it', status: 503, wait: backoff },
  { name: 'GET 500 "1"', status: 500, fields: after('1'), wait: one },
  { name: 'GET 501', status: 501, wait: null },
  { name: 'GET 404 "1"', status: 404, fields: after('1'), wait: null },
  { name: 'GET 408', status: 408, wait: now },
  { name: 'GET 421', status: 421, wait: now },
  { name: 'GET 425', status: 425, wait: now },
  { name: 'POST 425', method: 'POST', status: 425, wait: now },
  { name: 'POST 503 "1"', method: 'POST', status: 503, fields: after('1'), wait: null },
  {
    name: 'POST 503 "1", with a key',
    method: 'POST',
    status: 503,
    fields: after('1'),
    requestFields: { 'Idempotency-Key': '"8e03978e"' },
    wait: one,
  },
  { name: 'POST 429 "1"', method: 'POST', status: 429, fields: after('1'), wait: one },
  { name: 'PUT 503 "1"', method: 'PUT', status: 503, fields: after('1'), wait: one },
  { name: 'GET 429, RateLimit t=2', status: 429, fields: { ratelimit: '"default";r=0;t=2' }, wait: two },
  {
    name: 'GET 429, X-RateLimit-Reset in seconds since 1970',
    status: 429,
    fields: () => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(+date(1) / 1000) }),
    wait: untilDate,
  },
]
