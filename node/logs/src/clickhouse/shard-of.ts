import { createHash } from 'node:crypto'

/**
 * The shard, from 0, that has a source's rows of a minute. A source's day is never split, so that a batch goes to few
 * servers and a day can be rolled up where it is. `halfMD5(concat(source, '\n', toString(day)))` of ClickHouse is the
 * same number, and the key of our Distributed table: both ways of writing put a row into the same place.
 */
export function shardOf(source: string, minute: number, shards: number): number {
  if (shards === 1) return 0
  const day = Math.floor(minute / 1440)
  const hash = createHash('md5').update(`${source}\n${day}`).digest().readBigUInt64BE(0)
  return Number(hash % BigInt(shards))
}
