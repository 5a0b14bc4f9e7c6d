import type { Incident } from '../incident.ts'
import type { Quantiles, Report, RouteRow } from './report.ts'

/** {@link Report} as others read it: `statute watch --json` and `/api/watch`. Names and meanings stay as they are. */
export type ReportDocument = ReturnType<typeof reportDocument>

/**
 * The JSON of a report. Times are RFC 3339 in UTC, durations are seconds, ratios and shares lie between 0 and 1; `null` is
 * "not known", and for the end of an incident "it goes on".
 */
export function reportDocument(report: Report) {
  const { codes, timeline } = report
  return {
    sources: report.sources,
    formats: report.formats,
    lines: report.lines,
    unparsed: report.unparsed,
    aside: report.aside,
    requests: report.requests,
    bytes: report.bytes,
    from: timeOf(report.from),
    to: timeOf(report.to),
    byStatus: byStatus(codes.map(({ status, count }) => [status, count])),
    byClass: report.byClass,
    byMethod: report.byMethod,
    byHost: report.byHost,
    errorRatio: report.errorRatio,
    clientGone: report.clientGone,
    latency: byStatus(codes.flatMap(({ status, latency }) => (latency === null ? [] : [[status, latency]]))),
    incidents: report.incidents.map(incidentDocument),
    codes: codes.map(({ firstSeen, lastSeen, series: _, ...row }) => ({
      ...row,
      firstSeen: timeOf(firstSeen),
      lastSeen: timeOf(lastSeen),
    })),
    timeline: {
      from: timeOf(timeline.from),
      stepSeconds: timeline.step * 60,
      requests: timeline.requests,
      byStatus: byStatus(codes.map(({ status, series }) => [status, series])),
    },
    routes: report.routes.map(routeDocument),
    routeCount: report.routeCount,
    unparsedSamples: report.samples,
    notes: report.notes,
  }
}

function routeDocument(row: RouteRow) {
  const { route, method, host, requests, failed, ratio, peak, mostly, bytes, latency } = row
  return { route, method, host, requests, failed, ratio, peak, mostly, byStatus: row.byStatus, bytes, latency }
}

function incidentDocument(incident: Incident) {
  return {
    kind: incident.kind,
    rule: incident.rule,
    status: incident.status,
    route: incident.route,
    method: incident.method,
    host: incident.host,
    client: incident.client,
    from: timeOf(incident.from),
    raised: timeOf(incident.raised),
    to: timeOf(incident.to),
    peak: incident.peak,
    baseline: incident.baseline,
    count: incident.count,
    severity: incident.severity,
    headline: incident.headline,
    explanation: incident.explanation,
    evidence: incident.evidence,
    nextSteps: incident.nextSteps,
  }
}

/** `2026-01-15T16:00:00Z` */
function timeOf(time: number): string
function timeOf(time: number | null): string | null
function timeOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString().replace('.000Z', 'Z')
}

function byStatus<T extends number | Quantiles | readonly number[]>(
  pairs: readonly (readonly [status: number, value: T])[],
): Record<string, T> {
  return Object.fromEntries(pairs)
}
