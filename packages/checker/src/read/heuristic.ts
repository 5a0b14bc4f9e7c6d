/**
 * Statuses that a cache may store without being told how long (RFC 9110 §15.1). RFC 7725 §3 adds 451; no other RFC has
 * added any. `table` of the codes knows them too, but would bring the words of every code along.
 */
const cacheableByDefault: ReadonlySet<number> = new Set([
  200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
])

export function isHeuristicallyCacheable(status: number): boolean {
  return cacheableByDefault.has(status)
}
