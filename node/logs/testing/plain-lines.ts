import { Traffic } from '@statute/traffic'
import type { LineScanner } from '../src/follow/line-scanner.ts'

/** A scanner of lines `MINUTE STATUS NUMBER`, for tests of what is around scanners. */
export function plainLines(): LineScanner {
  let traffic = new Traffic()
  return {
    feed(octets) {
      traffic.tally.bytes += octets.length
      for (const line of Buffer.from(octets).toString().trimEnd().split('\n')) {
        traffic.tally.lines++
        const [minute, status, , duration] = line.split(' ').map(Number)
        if (!minute || !status) {
          traffic.tally.unparsed++
          continue
        }
        const endpoint = traffic.counts.idOf({ host: '', method: 'GET', route: '/' })
        traffic.counts.add(minute, endpoint, status, 1, 10)
        if (duration) traffic.latency.of(Math.floor(minute / 5), endpoint, status).add(duration)
      }
    },
    take() {
      const taken = traffic
      traffic = new Traffic()
      return taken
    },
  }
}
