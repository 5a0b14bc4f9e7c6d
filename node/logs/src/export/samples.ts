import { bound, type Family, type Point } from './family.ts'

/** One number of a point, as Prometheus keeps it. */
export interface Sample {
  readonly name: string
  /** The upper bound of a bucket, a label beside those of the point; null where it is none. */
  readonly le: string | null
  readonly value: number
}

/** A point as single numbers: a histogram has one for each bucket, `_sum` and `_count`. */
export function samplesOf(family: Family, { value, buckets }: Point): Sample[] {
  if (buckets === undefined) return [{ name: sampleName(family), le: null, value }]
  const { name } = family
  const samples: Sample[] = []
  let below = 0
  for (const [at, count] of buckets.counts.entries()) {
    below += count
    samples.push({ name: `${name}_bucket`, le: bound(buckets.bounds[at] ?? Number.POSITIVE_INFINITY), value: below })
  }
  samples.push({ name: `${name}_sum`, le: null, value }, { name: `${name}_count`, le: null, value: buckets.count })
  return samples
}

/** The name of the one sample of a counter, gauge or info; that of the whole for a histogram. */
export function sampleName({ name, type }: Family): string {
  if (type === 'counter') return `${name}_total`
  return type === 'info' ? `${name}_info` : name
}
