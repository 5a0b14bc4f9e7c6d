/** A metric with all its series, whatever protocol carries it. */
export interface Family {
  /** As Prometheus has it; a counter without its `_total`. */
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'histogram' | 'info'
  /** One sentence. */
  readonly help: string
  /** What the name ends with, where it has a unit. */
  readonly unit: '' | 'seconds' | 'bytes'
  readonly points: readonly Point[]
}

export interface Point {
  /** Names in ascending order; none is empty. */
  readonly labels: readonly Label[]
  /** The sum of all values in a histogram. */
  readonly value: number
  /** For a histogram. */
  readonly buckets?: Buckets
  /** When the series was first there, in ticks of the metrics. */
  readonly born: number
}

export type Label = readonly [name: string, value: string]

export interface Buckets {
  readonly bounds: readonly number[]
  /** How many lie between a bound and the one before; one more than there are bounds. */
  readonly counts: readonly number[]
  readonly count: number
}

/** Labels in the order that every protocol wants. An empty label is the same as none to Prometheus. */
export function labels(values: Readonly<Record<string, string>>): readonly Label[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A number of OpenMetrics: `1.0`, `+Inf`. Bounds are labels, so they are written alike everywhere. */
export function bound(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf'
  return Number.isInteger(value) ? `${value}.0` : String(value)
}
