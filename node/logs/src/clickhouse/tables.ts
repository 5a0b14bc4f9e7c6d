import type { Dialect } from './dialects/dialect.ts'
import { quote, quoteName } from './quote.ts'

/** Names as SQL has them: database and table, quoted. */
export interface Tables {
  readonly database: string
  /** Rows of one shard. */
  readonly responses: string
  readonly positions: string
  /** The same of all shards, through any of them. Null where the address names no cluster. */
  readonly allResponses: string | null
  readonly allPositions: string | null
}

export function tablesOf(database: string, cluster: string | null): Tables {
  const named = (table: string) => `${quoteName(database)}.${table}`
  return {
    database,
    responses: named('statute_responses'),
    positions: named('statute_positions'),
    allResponses: cluster === null ? null : named('statute_responses_all'),
    allPositions: cluster === null ? null : named('statute_positions_all'),
  }
}

/**
 * What makes a row the same row, in the order of the table: what is asked together stands together. A row of an hour
 * (`step` 3600) is another one than that of its first minute.
 */
export const key = 'step, time, source, host, route, method, status'

/**
 * A table with each row in its latest version, whether or not the server has put the versions together yet. It merges
 * rows that are in order already: several times as fast in 18.16 as `argMax(…) GROUP BY` the key, which hashes every row.
 */
export function latest(table: string): string {
  return `${table} FINAL`
}

/** A row's day, as the name of its partition: days since 1970. Rolling up replaces a day in one act. */
export const dayOf = 'intDiv(toUInt32(time), 86400)'

/**
 * Statements for one server. Tables that are there stay as they are, so that who replicates may make them of another
 * engine of the same family.
 */
export function createTables(tables: Tables, dialect: Dialect, cluster: string | null): string[] {
  const { database, responses, positions, allResponses, allPositions } = tables
  const statements = [
    `CREATE TABLE IF NOT EXISTS ${responses} (${dialect.responses}
) ENGINE = ReplacingMergeTree(version) PARTITION BY ${dayOf} ORDER BY (${key})`,
    `CREATE TABLE IF NOT EXISTS ${positions} (${dialect.positions}
) ENGINE = ReplacingMergeTree(version) ORDER BY (source, path)`,
  ]
  if (cluster !== null) {
    const distributed = (all: string | null, table: string, day: string) =>
      `CREATE TABLE IF NOT EXISTS ${all} AS ${quoteName(database)}.${table}
ENGINE = Distributed(${quote(cluster)}, ${quote(database)}, ${table}, halfMD5(concat(source, '\\n', toString(${day}))))`
    statements.push(distributed(allResponses, 'statute_responses', dayOf))
    statements.push(distributed(allPositions, 'statute_positions', '0'))
  }
  return statements
}
