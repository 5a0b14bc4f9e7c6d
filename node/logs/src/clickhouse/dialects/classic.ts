import type { Dialect } from './dialect.ts'

/** From 18.16 on, which Debian has: no codecs, no LowCardinality, no parameters, no window functions. */
export const classic: Dialect = {
  name: 'classic',
  responses: `
  step UInt32,
  time DateTime('UTC'),
  source String,
  host String,
  route String,
  method String,
  status UInt16,
  count UInt64,
  bytes UInt64,
  latency_buckets Array(UInt16),
  latency_counts Array(UInt64),
  version UInt64,
  parts UInt64`,
  positions: `
  source String,
  path String,
  fingerprint String,
  offset UInt64,
  version UInt64`,
  reading: {},
}
