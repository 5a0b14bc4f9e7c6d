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
  #sorted = true

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
    this.#sorted = false
  }

  /** Puts cells into the order of minute, endpoint and status, and equal ones together. */
  settle(): void {
    if (this.#sorted) return
    this.#sorted = true
    const { length, minute, endpoint, status, count, bytes } = this
    if (this.#inOrder()) return
    const order = this.#byMinute()
    this.minute = new Uint32Array(length)
    this.endpoint = new Uint32Array(length)
    this.status = new Uint16Array(length)
    this.count = new Uint32Array(length)
    this.bytes = new Float64Array(length)
    // Within a minute, one number holds endpoint, status and place, so that the platform sorts plain numbers.
    let keys = new Float64Array(1024)
    let to = -1
    for (let from = 0; from < length; ) {
      const now = minute[order[from] as number] as number
      let end = from
      while (end < length && minute[order[end] as number] === now) end++
      if (end - from > keys.length) keys = new Float64Array(2 * (end - from))
      const span = keys.subarray(0, end - from)
      for (let at = from; at < end; at++) {
        const cell = order[at] as number
        span[at - from] = ((endpoint[cell] as number) * 1024 + (status[cell] as number)) * 2 ** 26 + (at - from)
      }
      span.sort()
      let last = -1
      for (const key of span) {
        const name = Math.floor(key / 2 ** 26)
        const cell = order[from + (key % 2 ** 26)] as number
        if (name === last) {
          this.count[to] = (this.count[to] as number) + (count[cell] as number)
          this.bytes[to] = (this.bytes[to] as number) + (bytes[cell] as number)
          continue
        }
        last = name
        to++
        this.minute[to] = now
        this.endpoint[to] = endpoint[cell] as number
        this.status[to] = status[cell] as number
        this.count[to] = count[cell] as number
        this.bytes[to] = bytes[cell] as number
      }
      from = end
    }
    this.length = to + 1
  }

  #inOrder(): boolean {
    const { minute, endpoint, status } = this
    for (let at = 1; at < this.length; at++) {
      const later =
        (minute[at] as number) - (minute[at - 1] as number) ||
        (endpoint[at] as number) - (endpoint[at - 1] as number) ||
        (status[at] as number) - (status[at - 1] as number)
      if (later <= 0) return false
    }
    return true
  }

  /** Places in the order of minutes: counted into piles, or sorted where the minutes lie far apart. */
  #byMinute(): Uint32Array {
    const { length, minute } = this
    let least = Number.POSITIVE_INFINITY
    let most = 0
    for (let at = 0; at < length; at++) {
      least = Math.min(least, minute[at] as number)
      most = Math.max(most, minute[at] as number)
    }
    const order = new Uint32Array(length)
    const span = most - least + 1
    if (span > 4 * length + 1e6) {
      for (let at = 0; at < length; at++) order[at] = at
      return order.sort((a, b) => (minute[a] as number) - (minute[b] as number))
    }
    const starts = new Uint32Array(span + 1)
    for (let at = 0; at < length; at++)
      starts[(minute[at] as number) - least + 1] = (starts[(minute[at] as number) - least + 1] as number) + 1
    for (let pile = 0; pile < span; pile++) starts[pile + 1] = (starts[pile + 1] as number) + (starts[pile] as number)
    for (let at = 0; at < length; at++) {
      const pile = (minute[at] as number) - least
      order[starts[pile] as number] = at
      starts[pile] = (starts[pile] as number) + 1
    }
    return order
  }

  /** First place at or after a minute, in settled counts: `[place(m), place(m + 1))` are the cells of minute m. */
  place(minute: number): number {
    this.settle()
    let low = 0
    let high = this.length
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
    this.#sorted = false
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
