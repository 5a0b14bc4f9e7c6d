/**
 * A quantile sketch that can be merged by adding (DDSketch: Masson, Rim and Lee, VLDB 2019): buckets whose width grows
 * with the value, so that every quantile is right to within 1.6 %. The index comes from the bits of the number, 32
 * steps to an octave, as the scanner computes it too.
 */
export class Sketch {
  readonly buckets = new Map<number, number>()
  count = 0

  /** Seconds. */
  add(seconds: number, count = 1): void {
    this.addBucket(bucketOf(seconds), count)
  }

  addBucket(bucket: number, count: number): void {
    this.buckets.set(bucket, (this.buckets.get(bucket) ?? 0) + count)
    this.count += count
  }

  merge(other: Sketch): void {
    for (const [bucket, count] of other.buckets) this.addBucket(bucket, count)
  }

  /** The value in seconds below which this part (0 to 1) of all lies; null if there is none. */
  quantile(part: number): number | null {
    if (this.count === 0) return null
    const rank = part * (this.count - 1)
    let seen = 0
    const inOrder = [...this.buckets].sort(([a], [b]) => a - b)
    for (const [bucket, count] of inOrder) {
      seen += count
      if (seen > rank) return secondsOf(bucket)
    }
    return secondsOf((inOrder.at(-1) as [number, number])[0])
  }
}

const steps = 32
/** 2^-20 s, about a microsecond: what is faster falls into bucket 0. */
const lowest = -20
/** 2^13 s, over two hours. */
const highest = 13
export const bucketCount = (highest - lowest) * steps + 1

export function bucketOf(seconds: number): number {
  if (!(seconds > 0)) return 0
  const octave = Math.floor(Math.log2(seconds))
  if (octave < lowest) return 0
  if (octave >= highest) return bucketCount - 1
  return (octave - lowest) * steps + Math.floor((seconds / 2 ** octave - 1) * steps) + 1
}

/** The middle of a bucket, in seconds. */
export function secondsOf(bucket: number): number {
  if (bucket === 0) return 0
  const octave = Math.floor((bucket - 1) / steps) + lowest
  return 2 ** octave * (1 + (((bucket - 1) % steps) + 0.5) / steps)
}
