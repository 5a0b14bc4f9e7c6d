import { key } from './tables.ts'

/**
 * Rows, each in its latest version, whether or not the server has put the versions together yet. FINAL would do the
 * same, in one thread where it is old.
 *
 * @param where a condition, as SQL
 */
export function latestRows(table: string, where: string): string {
  return `SELECT ${key},
  argMax(count, version) AS requests,
  argMax(bytes, version) AS octets,
  argMax(latency_buckets, version) AS buckets,
  argMax(latency_counts, version) AS counts,
  argMax(parts, version) AS covered,
  max(version) AS latest
FROM ${table}
WHERE ${where}
GROUP BY ${key}`
}
