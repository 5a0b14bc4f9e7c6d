import { setTimeout as sleep } from 'node:timers/promises'
import { clientGone, type Endpoint, otherMethod, otherRoute, Traffic } from '@statute/traffic'
import { PrometheusApi, QueryRefused, type RangeSeries } from './api.ts'
import { type KnownMetric, knownMetrics, likelyName, unlikelyName } from './known-metrics.ts'
import { type Labels, pickLabels } from './labels.ts'
import { type PrometheusAddress, readPrometheusAddress } from './prometheus-address.ts'
import { readMethod, readRoute, readStatus } from './read-label.ts'

export interface ReadSpan {
  /** Milliseconds since 1970 UTC; whole minutes from the one that holds `from` to before the one that holds `to`. */
  readonly from: number
  readonly to: number
  readonly signal?: AbortSignal
  /** Is told the part that was read, 0 to 1. */
  readonly onProgress?: (part: number) => void
}

const minuteMs = 60_000
/** Prometheus answers 11,000 points of a series at most; a day at a time is kind to its memory, too. */
const longestSlice = 1440 * minuteMs
/** What is asked to find out what there is. */
const lookBack = 60 * minuteMs
const endpointsKept = 5000

/** Counts of responses by status out of a Prometheus that has them already. It adds them up there; only minutes travel. */
export class PrometheusSource {
  /** For people: `http_requests_total on http://127.0.0.1:9090`. */
  readonly name: string
  /** What a reader should know: which metric was taken, what it cannot tell. */
  readonly notes: string[] = []
  readonly #api: PrometheusApi
  readonly #query: string
  readonly #labels: Labels
  readonly #flags: string | undefined
  /** What was cut off when counts were rounded, by series, so that sums stay right. */
  readonly #rest = new Map<string, number>()

  private constructor(
    address: PrometheusAddress,
    api: PrometheusApi,
    metric: KnownMetric,
    labels: Labels,
    match: string,
  ) {
    this.#api = api
    this.#labels = labels
    this.#flags = metric.flags
    const by = [...new Set([...Object.values(labels), ...(metric.flags === undefined ? [] : [metric.flags])])]
    this.#query = growth(`${metric.metric}{${match}}`, by)
    this.name = `${metric.metric} on ${address.base}`
    this.notes.push(`read from ${metric.metric}${metric.of === 'an application' ? '' : ` (${metric.of})`}`)
    if (labels.route === undefined) this.notes.push(`${metric.metric} does not tell routes`)
    this.notes.push('counts from a Prometheus have no clients, no bytes and no durations')
  }

  /**
   * Finds the metric and its labels. Throws an error that says what was wanted if there is none.
   *
   * @param text `prometheus://host:9090`, with `?metric=`, `&match=`, `&code=`, `&route=`, `&method=`, `&host=`
   * @param now Milliseconds since 1970: metrics are looked for in the hour before
   */
  static async open(text: string, now = Date.now(), signal?: AbortSignal): Promise<PrometheusSource> {
    const address = readPrometheusAddress(text)
    const api = new PrometheusApi(address)
    const span = [now - lookBack, now, signal] as const
    const labelsOf = async (metric: KnownMetric) => {
      const match = [metric.match, address.match].filter((part) => part !== undefined && part !== '').join(',')
      return {
        match,
        found: pickLabels(await api.labelNames(`${metric.metric}{${match}}`, ...span), metric, address.labels),
      }
    }
    if (address.metric !== null) {
      const metric = knownMetrics.find((known) => known.metric === address.metric) ?? named(address.metric)
      const { match, found } = await labelsOf(metric)
      if ('missing' in found) throw new Error(`Cannot read ${metric.metric} on ${address.base}: ${found.missing}`)
      return PrometheusSource.#create(address, api, metric, found, match, span)
    }
    const names = await api.metricNames(...span)
    const known = knownMetrics.filter(({ metric }) => names.includes(metric))
    const likely = names.filter((name) => likelyName.test(name) && !unlikelyName.test(name))
    const others = likely.filter((name) => !known.some(({ metric }) => metric === name)).slice(0, 20)
    for (const metric of [...known, ...others.map(named)]) {
      const { match, found } = await labelsOf(metric)
      if ('missing' in found) continue
      const source = await PrometheusSource.#create(address, api, metric, found, match, span)
      const rest = [...known.map((other) => other.metric), ...others].filter((name) => name !== metric.metric)
      if (rest.length > 0) source.notes.push(`also there: ${rest.slice(0, 5).join(', ')} (choose with ?metric=)`)
      return source
    }
    const there = names.length === 1 ? 'its one metric does not count' : `none of its ${names.length} metrics counts`
    throw new Error(
      `Cannot read ${address.base}: ${there} responses by status, wanted one such as http_requests_total; ` +
        'name it with ?metric=, and the label of the status with &code=',
    )
  }

  static async #create(
    address: PrometheusAddress,
    api: PrometheusApi,
    metric: KnownMetric,
    labels: Labels,
    match: string,
    [, now, signal]: readonly [number, number, AbortSignal | undefined],
  ): Promise<PrometheusSource> {
    if (metric.layer === undefined) return new PrometheusSource(address, api, metric, labels, match)
    const totals = await api.range(`sum by (${metric.layer}) (${metric.metric}{${match}})`, now, now, signal)
    const [outer] = totals.toSorted((a, b) => lastOf(b) - lastOf(a))
    const value = outer?.metric[metric.layer]
    if (value === undefined) return new PrometheusSource(address, api, metric, labels, match)
    const only = `${metric.layer}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
    const source = new PrometheusSource(address, api, metric, labels, match === '' ? only : `${match},${only}`)
    source.notes.push(`only ${only}: every ${metric.layer} counts the same requests again`)
    return source
  }

  /** The responses of some minutes. */
  async read({ from, to, signal, onProgress }: ReadSpan): Promise<Traffic> {
    const traffic = new Traffic()
    const start = Math.floor(from / minuteMs) * minuteMs
    const end = Math.floor(to / minuteMs) * minuteMs
    let slice = longestSlice
    for (let at = start; at < end; ) {
      const next = Math.min(at + slice, end)
      try {
        // The growth of a minute stands at its end.
        for (const series of await this.#api.range(this.#query, at + minuteMs, next, signal)) this.#add(traffic, series)
      } catch (error) {
        if (!(error instanceof QueryRefused) || slice <= 15 * minuteMs) throw error
        // Too many samples at once, or too slow: less of it.
        slice = Math.max(Math.floor(slice / 4 / minuteMs), 15) * minuteMs
        continue
      }
      at = next
      onProgress?.((at - start) / (end - start))
    }
    traffic.counts.settle()
    return traffic
  }

  /** Minute after minute, from one on, each a little after its end. Ends with the signal. */
  async *follow(
    from: number,
    { signal, delay = 45_000 }: { signal: AbortSignal; delay?: number },
  ): AsyncGenerator<Traffic> {
    let at = Math.floor(from / minuteMs) * minuteMs
    while (!signal.aborted) {
      const end = Math.floor((Date.now() - delay) / minuteMs) * minuteMs
      if (end > at) {
        yield await this.read({ from: at, to: end, signal })
        at = end
      }
      await sleep(Math.max(at + minuteMs + delay - Date.now(), 100), undefined, { signal }).catch(() => {})
    }
  }

  #add({ counts, tally }: Traffic, { metric, values }: RangeSeries): void {
    const { code, route, method, host } = this.#labels
    const status = readStatus(metric[code] ?? '', metric[this.#flags ?? ''] ?? '')
    if (status === null) return
    if (status.isClass) this.#note('it tells classes of codes only: 5xx is shown as 500')
    const endpoint: Endpoint = {
      host: (metric[host ?? ''] ?? '').toLowerCase(),
      method: readMethod(method === undefined ? undefined : metric[method]),
      route: readRoute(route === undefined ? undefined : metric[route]),
    }
    const key = JSON.stringify(metric)
    let id: number | null = null
    for (const [seconds, text] of values) {
      const exact = Number(text) + (this.#rest.get(key) ?? 0)
      const count = Math.round(exact)
      if (!Number.isFinite(exact)) continue
      this.#rest.set(key, exact - count)
      if (count <= 0) continue
      const full = counts.endpoints.length >= endpointsKept
      id ??= counts.idOf(full ? { host: '', method: otherMethod, route: otherRoute } : endpoint)
      counts.add(Math.round(seconds / 60) - 1, id, status.code, count, 0)
      tally.lines += count
      tally.formats.set('prometheus', (tally.formats.get('prometheus') ?? 0) + count)
      if (status.code === clientGone)
        tally.gone.set(metric[code] ?? '', (tally.gone.get(metric[code] ?? '') ?? 0) + count)
    }
  }

  #note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text)
  }
}

/**
 * By how much counters grew in each minute. `increase()` would stretch what it saw to the whole minute, give nothing
 * where a scrape takes as long, and miss the first of a series; the difference of two looks misses none of them:
 * after a restart the counter itself has grown so much, and a series that is new on a target that was there already
 * has grown from nothing. A target that is new itself may have counted for days: it counts from its second minute on.
 */
function growth(selector: string, by: readonly string[]): string {
  const before = `${selector} offset 1m`
  const born = `(${selector} and on (job, instance) (up offset 1m == 1))`
  return `sum by (${by.join(', ')}) (((${selector} - ${before}) >= 0) or (${selector} and ${before}) or ${born})`
}

function named(metric: string): KnownMetric {
  return { metric, of: 'an application' }
}

function lastOf({ values }: RangeSeries): number {
  return Number(values.at(-1)?.[1] ?? 0)
}
