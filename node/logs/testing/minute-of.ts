/** Minutes and incidents as a follower hands them to exporters. */
import { Callers, Counts, type Incident, Latency, latencyStep, type Minute } from '@statute/traffic'

/** Method, route, status, how many, and the seconds that each took. */
export type Row = readonly [method: string, route: string, status: number, count: number, seconds?: number]

export const nowMinute = () => Math.floor(Date.now() / 60_000)

/** A minute in which these were answered by `shop.example`, 100 octets each. */
export function minuteOf(minute: number, rows: readonly Row[], latency = new Latency(), host = 'shop.example'): Minute {
  const counts = new Counts()
  for (const [method, route, status, count, seconds] of rows) {
    const endpoint = counts.idOf({ host, method, route })
    counts.add(minute, endpoint, status, count, 100 * count)
    if (seconds === undefined) continue
    latency.of(Math.floor(minute / latencyStep), endpoint, status).add(seconds, count)
  }
  counts.settle()
  const callers = new Callers()
  return { minute, counts, from: 0, to: counts.length, callers, callersFrom: 0, callersTo: 0, latency }
}

export function incidentOf(change: Partial<Incident> = {}): Incident {
  return {
    kind: 'dependency-down',
    rule: null,
    status: 503,
    route: '/pay',
    method: 'POST',
    host: 'shop.example',
    client: null,
    from: Date.UTC(2026, 2, 1, 9, 14),
    raised: Date.UTC(2026, 2, 1, 9, 16),
    to: null,
    peak: 0.6,
    baseline: 0.001,
    count: 420,
    severity: 'page',
    headline: '503 rose from 0.1 % to 60 % of POST /pay.',
    explanation: 'What stands behind this route does not answer.',
    evidence: ['no other route has more 503 than before'],
    nextSteps: ['Look at the service behind /pay.', 'Look at what was deployed.'],
    ...change,
  }
}

/** One that was raised a minute ago, for programs that ask what time it is. */
export function freshIncident(): Incident {
  const now = Date.now()
  return incidentOf({ from: now - 120_000, raised: now - 60_000 })
}
