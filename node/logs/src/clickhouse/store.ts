import type { ClickHouseSettings } from '@clickhouse/client'
import type { Batch, Position, Span, Store, StoredRow, StoredTraffic } from '../store.ts'
import { type Address, readAddress, withPort } from './address.ts'
import { ClickHouseError, isAway } from './clickhouse-error.ts'
import { missingShards } from './cluster-shards.ts'
import { Connection, type Patience, usualPatience } from './connection.ts'
import { parcels, rowColumns } from './encode-rows.ts'
import { type Keep, keepOf } from './keep.ts'
import { NotWrittenError } from './not-written-error.ts'
import { readPositions, writePositions } from './positions.ts'
import { boundsOf, TrafficRows, trafficQuery } from './read-traffic.ts'
import { rollUpShard } from './roll-up.ts'
import { settledDays } from './settled-days.ts'
import { Shard } from './shard.ts'
import { shardOf } from './shard-of.ts'
import { storedRows } from './stored-rows.ts'
import { type Tables, tablesOf } from './tables.ts'
import { withoutRolledUp } from './without-rolled-up.ts'

/**
 * Opens a store that many readers on many machines write to: `clickhouse://user:password@host:8123/database`, with
 * `?shards=host1:8123,host2:8123` for several servers, `cluster=name` for their name in the servers' configuration, and
 * `minutes=14&hours=90&days=400` for how many days rows are kept as they are. Tables are made where they are not.
 *
 * With `shards` each is written to and asked by itself, in the order given, which must be that of the cluster and the
 * same for all. With `cluster` alone everything goes through the Distributed table of the host.
 *
 * @throws where no server answers, or one does not let us in
 */
export async function openClickHouse(url: string, patience: Patience = usualPatience): Promise<Store> {
  const store = new ClickHouseStore(readAddress(url, ['cluster', 'shards', 'minutes', 'hours', 'days']), patience)
  try {
    await store.begin()
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

class ClickHouseStore implements Store {
  readonly name: string
  readonly #shards: readonly Shard[]
  readonly #cluster: string | null
  /** Everything goes through one server, which knows the others. */
  readonly #through: boolean
  readonly #tables: Tables
  readonly #keep: Keep
  readonly #quiet: number
  /** Where rows and positions are, for one who asks a shard. */
  readonly #responses: string
  readonly #positions: string
  readonly #writing: ClickHouseSettings

  constructor(address: Address, patience: Patience) {
    const { options, secure, database } = address
    this.name = address.name
    this.#cluster = options.get('cluster') || null
    this.#keep = keepOf(address)
    this.#quiet = patience.quiet
    const listed = (options.get('shards') ?? '').split(',').filter((host) => host !== '')
    this.#through = listed.length === 0 && this.#cluster !== null
    const hosts = listed.length === 0 ? [address.host] : listed.map((host) => withPort(host, secure))
    if (new Set(hosts).size < hosts.length) {
      throw new Error(`Cannot open ${this.name}: "shards=${options.get('shards')}" names a server twice`)
    }
    // Not before the shard has it: what a server only promises to pass on is lost with its disk.
    this.#writing = this.#through ? { insert_distributed_sync: 1 } : {}
    this.#tables = tablesOf(database, this.#cluster)
    const { responses, positions, allResponses, allPositions } = this.#tables
    this.#responses = (this.#through ? allResponses : null) ?? responses
    this.#positions = (this.#through ? allPositions : null) ?? positions
    this.#shards = hosts.map((host, at) => {
      const label = hosts.length === 1 ? host : `shard ${at + 1} of ${hosts.length} (${host})`
      return new Shard(new Connection(host, address, patience), label, this.#tables, this.#cluster, patience.rest)
    })
  }

  /** Asks every server once. Those that are away get their tables when they are back. */
  async begin(): Promise<void> {
    const answers = await Promise.allSettled(this.#shards.map((shard) => shard.dialect()))
    const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []))
    const worst = failures.find((error) => !isAway(error))
    if (worst ?? failures.length === this.#shards.length) throw worst ?? failures[0]
  }

  async commit(batch: Batch): Promise<void> {
    const { source, version, rows } = batch
    const byShard = this.#shards.map((): StoredRow[] => [])
    for (const row of rows) byShard[shardOf(source, row.minute, byShard.length)]?.push(row)
    const left: StoredRow[] = []
    const missing: string[] = []
    const failures = await Promise.all(
      byShard.map(async (own, at) => {
        const shard = this.#shards[at] as Shard
        let failure: unknown = null
        const fresh = await this.#fresh(shard, source, own).catch((error: unknown) => {
          failure = error
          return own
        })
        for (const { rows: part, bytes } of parcels(source, version, fresh)) {
          if (failure === null) {
            const into = `${this.#responses} ${rowColumns}`
            await shard
              .write((connection) => connection.insert(into, bytes, this.#writing))
              .catch((error: unknown) => {
                failure = error
              })
          }
          if (failure !== null) left.push(...part)
        }
        if (failure !== null && isAway(failure)) missing.push(`${shard.label} does not answer`)
        return failure
      }),
    )
    const worst = failures.find((failure) => failure !== null && !isAway(failure))
    if (worst) throw worst
    if (left.length > 0) throw new NotWrittenError(left, rows.length, missing, { cause: failures.find(Boolean) })
    await this.#writePositions(batch)
  }

  /** Without rows that have been rolled up already: written once more, they would count beside their sum. */
  async #fresh(shard: Shard, source: string, rows: readonly StoredRow[]): Promise<readonly StoredRow[]> {
    const old = (Math.floor(Date.now() / 86_400_000) - this.#keep.minutes) * 1440
    const late = rows.filter(({ minute }) => minute < old)
    if (late.length === 0) return rows
    const fresh = await shard.write((connection) => withoutRolledUp(connection, this.#responses, source, late))
    return [...rows.filter(({ minute }) => minute >= old), ...fresh]
  }

  /** After the rows: a position says that what is before it has been counted. */
  async #writePositions(batch: Batch): Promise<void> {
    if (batch.positions.length === 0) return
    const shard = this.#shardOfPositions(batch.source)
    try {
      await shard.write((connection) => writePositions(connection, this.#positions, batch, this.#writing))
    } catch (error) {
      if (!isAway(error)) throw error
      throw new NotWrittenError([], batch.rows.length, [`${shard.label} does not answer`], { cause: error })
    }
  }

  positions(source: string): Promise<readonly Position[]> {
    return this.#shardOfPositions(source).use((connection) => readPositions(connection, this.#positions, source))
  }

  #shardOfPositions(source: string): Shard {
    return this.#shards[shardOf(source, 0, this.#shards.length)] as Shard
  }

  /** @throws where a shard is away: who went on from a part of the counts would write less than there was */
  async rowsFrom(source: string, minute: number): Promise<readonly StoredRow[]> {
    const parts = await Promise.all(
      this.#shards.map((shard) =>
        shard.use((connection, dialect) => storedRows(connection, dialect, this.#responses, source, minute)),
      ),
    )
    return parts.flat().sort((a, b) => a.minute - b.minute)
  }

  async read(span: Span): Promise<StoredTraffic> {
    const ask = (shard: Shard, settled: readonly number[], more: object = {}) =>
      shard.use((connection, { reading }) =>
        connection.stream(trafficQuery(this.#responses, span, settled), { ...reading, ...more }, () => {
          const rows = new TrafficRows(span)
          return { row: (reader) => rows.row(reader), end: () => rows }
        }),
      )
    if (this.#through) return this.#readThrough((shard, settings) => ask(shard, [], settings))
    const missing: string[] = []
    const answers = await Promise.allSettled(this.#shards.map((shard) => this.#askOne(shard, span, ask)))
    const parts = answers.flatMap((answer, at) => {
      if (answer.status === 'fulfilled') return [answer.value]
      if (!isAway(answer.reason)) throw answer.reason
      missing.push(`${this.#shards[at]?.label} does not answer`)
      return []
    })
    const [first, ...others] = parts
    if (first === undefined) throw (answers[0] as PromiseRejectedResult).reason
    for (const other of others) first.add(other)
    return stored(first, missing)
  }

  /** Passes over the work on days that need none, and does it after all if somebody wrote to one of them meanwhile. */
  async #askOne(
    shard: Shard,
    span: Span,
    ask: (shard: Shard, settled: readonly number[]) => Promise<TrafficRows>,
  ): Promise<TrafficRows> {
    const { from, to } = boundsOf(span)
    const settled = () => shard.use((connection) => settledDays(connection, this.#tables.database, from, to))
    const before = await settled()
    const rows = await ask(shard, before.days)
    return before.state === (await settled()).state ? rows : ask(shard, [])
  }

  /** Asks for the whole first: a server told to pass over those that are away does so without a word. */
  async #readThrough(ask: (shard: Shard, settings: object) => Promise<TrafficRows>): Promise<StoredTraffic> {
    const entry = this.#shards[0] as Shard
    const cluster = this.#cluster as string
    try {
      return stored(await ask(entry, {}), [])
    } catch (error) {
      if (!isAway(error)) throw error
      const before = await missingShards(entry.connection, cluster)
      const rows = await ask(entry, { skip_unavailable_shards: 1 })
      const missing = [...new Set([...before, ...(await missingShards(entry.connection, cluster))])]
      return stored(rows, missing.length > 0 ? missing : [`a shard of ${cluster} did not answer at first`])
    }
  }

  async rollUp(now: number): Promise<void> {
    if (this.#through) {
      throw new ClickHouseError(
        `Cannot roll up ${this.name}: every shard must be reached for it; add shards=host1:8123,host2:8123 to the address`,
        null,
        false,
      )
    }
    const answers = await Promise.allSettled(
      this.#shards.map((shard) =>
        shard.use((connection) => rollUpShard(connection, this.#tables, this.#keep, now, this.#quiet)),
      ),
    )
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
  }

  async close(): Promise<void> {
    await Promise.all(this.#shards.map(({ connection }) => connection.close()))
  }
}

function stored(rows: TrafficRows, missing: readonly string[]): StoredTraffic {
  rows.traffic.counts.settle()
  return { traffic: rows.traffic, steps: rows.steps(), missing }
}
