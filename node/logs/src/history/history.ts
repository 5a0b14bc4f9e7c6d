import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Incident } from '@statute/traffic'
import type { Batch, Position, Span, Store, StoredRow, StoredTraffic } from '../store.ts'
import { incidentsIn, keepIncidents } from './keep-incidents.ts'
import { Names } from './names.ts'
import { quote, timestamp } from './quote.ts'
import { readTraffic } from './read-traffic.ts'
import { type Retention, rollUp } from './roll-up.ts'
import { incoming, layout, schema } from './schema.ts'
import { writePositions, writeRows } from './write-rows.ts'

/** What a query gave: values as JSON has them. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
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
  readonly #names = new Names()
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
    await this.#learn()
  }

  async commit(batch: Batch): Promise<void> {
    await this.#transaction(`keep ${batch.rows.length} rows`, async (writer) => {
      const { id, version } = await this.#names.addSource(writer, batch.source)
      await this.#names.addEndpoints(writer, batch.rows)
      await writeRows(writer, batch, id, this.#names)
      await writePositions(writer, batch.positions, id)
      if (batch.version > version) await writer.run(`update sources set version = ${batch.version} where id = ${id}`)
    })
    const source = this.#names.source(batch.source)
    if (source !== undefined) source.version = Math.max(source.version, batch.version)
  }

  async positions(source: string): Promise<readonly Position[]> {
    const id = this.#names.source(source)?.id
    if (id === undefined) return []
    const rows = await this.#rows(`select path, fingerprint, "offset"::double from positions where source = ${id}`)
    return rows.map(([path, fingerprint, offset]) => ({ path, fingerprint, offset }) as Position)
  }

  /** The version of the last batch of a source; 0 if there is none. */
  async lastVersion(source: string): Promise<number> {
    return this.#names.source(source)?.version ?? 0
  }

  async rowsFrom(source: string, minute: number, before = Number.POSITIVE_INFINITY): Promise<readonly StoredRow[]> {
    const id = this.#names.source(source)?.id
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
    const id = span.source === undefined ? null : (this.#names.source(span.source)?.id ?? -1)
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
    return this.#names.sources
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

  /** What is committed, and not what a transaction is about to write. */
  async #learn(): Promise<void> {
    await this.#reading((connection) => this.#names.learn(connection))
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
        await this.#learn().catch(() => undefined)
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

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] as string
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
