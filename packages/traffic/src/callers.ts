import { Names } from './names.ts'

/**
 * Who got a status that deserves a look (3xx but 304, 4xx, 5xx, none): one client with one user agent, in one minute. Those
 * that were redirected are kept without user agents, and fewer of them.
 */
export interface Caller {
  readonly minute: number
  /** Index into the endpoints of the counts beside it. */
  readonly endpoint: number
  readonly status: number
  /** Index into {@link Callers.clients}, and so on; 0 is "not known". */
  readonly client: number
  readonly agent: number
  /** The path itself, for requests outside every known route; else 0. */
  readonly path: number
  readonly referrer: number
  readonly count: number
}

/**
 * Evidence beside the counts. It is bounded: a cell (minute × endpoint × status) keeps the callers that came first and
 * those that come often, and `others` of it are counted without a name.
 */
export class Callers {
  readonly clients = new Names()
  readonly agents = new Names()
  readonly paths = new Names()
  readonly referrers = new Names()
  /** In order of minutes after {@link settle}. */
  rows: Caller[] = []

  settle(): void {
    let inOrder = true
    for (let at = 1; at < this.rows.length && inOrder; at++) {
      inOrder = (this.rows[at - 1] as Caller).minute <= (this.rows[at] as Caller).minute
    }
    if (!inOrder) this.rows.sort((a, b) => a.minute - b.minute || a.endpoint - b.endpoint || a.status - b.status)
  }

  /** As {@link Counts.place}. */
  place(minute: number): number {
    let low = 0
    let high = this.rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.rows[middle] as Caller).minute < minute) low = middle + 1
      else high = middle
    }
    return low
  }
}
