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
    const { length } = this
    // One number per cell, so that the platform sorts it as numbers: 21 bits of endpoint and status under the minute.
    const keys = new Float64Array(length)
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at < length; at++) least = Math.min(least, this.minute[at] as number)
    let inOrder = true
    for (let at = 0; at < length; at++) {
      keys[at] =
        ((this.minute[at] as number) - least) * 2 ** 26 +
        (this.endpoint[at] as number) * 2 ** 10 +
        (this.status[at] as number)
      if (at > 0 && (keys[at] as number) <= (keys[at - 1] as number)) inOrder = false
    }
    if (inOrder) return
    const order = orderOf(keys)
    const { minute, endpoint, status, count, bytes } = this
    this.minute = new Uint32Array(length)
    this.endpoint = new Uint32Array(length)
    this.status = new Uint16Array(length)
    this.count = new Uint32Array(length)
    this.bytes = new Float64Array(length)
    let to = -1
    let last = -1
    for (const from of order) {
      const key = keys[from] as number
      if (key === last) {
        this.count[to] = (this.count[to] as number) + (count[from] as number)
        this.bytes[to] = (this.bytes[to] as number) + (bytes[from] as number)
        continue
      }
      last = key
      to++
      this.minute[to] = minute[from] as number
      this.endpoint[to] = endpoint[from] as number
      this.status[to] = status[from] as number
      this.count[to] = count[from] as number
      this.bytes[to] = bytes[from] as number
    }
    this.length = to + 1
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

/** The places of keys in ascending order. */
function orderOf(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length)
  for (let at = 0; at < order.length; at++) order[at] = at
  return order.sort((a, b) => (keys[a] as number) - (keys[b] as number))
}
