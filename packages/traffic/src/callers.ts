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
    const { rows } = this
    let least = Number.POSITIVE_INFINITY
    let most = 0
    let inOrder = true
    let before = 0
    for (const { minute } of rows) {
      least = Math.min(least, minute)
      most = Math.max(most, minute)
      inOrder &&= minute >= before
      before = minute
    }
    if (inOrder) return
    if (most - least > 4 * rows.length + 1e6) {
      rows.sort((a, b) => a.minute - b.minute)
      return
    }
    // Counted into piles, which keeps the order within a minute.
    const starts = new Uint32Array(most - least + 2)
    for (const { minute } of rows) starts[minute - least + 1] = (starts[minute - least + 1] as number) + 1
    for (let pile = 0; pile + 1 < starts.length; pile++) {
      starts[pile + 1] = (starts[pile + 1] as number) + (starts[pile] as number)
    }
    const sorted = new Array<Caller>(rows.length)
    for (const row of rows) {
      const pile = row.minute - least
      sorted[starts[pile] as number] = row
      starts[pile] = (starts[pile] as number) + 1
    }
    this.rows = sorted
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
