import type { Traffic } from '@statute/traffic'
import type { Span } from '../store.ts'
import { type Address, readAddress } from './address.ts'
import { Connection, type Patience, usualPatience } from './connection.ts'
import { quote, quoteName } from './quote.ts'
import { stepOf, TrafficRows } from './read-traffic.ts'
import { bareType, type Column, type Columns, recogniseColumns } from './source-columns.ts'
import { sourceQuery, type Units } from './source-query.ts'

const roles = ['time', 'status', 'path', 'request', 'method', 'host', 'bytes', 'duration']

/** Counts of responses out of a table of requests that somebody has already: a row is a request. It is only read. */
export class ClickHouseSource {
  /** For people: `access_log on clickhouse://ch1:8123/logs`. */
  readonly name: string
  /** What a reader should know: which columns were taken for what, and what the table cannot tell. */
  readonly notes: readonly string[]
  readonly #connection: Connection
  readonly #table: string
  readonly #columns: Columns
  readonly #units: Units

  private constructor(name: string, connection: Connection, table: string, columns: Columns, units: Units) {
    this.name = name
    this.#connection = connection
    this.#table = table
    this.#columns = columns
    this.#units = units
    const taken = Object.entries(columns).map(([role, column]) => `${role} from ${column.name}`)
    this.notes = [`read ${taken.join(', ')}`, ...shortcomings(columns)]
  }

  /**
   * Finds the table and its columns. Throws an error that says what was wanted if there is none.
   *
   * @param text `clickhouse://user:password@host:8123/database?table=access_log`, with `&time=`, `&status=`, `&path=` or
   *   `&request=` (`GET / HTTP/1.1`), `&method=`, `&host=`, `&bytes=`, `&duration=` for columns with unusual names;
   *   `&unit=ms` where durations are not in seconds
   */
  static async open(text: string, patience: Patience = usualPatience): Promise<ClickHouseSource> {
    const address = readAddress(text, ['table', 'unit', ...roles])
    const connection = new Connection(address.host, address, patience)
    try {
      const { database, table } = await findTable(address, connection)
      const name = `${table} on clickhouse://${address.host}/${database}`
      const columns = recogniseColumns(name, await columnsOf(connection, database, table), address.options)
      const sqlName = `${quoteName(database)}.${quoteName(table)}`
      const units = {
        time: await timeUnit(connection, sqlName, columns.time as Column),
        duration: durationUnit(columns.duration, address.options.get('unit')),
      }
      return new ClickHouseSource(name, connection, sqlName, columns, units)
    } catch (error) {
      await connection.close()
      throw error
    }
  }

  /** Seconds to which the requests of a span are put together. */
  stepOf(span: Omit<Span, 'source'>): number {
    return stepOf(span)
  }

  /** Whole minutes from the one that holds `from`; hours beyond 35 days, days beyond 120. */
  async read(span: Omit<Span, 'source'>): Promise<Traffic> {
    const sql = sourceQuery(this.#table, this.#columns, this.#units, span, stepOf(span))
    const { traffic } = await this.#connection.stream(sql, {}, () => {
      const rows = new TrafficRows(span)
      return { row: (reader) => rows.row(reader), end: () => rows }
    })
    traffic.counts.settle()
    return traffic
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }
}

/** `table=logs.access` names the database as well. */
async function findTable(address: Address, connection: Connection): Promise<{ database: string; table: string }> {
  const named = address.options.get('table')
  if (!named) throw new Error(`Cannot read from ${address.name}: the address names no table; add ?table=access_log`)
  const [database, table] = named.includes('.')
    ? [named.slice(0, named.indexOf('.')), named.slice(named.indexOf('.') + 1)]
    : [address.database, named]
  const tables = await connection.rows(
    `SELECT name FROM system.tables WHERE database = ${quote(database)} ORDER BY name`,
  )
  const names = tables.map(([name]) => String(name))
  if (!names.includes(table)) {
    const have = names.length > 0 ? `it has ${names.slice(0, 20).join(', ')}` : 'it has none, or does not show them'
    throw new Error(`Cannot read from ${address.name}: its database "${database}" has no table "${table}"; ${have}`)
  }
  return { database, table }
}

async function columnsOf(connection: Connection, database: string, table: string): Promise<Column[]> {
  const rows = await connection.rows(
    `SELECT name, type FROM system.columns WHERE database = ${quote(database)} AND table = ${quote(table)}`,
  )
  return rows.map(([name, type]) => ({ name: String(name), type: bareType(String(type)) }))
}

/** Whether a number counts seconds, or thousandths, millionths or billionths of one: today is 1.7e9 seconds. */
async function timeUnit(connection: Connection, table: string, { name, type }: Column): Promise<number> {
  if (/^DateTime|String/.test(type)) return 1
  const [row] = await connection.rows(
    `SELECT toFloat64(max(t)) FROM (SELECT ${quoteName(name)} AS t FROM ${table} WHERE ${quoteName(name)} > 0 LIMIT 1000)`,
  )
  const most = Number(row?.[0] ?? 0)
  return [1e17, 1e14, 1e11].reduce(
    (unit, bound, at) => (unit === 1 && most >= bound ? ([1e9, 1e6, 1e3][at] as number) : unit),
    1,
  )
}

function durationUnit(column: Column | undefined, named: string | undefined): number {
  const units: Record<string, number> = { s: 1, ms: 1e3, us: 1e6, ns: 1e9 }
  if (named !== undefined) {
    const unit = units[named]
    if (unit === undefined) throw new Error(`Cannot read the option "unit=${named}": wanted is s, ms, us or ns`)
    return unit
  }
  const ending = /(?:^|[a-z_])(ms|millis|milliseconds|us|micros|ns|nanos)$/i
    .exec(column?.name ?? '')?.[1]
    ?.toLowerCase()
  if (ending === undefined) return 1
  return ending.startsWith('m') && !ending.startsWith('mic') ? 1e3 : ending.startsWith('n') ? 1e9 : 1e6
}

function shortcomings(columns: Columns): string[] {
  const notes = ['counts from a table have no clients']
  if (!columns.path && !columns.request) notes.push('no column looks like the path: routes are not told apart')
  if (!columns.duration) notes.push('no column looks like a duration')
  if (!columns.bytes) notes.push('no column looks like the octets sent')
  return notes
}
