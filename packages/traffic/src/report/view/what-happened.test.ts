import { expect, test } from 'vitest'
import { start, steady } from '../../../testing/noise/steady.ts'
import { judge } from '../../judge/judge.ts'
import { makeReport } from '../make-report.ts'
import { whatHappened } from './what-happened.ts'

test('what is only worth a note is not called usual', () => {
  const paths = Array.from({ length: 30 }, (_, at) => `/old/${at}.php`)
  const scan = [{ route: '(unmatched)', status: 404, count: 400, clients: ['198.51.100.9'], paths }]
  const traffic = steady({ minutes: 420, more: (minute) => (minute >= 300 && minute < 305 ? scan : []) })
  const { title, lede, incidents, notes } = whatHappened(makeReport(traffic, judge(traffic)))
  expect([incidents.length, notes.length]).toEqual([0, 1])
  expect(notes[0]?.from).toBe((start + 300) * 60_000)
  expect(title).toBe('Nothing grave happened')
  expect(lede).toMatch(/^[\d\s]+ requests, .*\. Of note: .*198\.51\.100\.9/)
})

test('nothing at all is', () => {
  const traffic = steady({ minutes: 420 })
  const { title, lede } = whatHappened(makeReport(traffic, judge(traffic)))
  expect(title).toBe('Nothing happened')
  expect(lede).toMatch(/no code left its usual range\.$/)
})
