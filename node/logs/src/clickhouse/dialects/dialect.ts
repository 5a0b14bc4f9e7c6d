import type { ClickHouseSettings } from '@clickhouse/client'

/** What differs between the ClickHouses of 2018 and of today. All other SQL here is such that both read it. */
export interface Dialect {
  readonly name: 'classic' | 'modern'
  /**
   * Columns of the table of responses, with types and codecs. `parts` says what was added up into a row: bits of the
   * minutes of its hour, or of the hours of its day.
   */
  readonly responses: string
  readonly positions: string
  /** Settings of a query that puts the versions of a row together. */
  readonly reading: ClickHouseSettings
}
