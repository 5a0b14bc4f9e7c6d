import type { Readable } from 'node:stream'
import type { Minute, Traffic } from '@statute/traffic'
import { MinuteClock } from '../follow/clock.ts'
import type { LineScanner } from '../follow/line-scanner.ts'
import { LiveMinutes } from '../follow/live-minutes.ts'

export interface PipeOptions {
  readonly scanner: (file: string, first: Uint8Array) => Promise<LineScanner>
  readonly onTraffic: (traffic: Traffic) => void
  readonly onMinute: (minute: Minute, late: boolean) => void
  readonly onCommit: () => void
  readonly signal: AbortSignal
}

/** Milliseconds between two looks at what has been counted. */
const every = 1000
const mostAtOnce = 65_536

/** Follows standard input: nothing can be read again, so nothing is kept. Ends when the pipe does. */
export async function followPipe(source: Readable, options: PipeOptions): Promise<void> {
  const clock = new MinuteClock()
  const minutes = new LiveMinutes()
  let scanner: LineScanner | null = null
  let rest: Buffer = Buffer.alloc(0)
  let newest = 0
  /** The last piece was as long as a pipe gives at once. */
  let isFull = false
  const take = (last: boolean) => {
    if (scanner === null) return
    const traffic = scanner.take()
    if (traffic.tally.lines > 0 || traffic.counts.length > 0) {
      const { counts } = traffic
      counts.settle()
      if (counts.length > 0) {
        newest = Math.max(newest, counts.minute[counts.length - 1] as number)
        clock.see('-', counts.minute[0] as number, newest, Date.now())
      }
      minutes.add(traffic)
      options.onTraffic(traffic)
    }
    const { next } = clock
    if (next !== null) for (const minute of minutes.late(next)) options.onMinute(minute, true)
    // Who has stopped writing, or has more to be read, is not silent: then lines end a minute, and no clock.
    const over = clock.over(Date.now(), last || isFull ? ['-'] : [])
    if (over !== null) for (const minute of minutes.take(over.from, over.to)) options.onMinute(minute, false)
    if (clock.next !== null) minutes.dropBefore(clock.next)
    if (last && clock.next !== null) {
      for (const minute of minutes.take(clock.next, newest + 1)) options.onMinute(minute, false)
    }
    options.onCommit()
  }
  const timer = setInterval(() => take(false), every)
  const stop = () => source.destroy()
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      isFull = chunk.length >= mostAtOnce
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const end = rest.lastIndexOf(10) + 1
      if (end === 0) continue
      scanner ??= await options.scanner('-', rest.subarray(0, end))
      scanner.feed(rest.subarray(0, end))
      rest = Buffer.from(rest.subarray(end))
    }
    if (rest.length > 0) {
      const line = Buffer.concat([rest, Buffer.from('\n')])
      scanner ??= await options.scanner('-', line)
      scanner.feed(line)
    }
  } catch (error) {
    if (!options.signal.aborted) throw error
  } finally {
    clearInterval(timer)
    options.signal.removeEventListener('abort', stop)
    take(!options.signal.aborted)
  }
}
