import { otherMethod } from '@statute/traffic'
import { durationBounds } from './durations.ts'
import { type Family, labels, type Point } from './family.ts'
import type { EndpointSeries, Metrics, ResponseSeries } from './metrics.ts'

/** Whose names the metrics bear: ours, or those of OpenTelemetry's conventions for HTTP servers. */
export type MetricNames = 'statute' | 'otel'

/** The metrics under their names for Prometheus. `version` is the version of Statute. */
export function families(metrics: Metrics, names: MetricNames, version: string): Family[] {
  const named = names === 'otel' ? otelFamilies(metrics) : ownFamilies(metrics)
  return [...named, ...about(metrics, version)].filter(({ points }) => points.length > 0)
}

function ownFamilies(metrics: Metrics): Family[] {
  const responses = allResponses(metrics)
  return [
    {
      name: 'statute_responses',
      type: 'counter',
      help: 'Responses in the access logs.',
      unit: '',
      points: responses.map((series) => ({ labels: ownLabels(series), value: series.count, born: series.born })),
    },
    {
      name: 'statute_response_bytes',
      type: 'counter',
      help: 'Octets sent in responses.',
      unit: 'bytes',
      points: metrics.endpoints.map((slot) => ({
        labels: labels({ host: slot.endpoint.host, method: slot.endpoint.method, route: slot.endpoint.route }),
        value: bytesOf(slot),
        born: slot.born,
      })),
    },
    {
      name: 'statute_request_duration_seconds',
      type: 'histogram',
      help: 'How long requests took, to within 3 %.',
      unit: 'seconds',
      points: durationPoints(responses, ownLabels),
    },
  ]
}

function otelFamilies(metrics: Metrics): Family[] {
  const responses = allResponses(metrics)
  return [
    {
      name: 'http_server_request_duration_seconds',
      type: 'histogram',
      help: 'Duration of HTTP server requests.',
      unit: 'seconds',
      points: durationPoints(responses, otelLabels),
    },
    // Its count is that of all responses, of those without a duration too, and it has the codes that are still at 0.
    {
      name: 'http_server_response_body_size_bytes',
      type: 'histogram',
      help: 'Size of HTTP server response bodies.',
      unit: 'bytes',
      points: responses.map((series) => ({
        labels: otelLabels(series),
        value: series.bytes,
        buckets: { bounds: [], counts: [series.count], count: series.count },
        born: series.born,
      })),
    },
  ]
}

function about(metrics: Metrics, version: string): Family[] {
  const one = (name: string, help: string, value: number): Family => ({
    name,
    type: 'counter',
    help,
    unit: '',
    points: [{ labels: [], value, born: 0 }],
  })
  return [
    {
      name: 'statute_incidents',
      type: 'gauge',
      help: 'Incidents that are open.',
      unit: '',
      points: metrics.incidents.all().map(({ kind, severity, status, route, open }) => ({
        labels: labels({ kind, severity, code: String(status ?? ''), route: route ?? '' }),
        value: open,
        born: 0,
      })),
    },
    one('statute_lines', 'Lines read from the access logs.', metrics.lines),
    one('statute_unparsed_lines', 'Lines that are no request in any known format.', metrics.unparsed),
    one(
      'statute_folded_responses',
      'Responses counted under (other) because there are too many series.',
      metrics.folded,
    ),
    {
      name: 'statute_build',
      type: 'info',
      help: 'The version of Statute that counts.',
      unit: '',
      points: [{ labels: [['version', version]], value: 1, born: 0 }],
    },
  ]
}

function ownLabels({ endpoint: { host, method, route }, status }: ResponseSeries) {
  return labels({ host, method, route, code: String(status) })
}

/** OpenTelemetry semantic conventions, HTTP server metrics: an error is a 5xx, and no status is no attribute. */
function otelLabels({ endpoint: { host, method, route }, status }: ResponseSeries) {
  return labels({
    error_type: status >= 500 ? String(status) : '',
    http_request_method: otelMethod(method),
    http_response_status_code: status === 0 ? '' : String(status),
    http_route: route,
    server_address: host,
  })
}

/** A request that could not be read has no method, and not an unknown one. */
export function otelMethod(method: string): string {
  return method === otherMethod ? '_OTHER' : method
}

/** A code of the route that has none yet has no histogram of zeros: its count of responses is there, and seventeen series are many. */
function durationPoints(
  responses: readonly ResponseSeries[],
  labelsOf: (series: ResponseSeries) => Point['labels'],
): Point[] {
  return responses.flatMap((series) => {
    if (series.durations === null) return []
    const { counts, count, sum, born } = series.durations
    return [{ labels: labelsOf(series), value: sum, buckets: { bounds: durationBounds, counts, count }, born }]
  })
}

function allResponses({ endpoints }: Metrics): ResponseSeries[] {
  return endpoints.flatMap(({ codes }) => [...codes.values()])
}

function bytesOf({ codes }: EndpointSeries): number {
  let sum = 0
  for (const { bytes } of codes.values()) sum += bytes
  return sum
}
