import { bound, type Family, type Label } from './family.ts'

/** One number with its full name, as Prometheus keeps it. */
export interface Sample {
  readonly name: string
  readonly labels: readonly Label[]
  readonly value: number
  readonly born: number
}

/** A family as single numbers: a histogram is one for each bucket, `_sum` and `_count`. */
export function* samplesOf(family: Family): Generator<Sample> {
  const { name } = family
  for (const { labels, value, buckets, born } of family.points) {
    if (buckets === undefined) {
      yield { name: sampleName(family), labels, value, born }
      continue
    }
    let below = 0
    for (const [at, count] of buckets.counts.entries()) {
      below += count
      const le = bound(buckets.bounds[at] ?? Number.POSITIVE_INFINITY)
      yield { name: `${name}_bucket`, labels: withBound(labels, le), value: below, born }
    }
    yield { name: `${name}_sum`, labels, value, born }
    yield { name: `${name}_count`, labels, value: buckets.count, born }
  }
}

/** The name of the one sample of a counter, gauge or info; that of the whole for a histogram. */
export function sampleName({ name, type }: Family): string {
  if (type === 'counter') return `${name}_total`
  return type === 'info' ? `${name}_info` : name
}

/** Remote write wants labels in order; a reader of text does not mind it. */
function withBound(labels: readonly Label[], le: string): Label[] {
  const at = labels.findIndex(([name]) => name > 'le')
  return labels.toSpliced(at < 0 ? labels.length : at, 0, ['le', le])
}
