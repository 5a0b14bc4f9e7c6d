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

/** Rows of callers one behind the other, each of {@link callerWidth} numbers: a day has a hundred thousand, too many for objects. */
export type CallerRows = Uint32Array

/** Numbers to a row, and the place of each. */
export const callerWidth = 8
export const callerPlace = {
  minute: 0,
  endpoint: 1,
  status: 2,
  client: 3,
  agent: 4,
  path: 5,
  referrer: 6,
  count: 7,
} as const

/**
 * Evidence beside the counts. It is bounded: a cell (minute × endpoint × status) keeps the callers that came often and
 * those that came first, and the others of it are counted in one row without names.
 */
export class Callers {
  readonly clients = new Names()
  readonly agents = new Names()
  readonly paths = new Names()
  readonly referrers = new Names()
  /** How many rows there are. */
  length = 0
  /** In order of minutes after {@link settle}; what lies behind {@link length} is room. */
  rows: CallerRows = new Uint32Array(64 * callerWidth)

  /** Adds a row and answers its number, which holds until {@link settle}. */
  add({ minute, endpoint, status, client, agent, path, referrer, count }: Caller): number {
    if (this.length * callerWidth === this.rows.length) {
      const old = this.rows
      this.rows = new Uint32Array(old.length * 2)
      this.rows.set(old)
    }
    const { rows } = this
    const at = this.length * callerWidth
    rows[at] = minute
    rows[at + callerPlace.endpoint] = endpoint
    rows[at + callerPlace.status] = status
    rows[at + callerPlace.client] = client
    rows[at + callerPlace.agent] = agent
    rows[at + callerPlace.path] = path
    rows[at + callerPlace.referrer] = referrer
    rows[at + callerPlace.count] = count
    return this.length++
  }

  row(number: number): Caller {
    const { rows } = this
    const at = number * callerWidth
    return {
      minute: rows[at] as number,
      endpoint: rows[at + callerPlace.endpoint] as number,
      status: rows[at + callerPlace.status] as number,
      client: rows[at + callerPlace.client] as number,
      agent: rows[at + callerPlace.agent] as number,
      path: rows[at + callerPlace.path] as number,
      referrer: rows[at + callerPlace.referrer] as number,
      count: rows[at + callerPlace.count] as number,
    }
  }

  /** Gives the endpoints other numbers. */
  renumber(idOf: (endpoint: number) => number): void {
    const { rows } = this
    const end = this.length * callerWidth
    for (let at = callerPlace.endpoint; at < end; at += callerWidth) rows[at] = idOf(rows[at] as number)
  }

  /** A copy of rows `[from, to)`, which no {@link settle} moves. */
  slice(from: number, to: number): CallerRows {
    return this.rows.slice(from * callerWidth, to * callerWidth)
  }

  settle(): void {
    const { rows, length } = this
    const end = length * callerWidth
    let least = Number.POSITIVE_INFINITY
    let most = 0
    let inOrder = true
    let before = 0
    for (let at = 0; at < end; at += callerWidth) {
      const minute = rows[at] as number
      if (minute < least) least = minute
      if (minute > most) most = minute
      if (minute < before) inOrder = false
      before = minute
    }
    if (inOrder) return
    this.rows = most - least > 4 * length + 1e6 ? sorted(rows, length) : piled(rows, length, least, most)
  }

  /** As {@link Counts.place}. */
  place(minute: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.rows[middle * callerWidth] as number) < minute) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Rows in the order of minutes, those of a minute as they were: counted into piles. */
function piled(rows: CallerRows, length: number, least: number, most: number): CallerRows {
  const end = length * callerWidth
  const starts = new Uint32Array(most - least + 2)
  for (let at = 0; at < end; at += callerWidth) {
    const pile = (rows[at] as number) - least + 1
    starts[pile] = (starts[pile] as number) + 1
  }
  for (let pile = 0; pile + 1 < starts.length; pile++) {
    starts[pile + 1] = (starts[pile + 1] as number) + (starts[pile] as number)
  }
  const found = new Uint32Array(rows.length)
  for (let at = 0; at < end; at += callerWidth) {
    const pile = (rows[at] as number) - least
    const to = (starts[pile] as number) * callerWidth
    starts[pile] = (starts[pile] as number) + 1
    for (let column = 0; column < callerWidth; column++) found[to + column] = rows[at + column] as number
  }
  return found
}

/** The same where the minutes lie too far apart for piles. */
function sorted(rows: CallerRows, length: number): CallerRows {
  const order = Array.from({ length }, (_, row) => row * callerWidth)
  order.sort((a, b) => (rows[a] as number) - (rows[b] as number) || a - b)
  const found = new Uint32Array(rows.length)
  order.forEach((from, row) => {
    found.set(rows.subarray(from, from + callerWidth), row * callerWidth)
  })
  return found
}
