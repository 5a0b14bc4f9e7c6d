import { makeReport } from '@statute/traffic/report/make-report'
import { expect, it } from 'vitest'
import { aNight, midnight, payments, scanner } from '../../../testing/a-night.ts'
import { LiveLog } from './live-log.ts'

const traffic = aNight()

/** What a watch sees at a minute of the night. */
function at(minute: number) {
  const now = midnight + minute * 60_000
  const incidents = [payments, scanner]
    .filter(({ raised }) => raised <= now)
    .map((one) => (one.to !== null && one.to <= now ? one : { ...one, to: null }))
  return makeReport(traffic, incidents, { from: now - 3_600_000, to: now, wholeSpan: true })
}

it('tells each minute once, and each incident when it begins and when it ends', () => {
  const log = new LiveLog()
  const told = Array.from({ length: 60 }, (_, more) => log.see(at(100 + more))).flat()
  expect(told.filter((line) => line.includes(' requests'))).toHaveLength(60)
  expect(new Set(told).size).toBe(told.length)
  expect(told.filter((line) => line.includes('page'))).toEqual([
    '2026-01-15T02:02Z  page begins: 503 rose from 0 % to 67 % of POST /api/payments at 02:00. Look at what /api/payments calls.',
    '2026-01-15T02:30Z  page over after 30 min: 503 rose from 0 % to 67 % of POST /api/payments at 02:00.',
  ])
  expect(told).toContain('2026-01-15T02:06Z  111 requests  2xx 95  3xx 10  5xx 6 (5.4 %)')
})

it('is silent on what was over before it began', () => {
  expect(new LiveLog().see(at(180)).filter((line) => line.includes('page'))).toEqual([])
})

it('tells what keeps it from seeing all, each once', () => {
  const log = new LiveLog()
  const report = makeReport(traffic, [], { notes: ['Cannot read "b.log": it may not be read'] })
  expect(log.trouble(report)).toEqual(['Cannot read "b.log": it may not be read'])
  expect(log.trouble(report)).toEqual([])
})
