import { bucketOf, type Sketch, secondsOf } from '@statute/traffic'

/** Upper bounds in seconds that OpenTelemetry advises for `http.server.request.duration`. */
export const durationBounds: readonly number[] = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
]

/**
 * A bound lies somewhere inside a bucket of the sketch. That bucket counts as below it: times are logged to the
 * millisecond, and `le` includes the bound itself. What is at most 3 % above it counts as below, too.
 */
const lastBelow = durationBounds.map(bucketOf)

/** Durations as Prometheus and OpenTelemetry count them. */
export class Durations {
  /** How many fell between a bound and the one before; the last place is for what is above all. */
  readonly counts: number[] = durationBounds.map(() => 0).concat(0)
  count = 0
  /** Seconds, to within the 1.6 % of the sketch. */
  sum = 0
  /** When they were first there, in ticks of the metrics. */
  readonly born: number

  constructor(born = 0) {
    this.born = born
  }

  static of(sketch: Sketch): Durations {
    const durations = new Durations()
    for (const [bucket, count] of sketch.buckets) {
      const at = lastBelow.findIndex((last) => bucket <= last)
      const place = at < 0 ? durationBounds.length : at
      durations.counts[place] = (durations.counts[place] as number) + count
      durations.count += count
      durations.sum += secondsOf(bucket) * count
    }
    return durations
  }

  /** Adds what `now` has beyond `before`. */
  addGrowth(now: Durations, before: Durations | undefined): void {
    for (const [at, count] of now.counts.entries()) {
      this.counts[at] = (this.counts[at] as number) + count - (before?.counts[at] ?? 0)
    }
    this.count += now.count - (before?.count ?? 0)
    this.sum += Math.max(0, now.sum - (before?.sum ?? 0))
  }
}
