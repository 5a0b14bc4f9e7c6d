import { ClickHouseError, isAway } from './clickhouse-error.ts'
import type { Connection } from './connection.ts'
import type { Dialect } from './dialects/dialect.ts'
import { dialectOf } from './dialects/dialect-of.ts'
import { quote, quoteName } from './quote.ts'
import { createTables, type Tables } from './tables.ts'

const shortestRest = 500

/** A server of the cluster with our tables on it. */
export class Shard {
  readonly connection: Connection
  /** `shard 2 of 2 (127.0.0.1:8124)`. */
  readonly label: string
  readonly #tables: Tables
  readonly #cluster: string | null
  readonly #longestRest: number
  #dialect: Dialect | null = null
  #restUntil = 0
  #rest = 0
  #lastError: Error | null = null

  constructor(connection: Connection, label: string, tables: Tables, cluster: string | null, longestRest: number) {
    this.#longestRest = longestRest
    this.connection = connection
    this.label = label
    this.#tables = tables
    this.#cluster = cluster
  }

  /** What its version speaks; makes the tables when it is asked first. */
  async dialect(): Promise<Dialect> {
    this.#dialect ??= await this.#prepare()
    return this.#dialect
  }

  /** Does something on its tables. They are made anew where the server was, so that an empty one in its place is no end. */
  async use<T>(act: (connection: Connection, dialect: Dialect) => Promise<T>): Promise<T> {
    const dialect = await this.dialect()
    try {
      return await act(this.connection, dialect)
    } catch (error) {
      if (!(error instanceof ClickHouseError && (error.code === unknownTable || error.code === unknownDatabase)))
        throw error
      this.#dialect = null
      return await act(this.connection, await this.dialect())
    }
  }

  /**
   * As {@link use}, for one who writes every few seconds: while the server is away it is asked again ever more rarely,
   * so that the others do not wait for it each time.
   */
  async write<T>(act: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#lastError && Date.now() < this.#restUntil) throw this.#lastError
    try {
      const answer = await this.use(act)
      this.#rest = 0
      this.#lastError = null
      return answer
    } catch (error) {
      if (isAway(error)) {
        this.#rest = Math.min(this.#longestRest, Math.max(shortestRest, this.#rest * 2))
        this.#restUntil = Date.now() + this.#rest
        this.#lastError = error as Error
      }
      throw error
    }
  }

  async #prepare(): Promise<Dialect> {
    const [[version] = []] = await this.connection.rows('SELECT version()')
    const dialect = await this.#allowed(dialectOf(String(version)))
    const { database } = this.#tables
    const has = async (name: string) =>
      (
        await this.connection.rows(
          `SELECT name FROM system.tables WHERE database = ${quote(database)} AND name = ${quote(name)}`,
        )
      ).length > 0
    const last = this.#cluster === null ? 'statute_positions' : 'statute_positions_all'
    if (await has(last)) return dialect
    await this.connection.run(`CREATE DATABASE IF NOT EXISTS ${quoteName(database)}`)
    for (const sql of createTables(this.#tables, dialect, this.#cluster)) await this.connection.run(sql)
    return dialect
  }
  /** A user who may only read may often not choose settings either; the answer is the same without them. */
  async #allowed(dialect: Dialect): Promise<Dialect> {
    try {
      await this.connection.rows('SELECT 1', dialect.reading)
      return dialect
    } catch (error) {
      if (!(error instanceof ClickHouseError && error.code === readOnly)) throw error
      return { ...dialect, reading: {} }
    }
  }
}

const readOnly = 164
const unknownTable = 60
const unknownDatabase = 81
