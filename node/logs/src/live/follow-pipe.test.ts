import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { plainLines } from '../../testing/plain-lines.ts'
import { followPipe } from './follow-pipe.ts'

it('hands over every minute up to the last line, and takes the end of a pipe for no silence', async () => {
  const now = Math.floor(Date.now() / 60_000)
  const minutes: [number, number][] = []
  const text = [9, 8, 6].map((back) => `${now - back} 200 1\n`).join('')
  await followPipe(Readable.from([Buffer.from(text)]), {
    scanner: async () => plainLines(),
    onTraffic: () => {},
    onMinute: ({ minute, from, to }) => minutes.push([now - minute, to - from]),
    onCommit: () => {},
    signal: new AbortController().signal,
  })
  expect(minutes).toEqual([
    [9, 1],
    [8, 1],
    [7, 0],
    [6, 1],
  ])
})
