import { expect, test } from 'vitest'
import { longestSilence, minutesOf } from './minute.ts'
import { Traffic } from './traffic.ts'

test('minutesOf() gives every minute, those without a request too', () => {
  const { counts, ...rest } = new Traffic()
  for (const minute of [10, 13]) counts.add(minute, counts.idOf({ host: '', method: 'GET', route: '/' }), 200, 1, 0)
  const seen = [...minutesOf({ counts, ...rest })].map(({ minute, from, to }) => [minute, to - from])
  expect(seen).toEqual([
    [10, 1],
    [11, 0],
    [12, 0],
    [13, 1],
  ])
})

test('minutesOf() leaves out most of a gap of years', () => {
  const { counts, ...rest } = new Traffic()
  const endpoint = counts.idOf({ host: '', method: 'GET', route: '/' })
  for (const minute of [10, 30_000_000, 30_000_001]) counts.add(minute, endpoint, 200, 1, 0)
  const minutes = [...minutesOf({ counts, ...rest })]
  expect(minutes).toHaveLength(3 + longestSilence)
  expect(minutes.slice(-2).map(({ minute, from, to }) => [minute, to - from])).toEqual([
    [30_000_000, 1],
    [30_000_001, 1],
  ])
})
