import { addAbortSignal, Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client'
import type { Address } from './address.ts'
import { ClickHouseError, clickHouseError, isAway } from './clickhouse-error.ts'
import { type RowReader, readRows } from './row-binary.ts'

export interface Patience {
  /** Milliseconds for one attempt to write, or to do a small thing. */
  readonly write: number
  /** Milliseconds for one attempt to read. */
  readonly read: number
  /** Attempts before a server counts as away. */
  readonly attempts: number
  /** Seconds for which nobody must have written to a day before it is rolled up. */
  readonly quiet: number
  /** Milliseconds at most before a server that was away is written to again. */
  readonly rest: number
}

export const usualPatience: Patience = { write: 30_000, read: 120_000, attempts: 3, quiet: 600, rest: 30_000 }

/** One server. Whatever is sent is safe to send again, so a server that stumbles is asked again. */
export class Connection {
  /** `host:port`. */
  readonly host: string
  readonly #client: ClickHouseClient
  readonly #patience: Patience
  readonly #secret: string

  constructor(host: string, address: Address, patience: Patience) {
    this.host = host
    this.#patience = patience
    this.#secret = address.password
    this.#client = createClient({
      url: `${address.secure ? 'https' : 'http'}://${host}`,
      username: address.user,
      password: address.password,
      application: 'statute',
      // Our own clocks are shorter.
      request_timeout: 3_600_000,
      max_open_connections: 4,
      // Version 18 closes idle connections after 3 seconds.
      keep_alive: { enabled: true, idle_socket_ttl: 1500 },
      log: { level: ClickHouseLogLevel.OFF },
    })
  }

  /** Why it does not answer; null if it does. */
  async probe(): Promise<string | null> {
    try {
      await this.#once('SELECT 1 FORMAT TabSeparated', {}, undefined, Math.min(3000, this.#patience.write))
      return null
    } catch (error) {
      return (error as Error).message
    }
  }

  /** A statement without an answer. */
  async run(sql: string, settings: ClickHouseSettings = {}): Promise<void> {
    await this.#again('ask', () => this.#once(sql, settings, undefined, this.#patience.read))
  }

  /** A small answer: rows of strings, numbers and lists; integers of 64 bits are strings. */
  async rows(sql: string, settings: ClickHouseSettings = {}): Promise<unknown[][]> {
    const text = await this.#again('ask', () =>
      this.#once(`${sql}\nFORMAT JSONCompact`, settings, undefined, this.#patience.read),
    )
    return (JSON.parse(text) as { data: unknown[][] }).data
  }

  /** @param into `db.table (column, column)` */
  async insert(into: string, rows: Uint8Array, settings: ClickHouseSettings): Promise<void> {
    const sql = `INSERT INTO ${into} FORMAT RowBinary`
    await this.#again('write to', () => this.#once(sql, settings, rows, this.#patience.write))
  }

  /**
   * A large answer. `begin` is called before each attempt, and gives what takes its rows: an attempt that fails half-way
   * is forgotten as a whole.
   */
  async stream<T>(
    sql: string,
    settings: ClickHouseSettings,
    begin: () => { row(reader: RowReader): void; end(): T },
  ): Promise<T> {
    return this.#again('read from', async () => {
      const { row, end } = begin()
      const signal = AbortSignal.timeout(this.#patience.read)
      // The server holds the answer until it is whole: an error then comes as an error, not as rows that are none.
      const whole = { ...settings, wait_end_of_query: 1 as const }
      const query = `${sql}\nFORMAT RowBinary`
      const { stream } = await this.#client.exec({ query, clickhouse_settings: whole, abort_signal: signal })
      const rest = await readRows(addAbortSignal(signal, stream) as AsyncIterable<Uint8Array>, row)
      if (rest > 0) throw new Error('socket hang up: the answer ends within a row')
      return end()
    })
  }

  async close(): Promise<void> {
    await this.#client.close()
  }

  async #once(sql: string, settings: ClickHouseSettings, values: Uint8Array | undefined, ms: number): Promise<string> {
    const signal = AbortSignal.timeout(ms)
    const { stream } = await this.#client.exec({
      query: sql,
      clickhouse_settings: settings,
      abort_signal: signal,
      ...(values && { values: Readable.from([values], { objectMode: false }) }),
    })
    const parts: Buffer[] = []
    for await (const part of addAbortSignal(signal, stream)) parts.push(part as Buffer)
    return Buffer.concat(parts).toString()
  }

  async #again<T>(verb: string, act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await act()
      } catch (error) {
        const known = error instanceof ClickHouseError
        const told = known ? error : clickHouseError(error, `Cannot ${verb} ClickHouse at ${this.host}`, this.#secret)
        if (!isAway(told) || attempt >= this.#patience.attempts) throw told
        await sleep(100 * 4 ** (attempt - 1))
      }
    }
  }
}
