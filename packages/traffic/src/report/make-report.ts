/** Long because it is one walk over the columns: everything that a face shows is summed in it. */
import type { Incident } from '../incident.ts'
import { latencyStep } from '../latency.ts'
import { bucketCount, secondsOf } from '../sketch.ts'
import type { Traffic } from '../traffic.ts'
import { nameOf } from './name-of.ts'
import type { CodeRow, Quantiles, Report, RouteRow, Timeline } from './report.ts'
import { type Steps, stepsFor } from './timeline.ts'

export interface ReportOptions {
  /** Names of what was read: `access.log`. */
  readonly sources?: readonly string[]
  /** What a reader should know beside what the traffic itself tells. */
  readonly notes?: readonly string[]
  /** Rows of the table of routes at most; 50 if nothing is said. */
  readonly routes?: number
  /** Milliseconds since 1970 UTC: what lies before is left out. Rounded down to the minute. */
  readonly from?: number
  /** What lies at or after it is left out. Rounded up to the minute. */
  readonly to?: number
  /** The timeline covers `from` to `to` even where nobody asked anything: a view that follows a log stays still. */
  readonly wholeSpan?: boolean
}

/**
 * Makes of traffic and its incidents what every face shows. One pass over the columns gives the sums, a second one the
 * series of the routes that are shown: half a million cells take some 20 ms.
 */
export function makeReport(traffic: Traffic, incidents: readonly Incident[] = [], options: ReportOptions = {}): Report {
  const { counts, tally } = traffic
  counts.settle()
  const begin = options.from === undefined ? 0 : counts.place(Math.floor(options.from / 60_000))
  const end = options.to === undefined ? counts.length : counts.place(Math.ceil(options.to / 60_000))
  const empty = begin >= end
  const from = empty ? null : (counts.minute[begin] as number) * 60_000
  const to = empty ? null : (counts.minute[end - 1] as number) * 60_000
  const span: Span = { begin, end: Math.max(begin, end), steps: stepsOf(options, from, to) }

  const sums = sumUp(traffic, span)
  const shown = rankEndpoints(sums).slice(0, options.routes ?? 50)
  const durations = new Durations(traffic, span, shown)
  const codes = codeRows(sums, durations)
  const byClass: Record<string, number> = { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 }
  for (const { status, count } of codes) byClass[className(status)] = (byClass[className(status)] ?? 0) + count

  return {
    sources: options.sources ?? [],
    lines: tally.lines,
    unparsed: tally.unparsed,
    aside: tally.aside,
    samples: tally.samples,
    formats: Object.fromEntries(tally.formats),
    requests: sums.requests,
    bytes: sums.bytes,
    from,
    to,
    codes,
    byClass,
    byMethod: byName(traffic, sums, 'method'),
    byHost: byName(traffic, sums, 'host'),
    errorRatio: sums.requests === 0 ? 0 : (byClass['5xx'] ?? 0) / sums.requests,
    clientGone: Object.fromEntries(tally.gone),
    timeline: sums.timeline,
    routes: routeRows(traffic, span, shown, sums, durations),
    routeCount: sums.asked,
    incidents: incidents.filter((one) => overlaps(one, options)),
    notes: [...notesOn(traffic, sums), ...(options.notes ?? [])],
  }
}

/** Cells `[begin, end)`, and the steps into which they fall. */
interface Span {
  readonly begin: number
  readonly end: number
  readonly steps: Steps
}

interface Sums {
  requests: number
  bytes: number
  readonly timeline: Timeline & { readonly requests: number[] }
  readonly codes: ReadonlyMap<number, CodeSums>
  /** By endpoint. */
  readonly requestsOf: Float64Array
  readonly failedOf: Float64Array
  readonly bytesOf: Float64Array
  /** Endpoints with a request. */
  asked: number
}

interface CodeSums {
  count: number
  bytes: number
  first: number
  last: number
  readonly series: number[]
}

function stepsOf({ from, to, wholeSpan }: ReportOptions, first: number | null, last: number | null): Steps {
  if (wholeSpan && from !== undefined && to !== undefined && to > from) {
    return stepsFor(Math.floor(from / 60_000), Math.ceil(to / 60_000) - 1)
  }
  return first === null || last === null
    ? { from: from ?? 0, step: 1, steps: 0 }
    : stepsFor(first / 60_000, last / 60_000)
}

function sumUp({ counts }: Traffic, { begin, end, steps }: Span): Sums {
  const { minute, endpoint, status, count, bytes } = counts
  const size = counts.endpoints.length
  const requestsOf = new Float64Array(size)
  const failedOf = new Float64Array(size)
  const bytesOf = new Float64Array(size)
  const requests = new Array<number>(steps.steps).fill(0)
  const codes = new Map<number, CodeSums>()
  const byStatus: (CodeSums | undefined)[] = []
  const sums: Sums = {
    requests: 0,
    bytes: 0,
    timeline: { ...steps, requests },
    codes,
    requestsOf,
    failedOf,
    bytesOf,
    asked: 0,
  }
  const start = steps.from / 60_000
  let at = begin
  while (at < end) {
    const now = minute[at] as number
    const step = Math.floor((now - start) / steps.step)
    let inMinute = 0
    for (; at < end && minute[at] === now; at++) {
      const code = status[at] as number
      const many = count[at] as number
      const sent = bytes[at] as number
      const by = endpoint[at] as number
      let row = byStatus[code]
      if (row === undefined) {
        row = { count: 0, bytes: 0, first: now, last: now, series: new Array<number>(steps.steps).fill(0) }
        byStatus[code] = row
        codes.set(code, row)
      }
      row.count += many
      row.bytes += sent
      row.last = now
      row.series[step] = (row.series[step] as number) + many
      inMinute += many
      sums.bytes += sent
      requestsOf[by] = (requestsOf[by] as number) + many
      bytesOf[by] = (bytesOf[by] as number) + sent
      if (isFailure(code)) failedOf[by] = (failedOf[by] as number) + many
    }
    requests[step] = (requests[step] as number) + inMinute
    sums.requests += inMinute
  }
  for (const many of requestsOf) if (many > 0) sums.asked++
  return sums
}

/** Endpoints with a request, those first that fail most, then those that are asked most. */
function rankEndpoints({ requestsOf, failedOf }: Sums): number[] {
  const ids: number[] = []
  for (let id = 0; id < requestsOf.length; id++) if ((requestsOf[id] as number) > 0) ids.push(id)
  return ids.sort(
    (a, b) =>
      (failedOf[b] as number) - (failedOf[a] as number) || (requestsOf[b] as number) - (requestsOf[a] as number),
  )
}

function codeRows({ codes, requests }: Sums, durations: Durations): CodeRow[] {
  return [...codes]
    .sort(([a], [b]) => a - b)
    .map(([status, { count, bytes, first, last, series }]) => ({
      status,
      name: nameOf(status),
      count,
      share: count / requests,
      series,
      firstSeen: first * 60_000,
      lastSeen: last * 60_000,
      bytes,
      latency: durations.ofStatus(status),
    }))
}

function routeRows(
  { counts }: Traffic,
  { begin, end, steps }: Span,
  shown: readonly number[],
  { requestsOf, failedOf, bytesOf }: Sums,
  durations: Durations,
): RouteRow[] {
  const place = new Int32Array(counts.endpoints.length).fill(-1)
  for (const [at, id] of shown.entries()) place[id] = at
  const asked = new Uint32Array(shown.length * steps.steps)
  const failed = new Uint32Array(shown.length * steps.steps)
  const byStatus = shown.map((): Record<string, number> => ({}))
  const { minute, endpoint, status, count } = counts
  const start = steps.from / 60_000
  for (let at = begin; at < end; at++) {
    const row = place[endpoint[at] as number] as number
    if (row < 0) continue
    const many = count[at] as number
    const code = status[at] as number
    const cell = row * steps.steps + Math.floor(((minute[at] as number) - start) / steps.step)
    asked[cell] = (asked[cell] as number) + many
    if (isFailure(code)) failed[cell] = (failed[cell] as number) + many
    const codes = byStatus[row] as Record<string, number>
    codes[code] = (codes[code] ?? 0) + many
  }
  return shown.map((id, row) => {
    const { host, method, route } = counts.endpoints[id] as (typeof counts.endpoints)[number]
    const series = new Array<number>(steps.steps)
    let peak = 0
    for (let step = 0; step < steps.steps; step++) {
      const many = asked[row * steps.steps + step] as number
      const ratio = many === 0 ? 0 : (failed[row * steps.steps + step] as number) / many
      series[step] = ratio
      if (many >= 10 && ratio > peak) peak = ratio
    }
    const requests = requestsOf[id] as number
    const codes = byStatus[row] as Record<string, number>
    return {
      host,
      method,
      route,
      requests,
      failed: failedOf[id] as number,
      ratio: (failedOf[id] as number) / requests,
      peak,
      mostly: mostOf(codes),
      byStatus: codes,
      series,
      bytes: bytesOf[id] as number,
      latency: durations.ofEndpoint(id),
    }
  })
}

function mostOf(codes: Readonly<Record<string, number>>): number | null {
  let most: number | null = null
  for (const [code, many] of Object.entries(codes)) {
    if (isFailure(Number(code)) && (most === null || many > (codes[most] ?? 0))) most = Number(code)
  }
  return most
}

/** Durations by status and by shown endpoint, in dense buckets: merging a hundred thousand maps would be slow. */
class Durations {
  readonly #byStatus = new Map<number, Float64Array>()
  readonly #byEndpoint = new Map<number, Float64Array>()

  constructor({ latency, counts }: Traffic, { begin, end }: Span, shown: readonly number[]) {
    if (begin >= end || latency.windows.size === 0) return
    const first = Math.floor((counts.minute[begin] as number) / latencyStep)
    const last = Math.floor((counts.minute[end - 1] as number) / latencyStep)
    for (const id of shown) this.#byEndpoint.set(id, new Float64Array(bucketCount))
    for (const [window, cells] of latency.windows) {
      if (window < first || window > last) continue
      for (const [key, sketch] of cells) {
        const ofEndpoint = this.#byEndpoint.get(Math.floor(key / 1024))
        const ofStatus = this.#byStatus.get(key % 1024) ?? new Float64Array(bucketCount)
        this.#byStatus.set(key % 1024, ofStatus)
        for (const [bucket, many] of sketch.buckets) {
          ofStatus[bucket] = (ofStatus[bucket] as number) + many
          if (ofEndpoint !== undefined) ofEndpoint[bucket] = (ofEndpoint[bucket] as number) + many
        }
      }
    }
  }

  ofStatus(status: number): Quantiles | null {
    return quantiles(this.#byStatus.get(status))
  }

  ofEndpoint(endpoint: number): Quantiles | null {
    return quantiles(this.#byEndpoint.get(endpoint))
  }
}

function quantiles(buckets: Float64Array | undefined): Quantiles | null {
  const total = buckets?.reduce((sum, many) => sum + many, 0) ?? 0
  if (buckets === undefined || total === 0) return null
  const at = (part: number) => {
    let seen = 0
    let bucket = 0
    while (seen <= part * (total - 1)) seen += buckets[bucket++] as number
    return secondsOf(bucket - 1)
  }
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}

function byName({ counts }: Traffic, { requestsOf }: Sums, key: 'method' | 'host'): Record<string, number> {
  const sums = new Map<string, number>()
  for (const [id, endpoint] of counts.endpoints.entries()) {
    const many = requestsOf[id] as number
    if (many > 0) sums.set(endpoint[key], (sums.get(endpoint[key]) ?? 0) + many)
  }
  return Object.fromEntries([...sums].sort(([, a], [, b]) => b - a))
}

function notesOn({ counts, latency, tally }: Traffic, { requests }: Sums): string[] {
  const notes: string[] = []
  if (requests === 0 && counts.length > 0) notes.push('All requests lie outside the time that was asked for.')
  if (requests > 0 && latency.windows.size === 0) notes.push('The log has no durations.')
  if (tally.withoutTime > 0) {
    notes.push(`${tally.withoutTime} requests had no time: they count for the minute in which they were read.`)
  }
  return notes
}

const isFailure = (status: number) => status >= 400 && status < 600

const className = (status: number) => (status >= 100 && status < 600 ? `${Math.floor(status / 100)}xx` : 'none')

function overlaps({ from, to }: Incident, options: ReportOptions): boolean {
  return (options.to === undefined || from < options.to) && (options.from === undefined || (to ?? from) >= options.from)
}
