import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AggregationTemporality,
  DataPointType,
  type MetricData,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics'
import { Durations, durationBounds } from './durations.ts'
import { otelMethod } from './families.ts'
import type { Metrics, ResponseSeries } from './metrics.ts'

export interface Span {
  /** Milliseconds since 1970 UTC. */
  readonly from: number
  readonly to: number
}

/** What was sent before, so that the next message says only what came since. */
export class Sent {
  readonly #responses = new Map<ResponseSeries, { count: number; bytes: number; durations: Durations }>()
  #lines = 0
  #unparsed = 0

  /** The growth of a series, which is then taken as sent. */
  growth(series: ResponseSeries): Growth {
    const before = this.#responses.get(series) ?? { count: 0, bytes: 0, durations: new Durations() }
    const durations = new Durations()
    durations.addGrowth(series.durations ?? before.durations, before.durations)
    const growth = { series, count: series.count - before.count, bytes: series.bytes - before.bytes, durations }
    before.durations.addGrowth(durations, undefined)
    this.#responses.set(series, { count: series.count, bytes: series.bytes, durations: before.durations })
    return growth
  }

  lines({ lines, unparsed }: Metrics): { readonly lines: number; readonly unparsed: number } {
    const growth = { lines: lines - this.#lines, unparsed: unparsed - this.#unparsed }
    this.#lines = lines
    this.#unparsed = unparsed
    return growth
  }
}

interface Growth {
  readonly series: ResponseSeries
  readonly count: number
  readonly bytes: number
  readonly durations: Durations
}

/**
 * The metrics as the serializers of OpenTelemetry take them, under the names of its conventions for HTTP servers.
 *
 * @param sent For delta temporality; null for sums since the beginning
 */
export function otlpData(
  metrics: Metrics,
  span: Span,
  sent: Sent | null,
  about: { readonly version: string; readonly resource: Readonly<Record<string, string>> },
): ResourceMetrics {
  const times = { startTime: highResolution(span.from), endTime: highResolution(span.to) }
  const aggregationTemporality = sent === null ? AggregationTemporality.CUMULATIVE : AggregationTemporality.DELTA
  const all = metrics.endpoints.flatMap(({ codes }) => [...codes.values()])
  const responses: Growth[] =
    sent === null
      ? all.map((series) => ({ ...series, series, durations: series.durations ?? new Durations() }))
      : all.map((series) => sent.growth(series)).filter(({ count, durations }) => count > 0 || durations.count > 0)
  const lines = sent === null ? metrics : sent.lines(metrics)

  const histogram = (
    name: string,
    unit: string,
    description: string,
    list: readonly Growth[],
    of: Histogram,
  ): MetricData => ({
    descriptor: { name, unit, description, valueType: double },
    dataPointType: DataPointType.HISTOGRAM,
    aggregationTemporality,
    dataPoints: list.map((growth) => ({ ...times, attributes: responseAttributes(growth.series), value: of(growth) })),
  })
  const sum = (name: string, description: string, value: number): MetricData => ({
    descriptor: { name, unit: '{line}', description, valueType: integer },
    dataPointType: DataPointType.SUM,
    aggregationTemporality,
    isMonotonic: true,
    dataPoints: [{ ...times, attributes: {}, value }],
  })
  const incidents: MetricData = {
    descriptor: {
      name: 'statute.incidents',
      unit: '{incident}',
      description: 'Incidents that are open.',
      valueType: integer,
    },
    dataPointType: DataPointType.GAUGE,
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
    dataPoints: metrics.incidents.all().map(({ kind, severity, status, route, open }) => ({
      ...times,
      attributes: {
        'statute.incident.kind': kind,
        'statute.incident.severity': severity,
        ...(status === null ? {} : { 'http.response.status_code': status }),
        ...(route === null ? {} : { 'http.route': route }),
      },
      value: open,
    })),
  }
  const timed = responses.filter(({ series }) => series.durations !== null)
  const data = [
    histogram('http.server.request.duration', 's', 'Duration of HTTP server requests.', timed, ({ durations }) => ({
      buckets: { boundaries: [...durationBounds], counts: [...durations.counts] },
      count: durations.count,
      sum: durations.sum,
    })),
    // Its count is that of all responses, of those without a duration too, and it has the codes that are still at 0.
    histogram('http.server.response.body.size', 'By', 'Size of HTTP server response bodies.', responses, (growth) => ({
      buckets: { boundaries: [], counts: [growth.count] },
      count: growth.count,
      sum: growth.bytes,
    })),
    incidents,
    sum('statute.lines', 'Lines read from the access logs.', lines.lines),
    sum('statute.unparsed_lines', 'Lines that are no request in any known format.', lines.unparsed),
  ]
  return {
    resource: resourceFromAttributes({ 'service.name': 'statute', ...about.resource }),
    scopeMetrics: [
      {
        scope: { name: 'statute', version: about.version },
        metrics: data.filter(({ dataPoints }) => dataPoints.length > 0),
      },
    ],
  }
}

type Histogram = (growth: Growth) => {
  buckets: { boundaries: number[]; counts: number[] }
  count: number
  sum: number
}

/** `ValueType` of the API package: a type here, a number there. */
const integer = 0
const double = 1

/** OpenTelemetry semantic conventions, HTTP server metrics: the status is a number, and only a 5xx is an error. */
function responseAttributes({
  endpoint: { host, method, route },
  status,
}: ResponseSeries): Record<string, string | number> {
  return {
    ...(method === '' ? {} : { 'http.request.method': otelMethod(method) }),
    ...(status === 0 ? {} : { 'http.response.status_code': status }),
    'http.route': route,
    ...(host === '' ? {} : { 'server.address': host }),
    ...(status >= 500 ? { 'error.type': String(status) } : {}),
  }
}

function highResolution(ms: number): [seconds: number, nanoseconds: number] {
  return [Math.floor(ms / 1000), (ms % 1000) * 1_000_000]
}
