/** The history in one DuckDB file. It is long because it is one class: every act of a store, and the order in which they may run. */
import { mkdir, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { DuckDBAppender, DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Incident } from '@statute/traffic'
import type { Batch, Position, Span, Store, StoredRow, StoredTraffic } from '../store.ts'
import { incidentsIn, keepIncidents } from './keep-incidents.ts'
import { openError } from './open-error.ts'
import { quote, timestamp } from './quote.ts'
import { readTraffic } from './read-traffic.ts'
import { type Retention, rollUp, usualRetention } from './roll-up.ts'
import { incoming, layout, sameRow, schema } from './schema.ts'
import { snapshotOf } from './snapshot.ts'

export interface HistoryOptions {
  /** Whole days; what is not given stays as usual: minutes 14, hours 90, days for ever. */
  readonly retention?: Partial<Retention>
  /** Only look. If another process writes the file, a copy of it as it stands is read: {@link History.snapshot}. */
  readonly readOnly?: boolean
}

/** What a query gave: values as JSON has them. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

const open = new Set<string>()

/**
 * Opens the embedded history, one DuckDB file, and makes it if there is none. One process writes it at a time; a second
 * one gets an error that names the first. What was committed survives a crash at any moment.
 */
export async function openHistory(path: string, options: HistoryOptions = {}): Promise<History> {
  const { readOnly = false } = options
  // Loaded here: DuckDB takes a third of a second and ninety megabytes, which only those should pay who keep a history.
  const duckdb = await import('@duckdb/node-api')
  if (!readOnly) await mkdir(dirname(resolve(path)), { recursive: true }).catch((error) => fail(path, error))
  const name = await realNameOf(path)
  // The lock of the file is the process's own: a second opening in this process would pass it, and spoil the file.
  if (open.has(name)) throw new Error(`Cannot open the history ${quoted(path)}: it is open in this process already`)
  open.add(name)
  let release = async (): Promise<void> => {
    open.delete(name)
  }
  const create = (file: string, access: Record<string, string>): Promise<DuckDBInstance> =>
    duckdb.DuckDBInstance.create(file, { threads: '2', memory_limit: '1GB', ...access })
  try {
    let snapshot = false
    const instance = await create(name, readOnly ? { access_mode: 'READ_ONLY' } : {}).catch(async (error: unknown) => {
      if (!readOnly || !isLocked(error)) throw error
      const copy = await snapshotOf(name)
      snapshot = true
      release = async () => {
        open.delete(name)
        await copy.remove()
      }
      return create(copy.path, {})
    })
    const close = async (): Promise<void> => {
      instance.closeSync()
      await release()
    }
    try {
      const history = new History(path, instance, await instance.connect(), {
        retention: { ...usualRetention, ...options.retention },
        readOnly,
        snapshot,
        close,
      })
      await history.prepare()
      return history
    } catch (error) {
      instance.closeSync()
      throw error
    }
  } catch (error) {
    await release()
    throw openError(path, error)
  }
}

/** The embedded history: a {@link Store} that also keeps incidents, answers SQL and writes Parquet. */
export class History implements Store {
  readonly name: string
  /** Whether this is a copy, made because another process writes the file. */
  readonly snapshot: boolean
  readonly #instance: DuckDBInstance
  readonly #writer: DuckDBConnection
  readonly #retention: Retention
  readonly #readOnly: boolean
  readonly #close: () => Promise<void>
  readonly #sources = new Map<string, { readonly id: number; version: number }>()
  readonly #endpoints = new Map<string, number>()
  /** One transaction after the other. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    name: string,
    instance: DuckDBInstance,
    writer: DuckDBConnection,
    how: { retention: Retention; readOnly: boolean; snapshot: boolean; close: () => Promise<void> },
  ) {
    this.name = name
    this.#instance = instance
    this.#writer = writer
    this.#retention = how.retention
    this.#readOnly = how.readOnly
    this.snapshot = how.snapshot
    this.#close = how.close
  }

  /** Makes the tables if need be, and learns the names. */
  async prepare(): Promise<void> {
    const writer = this.#writer
    if (!this.#readOnly) await writer.run(schema)
    const [number] = await (await writer.run('select number from layout')).getRows()
    if (number === undefined && !this.#readOnly) await writer.run(`insert into layout values (${layout})`)
    if (number !== undefined && number[0] !== layout) {
      throw new Error(`its layout is ${number[0]}, and this version of Statute reads layout ${layout}`)
    }
    if (!this.#readOnly) await writer.run(incoming)
    await this.#learnNames()
  }

  async commit(batch: Batch): Promise<void> {
    await this.#transaction(`keep ${batch.rows.length} rows`, async (writer) => {
      const { id, version } = await this.#sourceOf(batch.source)
      await this.#addEndpoints(batch.rows)
      await this.#append(batch, id)
      if (batch.rows.length > 0) await replaceRows(writer, batch.rows)
      await writer.run(`delete from positions where source = ${id}`)
      const appender = await writer.createAppender('positions')
      for (const { path, fingerprint, offset } of batch.positions) {
        appender.appendInteger(id)
        appender.appendVarchar(path)
        appender.appendVarchar(fingerprint)
        appender.appendBigInt(BigInt(offset))
        appender.endRow()
      }
      appender.closeSync()
      if (batch.version > version) await writer.run(`update sources set version = ${batch.version} where id = ${id}`)
    })
    const source = this.#sources.get(batch.source)
    if (source !== undefined) source.version = Math.max(source.version, batch.version)
  }

  async positions(source: string): Promise<readonly Position[]> {
    const id = this.#sources.get(source)?.id
    if (id === undefined) return []
    const rows = await this.#rows(`select path, fingerprint, "offset"::double from positions where source = ${id}`)
    return rows.map(([path, fingerprint, offset]) => ({ path, fingerprint, offset }) as Position)
  }

  /** The version of the last batch of a source; 0 if there is none. */
  async lastVersion(source: string): Promise<number> {
    return this.#sources.get(source)?.version ?? 0
  }

  async rowsFrom(source: string, minute: number, before = Number.POSITIVE_INFINITY): Promise<readonly StoredRow[]> {
    const id = this.#sources.get(source)?.id
    if (id === undefined) return []
    const where = `step = 60 and source = ${id} and time >= ${timestamp(minute * 60_000)} and time < ${timestamp(before * 60_000)}`
    const rows = await this.#rows(
      `select (epoch_ms(time) // 60000)::integer, host, route, method, status, count::double, bytes::double, latency
       from response_cells join endpoints on endpoints.id = endpoint left join (
         select time, endpoint, status,
           flatten(list([bucket, count] order by bucket))::double[] as latency
         from duration_cells where ${where} group by all
       ) using (time, endpoint, status) where ${where}`,
    )
    return rows.map(([minute, host, route, method, status, count, bytes, latency]) => {
      const items = (latency as { readonly items: readonly number[] } | null)?.items ?? []
      return { minute, host, route, method, status, count, bytes, latency: items } as StoredRow
    })
  }

  async read(span: Span): Promise<StoredTraffic> {
    const id = span.source === undefined ? null : (this.#sources.get(span.source)?.id ?? -1)
    return this.#reading((connection) => readTraffic(connection, span, id))
  }

  async rollUp(now: number): Promise<void> {
    await this.#transaction('put minutes into hours', (writer) => rollUp(writer, this.#retention, now))
    // Space of rows that are gone is given free only here.
    await this.#serially(() => this.#writer.run('checkpoint')).catch(() => undefined)
  }

  /** Keeps incidents; one that was kept while it lasted is replaced. */
  async keepIncidents(incidents: readonly Incident[]): Promise<void> {
    await this.#transaction(`keep ${incidents.length} incidents`, (writer) => keepIncidents(writer, incidents))
  }

  /** Incidents that touch a span, the earliest first. */
  async incidents(span: Span): Promise<readonly Incident[]> {
    return this.#reading((connection) => incidentsIn(connection, span))
  }

  /** Names of all sources. */
  sources(): readonly string[] {
    return [...this.#sources.keys()]
  }

  /** Answers a query over `responses`, `durations` and `incidents`; what it changes is not kept. */
  async query(sql: string): Promise<Table> {
    try {
      return await this.#reading(async (connection) => {
        await connection.run('begin transaction')
        const result = await connection.run(sql)
        const table = { columns: result.deduplicatedColumnNames(), rows: await result.getRowsJson() }
        await connection.run('rollback')
        return table
      })
    } catch (error) {
      throw new Error(`Cannot answer ${quoted(sql)}: ${firstLine(error)}`, { cause: error })
    }
  }

  /** Writes the rows of a span to a Parquet file, as the view `responses` has them; returns their number. */
  async exportParquet(file: string, span: Span): Promise<number> {
    const source = span.source === undefined ? '' : ` and source = ${quote(span.source)}`
    const where = `time >= ${timestamp(span.from)} and time < ${timestamp(span.to)}${source} and count > 0`
    try {
      const [row] = await this.#rows(
        `copy (select * from responses where ${where} order by time) to ${quote(file)} (format parquet, compression zstd)`,
      )
      return Number(row?.[0] ?? 0)
    } catch (error) {
      throw new Error(`Cannot write Parquet to ${quoted(file)}: ${firstLine(error)}`, { cause: error })
    }
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    this.#writer.closeSync()
    await this.#close()
  }

  async #learnNames(): Promise<void> {
    this.#sources.clear()
    this.#endpoints.clear()
    for (const [id, name, version] of await this.#rows('select id, name, version::double from sources')) {
      this.#sources.set(name as string, { id: id as number, version: version as number })
    }
    for (const [id, host, method, route] of await this.#rows('select id, host, method, route from endpoints')) {
      this.#endpoints.set(`${host}\n${method}\n${route}`, id as number)
    }
  }

  async #sourceOf(name: string): Promise<{ readonly id: number; version: number }> {
    let source = this.#sources.get(name)
    if (source === undefined) {
      source = { id: this.#sources.size + 1, version: 0 }
      this.#sources.set(name, source)
      await this.#writer.run(`insert into sources values (${source.id}, ${quote(name)}, 0)`)
    }
    return source
  }

  async #addEndpoints(rows: readonly StoredRow[]): Promise<void> {
    let appender: DuckDBAppender | undefined
    for (const { host, method, route } of rows) {
      const key = `${host}\n${method}\n${route}`
      if (this.#endpoints.has(key)) continue
      const id = this.#endpoints.size + 1
      this.#endpoints.set(key, id)
      appender ??= await this.#writer.createAppender('endpoints')
      appender.appendInteger(id)
      for (const text of [host, method, route]) appender.appendVarchar(text)
      appender.endRow()
    }
    appender?.closeSync()
  }

  async #append({ rows, version }: Batch, source: number): Promise<void> {
    const { DuckDBTimestampValue } = await import('@duckdb/node-api')
    const cells = await this.#writer.createAppender('incoming_responses', null, 'temp')
    const durations = await this.#writer.createAppender('incoming_durations', null, 'temp')
    for (const { minute, host, route, method, status, count, bytes, latency } of rows) {
      const time = new DuckDBTimestampValue(BigInt(minute) * 60_000_000n)
      const endpoint = this.#endpoints.get(`${host}\n${method}\n${route}`) as number
      const key = (appender: DuckDBAppender): void => {
        appender.appendTimestamp(time)
        appender.appendInteger(60)
        appender.appendInteger(source)
        appender.appendInteger(endpoint)
        appender.appendUSmallInt(status)
      }
      key(cells)
      cells.appendBigInt(BigInt(count))
      cells.appendBigInt(BigInt(Math.round(bytes)))
      cells.appendBigInt(BigInt(version))
      cells.endRow()
      for (let at = 0; at + 1 < latency.length; at += 2) {
        key(durations)
        durations.appendUSmallInt(latency[at] as number)
        durations.appendBigInt(BigInt(latency[at + 1] as number))
        durations.endRow()
      }
    }
    cells.closeSync()
    durations.closeSync()
  }

  async #transaction(what: string, act: (writer: DuckDBConnection) => Promise<unknown>): Promise<void> {
    if (this.#readOnly) throw new Error(`Cannot ${what} in ${quoted(this.name)}: it was opened for reading only`)
    await this.#serially(async () => {
      const writer = this.#writer
      try {
        await writer.run('begin transaction')
        await act(writer)
        await writer.run('commit')
      } catch (error) {
        await writer.run('rollback').catch(() => undefined)
        // Names that were added in this transaction are not there.
        await this.#learnNames().catch(() => undefined)
        throw new Error(`Cannot ${what} in ${quoted(this.name)}: ${firstLine(error)}`, { cause: error })
      }
    })
  }

  async #serially<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.catch(() => undefined).then(act)
    this.#last = turn
    return turn
  }

  /** On a connection of its own: what is read is one state, and not the inside of a commit. */
  async #reading<T>(act: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect()
    try {
      return await act(connection)
    } finally {
      connection.closeSync()
    }
  }

  async #rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    return this.#reading(async (connection) => (await connection.run(sql)).getRows())
  }
}

async function replaceRows(writer: DuckDBConnection, rows: readonly StoredRow[]): Promise<void> {
  let oldest = Number.POSITIVE_INFINITY
  for (const { minute } of rows) oldest = Math.min(oldest, minute)
  // Said as a constant, so that only the newest row groups are looked at.
  const from = timestamp(oldest * 60_000)
  const same = sameRow('old', 'new')
  await writer.run(`delete from incoming_responses as new using response_cells as old
    where ${same} and old.version > new.version and old.time >= ${from}`)
  await writer.run(`delete from duration_cells as old using incoming_responses as new
    where ${same} and old.time >= ${from}`)
  await writer.run(`delete from response_cells as old using incoming_responses as new
    where ${same} and old.time >= ${from}`)
  await writer.run(`insert into duration_cells select new.* from incoming_durations as new
    where exists (select 1 from incoming_responses as old where ${same})`)
  await writer.run('insert into response_cells select * from incoming_responses')
  await writer.run('delete from incoming_responses')
  await writer.run('delete from incoming_durations')
}

async function realNameOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = dirname(resolve(path))
    return resolve(
      await realpath(folder).catch(() => folder),
      resolve(path)
        .slice(folder.length)
        .replace(/^[\\/]+/, ''),
    )
  })
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Could not set lock')
}

function fail(path: string, error: unknown): never {
  throw openError(path, error)
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] as string
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
