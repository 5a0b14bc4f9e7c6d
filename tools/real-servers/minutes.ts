/** Minutes and incidents as a follower would hand them to exporters. */
import { Callers, Counts, type Incident, Latency, latencyStep, type Minute } from '@statute/traffic'

/** Method, route, status, how many, and the seconds that each took. */
export type Row = readonly [method: string, route: string, status: number, count: number, seconds?: number]

export const nowMinute = () => Math.floor(Date.now() / 60_000)

/** The minute in which these were answered, 100 octets each. */
export function minuteOf(minute: number, rows: readonly Row[]): Minute {
  const counts = new Counts()
  const latency = new Latency()
  for (const [method, route, status, count, seconds] of rows) {
    const endpoint = counts.idOf({ host: 'shop.example', method, route })
    counts.add(minute, endpoint, status, count, 100 * count)
    if (seconds === undefined) continue
    latency.of(Math.floor(minute / latencyStep), endpoint, status).add(seconds, count)
  }
  counts.settle()
  const callers = new Callers()
  return { minute, counts, from: 0, to: counts.length, callers, callersFrom: 0, callersTo: 0, latency }
}

export const incident: Incident = {
  kind: 'dependency-down',
  rule: null,
  status: 503,
  route: '/pay',
  method: 'POST',
  host: 'shop.example',
  client: null,
  from: Date.now() - 120_000,
  raised: Date.now() - 60_000,
  to: null,
  peak: 0.6,
  baseline: 0.001,
  count: 420,
  severity: 'page',
  headline: '503 rose from 0.1 % to 60 % of POST /pay.',
  explanation: 'What stands behind this route does not answer.',
  evidence: ['no other route has more 503 than before'],
  nextSteps: ['Look at the service behind /pay.', 'Look at what was deployed.'],
}
