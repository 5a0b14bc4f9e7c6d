import type { Dialect } from './dialect.ts'

/**
 * From 20.3 on. There is no TTL … GROUP BY and no materialised view: both add up rows as they come, so a row that was
 * written twice would count twice. `rollUp()` adds up rows whose versions have been put together first.
 */
export const modern: Dialect = {
  name: 'modern',
  responses: `
  step UInt32 CODEC(Delta, ZSTD),
  time DateTime('UTC') CODEC(DoubleDelta, ZSTD),
  source LowCardinality(String) CODEC(ZSTD),
  host LowCardinality(String) CODEC(ZSTD),
  route LowCardinality(String) CODEC(ZSTD),
  method LowCardinality(String) CODEC(ZSTD),
  status UInt16 CODEC(ZSTD),
  count UInt64 CODEC(T64, ZSTD),
  bytes UInt64 CODEC(T64, ZSTD),
  latency_buckets Array(UInt16) CODEC(ZSTD),
  latency_counts Array(UInt64) CODEC(T64, ZSTD),
  version UInt64 CODEC(Delta, ZSTD),
  parts UInt64 CODEC(ZSTD)`,
  positions: `
  source LowCardinality(String),
  path String,
  fingerprint String,
  offset UInt64,
  version UInt64`,
  // A day's versions are in the day's partition: days are put together side by side.
  reading: { do_not_merge_across_partitions_select_final: 1 },
}
