import type { Endpoint } from './endpoint.ts'

/** One cell: so many responses with this status from this endpoint in this minute. */
export interface Cell {
  /** Minutes since 1970 UTC. */
  readonly minute: number
  /** Index into {@link Counts.endpoints}. */
  readonly endpoint: number
  readonly status: number
  readonly count: number
  /** Octets sent, all together. */
  readonly bytes: number
}

/** Counts by minute × endpoint × status, in columns: a day of a busy site is half a million cells, too many for objects. */
export class Counts {
  readonly endpoints: Endpoint[] = []
  length = 0
  minute = new Uint32Array(1024)
  endpoint = new Uint32Array(1024)
  status = new Uint16Array(1024)
  count = new Uint32Array(1024)
  bytes = new Float64Array(1024)

  readonly #ids = new Map<string, number>()
  /** So many cells from the start are in order, and no two of them are equal. */
  #settled = 0

  /** The number of an endpoint, which is added if it is new. */
  idOf(endpoint: Endpoint): number {
    const key = `${endpoint.host}\n${endpoint.method}\n${endpoint.route}`
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.endpoints.length
      this.endpoints.push(endpoint)
      this.#ids.set(key, id)
    }
    return id
  }

  /** Adds to a cell. Cells may come in any order and more than once: {@link settle} puts them together. */
  add(minute: number, endpoint: number, status: number, count: number, bytes: number): void {
    if (this.length === this.minute.length) this.#grow(this.length * 2)
    const at = this.length++
    this.minute[at] = minute
    this.endpoint[at] = endpoint
    this.status[at] = status
    this.count[at] = count
    this.bytes[at] = bytes
  }

  /** Puts cells into the order of minute, endpoint and status, and equal ones together. What was in order is not touched. */
  settle(): void {
    const { length, minute, endpoint, status, count, bytes } = this
    if (this.#settled === length) return
    const start = this.#firstTouched()
    this.#settled = length
    if (this.#inOrder(start)) return
    const order = this.#byMinute(start)
    const old = {
      endpoint: endpoint.slice(start, length),
      status: status.slice(start, length),
      count: count.slice(start, length),
      bytes: bytes.slice(start, length),
      minute: minute.slice(start, length),
    }
    // Within a minute, one number holds endpoint, status and place, so that the platform sorts plain numbers.
    let keys = new Float64Array(1024)
    let to = start - 1
    for (let from = 0; from < order.length; ) {
      const now = old.minute[order[from] as number] as number
      let end = from
      while (end < order.length && old.minute[order[end] as number] === now) end++
      if (end - from > keys.length) keys = new Float64Array(2 * (end - from))
      const span = keys.subarray(0, end - from)
      for (let at = from; at < end; at++) {
        const cell = order[at] as number
        span[at - from] = ((old.endpoint[cell] as number) * 1024 + (old.status[cell] as number)) * 2 ** 26 + (at - from)
      }
      span.sort()
      let last = -1
      for (let at = 0; at < span.length; at++) {
        const key = span[at] as number
        const name = Math.floor(key / 2 ** 26)
        const cell = order[from + (key % 2 ** 26)] as number
        if (name === last) {
          count[to] = (count[to] as number) + (old.count[cell] as number)
          bytes[to] = (bytes[to] as number) + (old.bytes[cell] as number)
          continue
        }
        last = name
        to++
        minute[to] = now
        endpoint[to] = old.endpoint[cell] as number
        status[to] = old.status[cell] as number
        count[to] = old.count[cell] as number
        bytes[to] = old.bytes[cell] as number
      }
      from = end
    }
    this.length = to + 1
    this.#settled = this.length
  }

  /** From here on cells may have to move: the place of the earliest minute among those that are new. */
  #firstTouched(): number {
    let least = Number.POSITIVE_INFINITY
    const { minute } = this
    for (let at = this.#settled; at < this.length; at++) {
      if ((minute[at] as number) < least) least = minute[at] as number
    }
    return this.#find(least, this.#settled)
  }

  #inOrder(start: number): boolean {
    const { minute, endpoint, status } = this
    for (let at = start + 1; at < this.length; at++) {
      const later =
        (minute[at] as number) - (minute[at - 1] as number) ||
        (endpoint[at] as number) - (endpoint[at - 1] as number) ||
        (status[at] as number) - (status[at - 1] as number)
      if (later <= 0) return false
    }
    return true
  }

  /** Places behind `start` in the order of minutes: counted into piles, or sorted where the minutes lie far apart. */
  #byMinute(start: number): Uint32Array {
    const minute = this.minute.subarray(start, this.length)
    let least = Number.POSITIVE_INFINITY
    let most = 0
    for (let at = 0; at < minute.length; at++) {
      const one = minute[at] as number
      if (one < least) least = one
      if (one > most) most = one
    }
    const order = new Uint32Array(minute.length)
    const span = most - least + 1
    if (span > 4 * minute.length + 1e6) {
      for (let at = 0; at < order.length; at++) order[at] = at
      return order.sort((a, b) => (minute[a] as number) - (minute[b] as number) || a - b)
    }
    const starts = new Uint32Array(span + 1)
    for (let at = 0; at < minute.length; at++) {
      const pile = (minute[at] as number) - least + 1
      starts[pile] = (starts[pile] as number) + 1
    }
    for (let pile = 0; pile < span; pile++) starts[pile + 1] = (starts[pile + 1] as number) + (starts[pile] as number)
    for (let at = 0; at < order.length; at++) {
      const pile = (minute[at] as number) - least
      order[starts[pile] as number] = at
      starts[pile] = (starts[pile] as number) + 1
    }
    return order
  }

  /** First place at or after a minute, in settled counts: `[place(m), place(m + 1))` are the cells of minute m. */
  place(minute: number): number {
    this.settle()
    return this.#find(minute, this.length)
  }

  #find(minute: number, length: number): number {
    let low = 0
    let high = length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.minute[middle] as number) < minute) low = middle + 1
      else high = middle
    }
    return low
  }

  cell(at: number): Cell {
    return {
      minute: this.minute[at] as number,
      endpoint: this.endpoint[at] as number,
      status: this.status[at] as number,
      count: this.count[at] as number,
      bytes: this.bytes[at] as number,
    }
  }

  /** Adds all cells of other counts, whose endpoints are numbered on their own. */
  addAll(other: Counts, rename: (endpoint: Endpoint) => Endpoint = (endpoint) => endpoint): void {
    const ids = other.endpoints.map((endpoint) => this.idOf(rename(endpoint)))
    const total = this.length + other.length
    if (total > this.minute.length) this.#grow(Math.max(total, this.minute.length * 2))
    for (let at = 0; at < other.length; at++) {
      this.add(
        other.minute[at] as number,
        ids[other.endpoint[at] as number] as number,
        other.status[at] as number,
        other.count[at] as number,
        other.bytes[at] as number,
      )
    }
  }

  /** Takes the cells of counts that are needed no more, whose endpoints are numbered otherwise. These must be empty. */
  adopt(other: Counts, idOf: (endpoint: number) => number): void {
    for (let at = 0; at < other.length; at++) other.endpoint[at] = idOf(other.endpoint[at] as number)
    this.minute = other.minute
    this.endpoint = other.endpoint
    this.status = other.status
    this.count = other.count
    this.bytes = other.bytes
    this.length = other.length
    this.#settled = 0
  }

  /** Forgets what lies before a minute. */
  dropBefore(minute: number): void {
    const from = this.place(minute)
    if (from === 0) return
    this.minute.copyWithin(0, from, this.length)
    this.endpoint.copyWithin(0, from, this.length)
    this.status.copyWithin(0, from, this.length)
    this.count.copyWithin(0, from, this.length)
    this.bytes.copyWithin(0, from, this.length)
    this.length -= from
    this.#settled = this.length
  }

  #grow(size: number): void {
    this.minute = grown(this.minute, new Uint32Array(size))
    this.endpoint = grown(this.endpoint, new Uint32Array(size))
    this.status = grown(this.status, new Uint16Array(size))
    this.count = grown(this.count, new Uint32Array(size))
    this.bytes = grown(this.bytes, new Float64Array(size))
  }
}

function grown<T extends { set(from: T): void }>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
