import {
  type Counts,
  type Endpoint,
  type Latency,
  latencyStep,
  type Minute,
  otherMethod,
  otherRoute,
} from '@statute/traffic'
import { Durations } from './durations.ts'
import { IncidentGauges } from './incident-gauges.ts'

/** Responses of one endpoint with one status, since the watch began. */
export interface ResponseSeries {
  readonly endpoint: Endpoint
  readonly status: number
  /** When it was first there, in ticks of {@link Metrics.tick}. */
  readonly born: number
  count: number
  /** Octets. */
  bytes: number
  /** Null until a line says how long it took. */
  durations: Durations | null
}

export interface EndpointSeries {
  readonly endpoint: Endpoint
  readonly born: number
  readonly codes: Map<number, ResponseSeries>
}

export interface MetricsOptions {
  /** Pairs of endpoint and status that are told apart; what comes later is counted under `(other)`. 20,000 unless told. */
  readonly limit?: number
  /** Milliseconds since 1970 UTC; now unless told. */
  readonly start?: number
}

/** Endpoints and statuses whose durations are told apart: each is seventeen series. */
const histogramLimit = 5000
/** Windows of the sketches that may still grow: an hour. */
const windowsKept = 12

/**
 * Counters over everything that was told, for Prometheus and OpenTelemetry. A code that was seen anywhere on a route is
 * there for all methods and hosts of that route, as 0: a counter that is born at 1 loses its first error, because
 * `increase()` has nothing to compare it with (prometheus/prometheus#1673).
 */
export class Metrics {
  readonly start: number
  readonly endpoints: EndpointSeries[] = []
  readonly incidents = new IncidentGauges()
  lines = 0
  unparsed = 0
  /** Responses counted under `(other)` because of the limit. */
  folded = 0
  /** Grows with each new series. */
  tick = 0

  readonly #limit: number
  #size = 0
  #histograms = 0
  readonly #slots = new Map<string, EndpointSeries>()
  readonly #byRoute = new Map<string, { readonly codes: Set<number>; readonly endpoints: EndpointSeries[] }>()
  readonly #known = new WeakMap<Endpoint, EndpointSeries>()
  /** What the sketches of a window held when they were last seen. */
  readonly #told = new WeakMap<Latency, Map<number, Map<ResponseSeries, Durations>>>()
  #other: EndpointSeries | null = null

  constructor({ limit = 20_000, start = Date.now() }: MetricsOptions = {}) {
    this.#limit = limit
    this.start = start
  }

  /** Adds the responses of a minute, and what its sketches have more than when they were last seen. */
  add({ minute, counts, from, to, latency }: Minute): void {
    for (let at = from; at < to; at++) {
      const count = counts.count[at] as number
      const slot = this.#slot(counts, counts.endpoint[at] as number)
      const series = this.#series(slot, counts.status[at] as number)
      if (series.endpoint === this.#other?.endpoint) this.folded += count
      series.count += count
      series.bytes += counts.bytes[at] as number
    }
    this.#addLatency(latency, Math.floor(minute / latencyStep), counts)
  }

  /** Codes that endpoints are known to answer with, from history: they are told as 0 until they are seen again. */
  know(counts: Counts): void {
    for (let at = 0; at < counts.length && this.#size < this.#limit; at++) {
      this.#series(this.#slot(counts, counts.endpoint[at] as number), counts.status[at] as number)
    }
  }

  #addLatency(latency: Latency, window: number, counts: Counts): void {
    const cells = latency.windows.get(window)
    if (cells === undefined) return
    const windows = this.#told.get(latency) ?? new Map<number, Map<ResponseSeries, Durations>>()
    this.#told.set(latency, windows)
    const newest = Math.max(window, ...windows.keys())
    if (window <= newest - windowsKept) return
    for (const old of windows.keys()) if (old <= newest - windowsKept) windows.delete(old)
    const told = windows.get(window) ?? new Map<ResponseSeries, Durations>()
    windows.set(window, told)
    // By series, not by number: endpoints may be numbered anew, and several are one beyond the limit.
    const now = new Map<ResponseSeries, Durations>()
    for (const [key, sketch] of cells) {
      const series = this.#timed(this.#series(this.#slot(counts, Math.floor(key / 1024)), key % 1024))
      const sum = now.get(series)
      if (sum === undefined) now.set(series, Durations.of(sketch))
      else sum.addGrowth(Durations.of(sketch), undefined)
    }
    for (const [series, durations] of now) {
      const before = told.get(series)
      if (before !== undefined && before.count >= durations.count) continue
      series.durations?.addGrowth(durations, before)
      told.set(series, durations)
    }
  }

  /** The series whose durations these are: one beyond the limit lends that of all others. */
  #timed(series: ResponseSeries): ResponseSeries {
    if (series.durations !== null) return series
    const owner = this.#histograms < histogramLimit ? series : this.#series(this.#folded(), series.status)
    if (owner.durations === null) {
      owner.durations = new Durations(++this.tick)
      this.#histograms++
    }
    return owner
  }

  #slot(counts: Counts, id: number): EndpointSeries {
    const endpoint = counts.endpoints[id] as Endpoint
    const known = this.#known.get(endpoint)
    if (known !== undefined) return known
    const slot = this.#open(endpoint)
    this.#known.set(endpoint, slot)
    return slot
  }

  #open(endpoint: Endpoint): EndpointSeries {
    const key = `${endpoint.host}\n${endpoint.method}\n${endpoint.route}`
    const known = this.#slots.get(key)
    if (known !== undefined) return known
    if (this.#size >= this.#limit) return this.#folded()
    const slot = this.#create(endpoint)
    this.#slots.set(key, slot)
    const route = this.#byRoute.get(endpoint.route) ?? { codes: new Set(), endpoints: [] }
    this.#byRoute.set(endpoint.route, route)
    route.endpoints.push(slot)
    for (const status of route.codes) this.#birth(slot, status)
    return slot
  }

  #series(slot: EndpointSeries, status: number): ResponseSeries {
    const known = slot.codes.get(status)
    if (known !== undefined) return known
    if (slot === this.#other) return this.#birth(slot, status) as ResponseSeries
    const series = this.#birth(slot, status)
    if (series === null) return this.#series(this.#folded(), status)
    const route = this.#byRoute.get(slot.endpoint.route)
    if (route !== undefined && !route.codes.has(status)) {
      route.codes.add(status)
      for (const sibling of route.endpoints) this.#birth(sibling, status)
    }
    return series
  }

  /** Null if there is no room for one more. */
  #birth(slot: EndpointSeries, status: number): ResponseSeries | null {
    const known = slot.codes.get(status)
    if (known !== undefined) return known
    if (slot !== this.#other && this.#size >= this.#limit) return null
    this.#size++
    const born = ++this.tick
    const series = { endpoint: slot.endpoint, status, born, count: 0, bytes: 0, durations: null }
    slot.codes.set(status, series)
    return series
  }

  #folded(): EndpointSeries {
    this.#other ??= this.#create({ host: '', method: otherMethod, route: otherRoute })
    return this.#other
  }

  #create(endpoint: Endpoint): EndpointSeries {
    const slot = { endpoint, born: ++this.tick, codes: new Map() }
    this.endpoints.push(slot)
    return slot
  }
}
