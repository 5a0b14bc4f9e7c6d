/**
 * A day of a made-up shop, with everything in it that a report can show: for people who want to see one before they give
 * a log, and for tests. Long because it is data.
 */
import type { Incident } from '../incident.ts'
import { Traffic } from '../traffic.ts'
import { makeReport, type ReportOptions } from './make-report.ts'
import type { Report } from './report.ts'

/** Tuesday 10 March 2026. */
const start = Date.UTC(2026, 2, 10)
const minute = (hours: number, minutes = 0) => start + (hours * 60 + minutes) * 60_000

const endpoints = [
  { method: 'GET', route: '/api/orders/:id', rate: 130 },
  { method: 'POST', route: '/api/orders', rate: 28 },
  { method: 'GET', route: '/api/me', rate: 100 },
  { method: 'GET', route: '/api/search', rate: 66 },
  { method: 'POST', route: '/api/session', rate: 14 },
  { method: 'GET', route: '/img/:file.jpg', rate: 300 },
  { method: 'POST', route: '/api/webhooks', rate: 6 },
  { method: 'GET', route: '(unmatched)', rate: 4 },
].map((one) => ({ host: '', ...one }))

const told: readonly Omit<Incident, 'count'>[] = [
  {
    kind: 'credentials',
    rule: null,
    status: 401,
    route: '/api/*',
    method: null,
    host: null,
    client: null,
    from: minute(16),
    raised: minute(16, 1),
    to: minute(16, 45),
    peak: 0.15,
    baseline: 0.003,
    severity: 'page',
    headline: '401 rose from 0.3 % to 15 % of /api/* at 16:00 and was back to normal at 16:45.',
    explanation:
      'It began in one minute, on every route that needs a token. Signing in still worked: /api/session kept answering 200. That points to the check of the token, not to the callers.',
    evidence: ['six routes in the same minute', '612 clients, none with more than 1 % of it', '/api/session unchanged'],
    nextSteps: ['Compare the signing key of the app with the one of the issuer.', 'Look at the clocks of the servers.'],
  },
  {
    kind: 'one-client',
    rule: null,
    status: 429,
    route: '/api/search',
    method: 'GET',
    host: null,
    client: '198.51.100.77',
    from: minute(20),
    raised: minute(20, 1),
    to: null,
    peak: 0.4,
    baseline: 0.001,
    severity: 'ticket',
    headline: '429 rose at 20:00: one client asks eight times a second.',
    explanation: 'The limit does what it is for. The client repeats what was refused and does not wait.',
    evidence: ['198.51.100.77 had 96 % of all 429'],
    nextSteps: ['Send Retry-After with the 429.'],
  },
  {
    kind: 'scan',
    rule: null,
    status: 404,
    route: '(unmatched)',
    method: null,
    host: null,
    client: '203.0.113.9',
    from: minute(3),
    raised: minute(3, 2),
    to: minute(3, 45),
    peak: 0.05,
    baseline: 0.01,
    severity: 'note',
    headline: '404 rose at 03:00: a scan from one address. Nothing answered it with 200.',
    explanation: 'Somebody tries addresses that other programs have.',
    evidence: [],
    nextSteps: [],
  },
]

/** The same on every call. */
export function exampleReport(incidents = exampleIncidents(), options: ReportOptions = {}): Report {
  return makeReport(exampleTraffic(), incidents, { sources: ['access.log'], ...options })
}

let made: Traffic | null = null

function exampleTraffic(): Traffic {
  made ??= makeTraffic()
  return made
}

/** What a judge would have said of it. */
export function exampleIncidents(): readonly Incident[] {
  return told.map((incident) => ({ ...incident, count: countOf(incident) }))
}

function makeTraffic(): Traffic {
  const traffic = new Traffic()
  const { counts, tally, latency } = traffic
  let state = 7
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
  for (let at = 0; at < 1440; at++) {
    const now = start / 60_000 + at
    const busy = 0.55 - 0.45 * Math.cos(((at - 180) / 1440) * 2 * Math.PI)
    for (const { rate, ...endpoint } of endpoints) {
      const id = counts.idOf(endpoint)
      const all = Math.round(rate * busy * (0.9 + 0.2 * random()))
      const is = (route: string) => endpoint.route === route
      const part = (status: number, ratio: number) => {
        const count = Math.floor(all * ratio + random())
        if (count > 0) counts.add(now, id, status, count, count * 900)
        return count
      }
      let left = all
      if (endpoint.route.startsWith('/api/') && !is('/api/session') && at >= 960 && at < 1005) left -= part(401, 0.15)
      else if (endpoint.route.startsWith('/api/')) left -= part(401, 0.003)
      if (is('/api/search') && at >= 1200) left -= part(429, 0.4)
      if (is('/api/webhooks') && at >= 600 && at < 630) left -= part(502, 0.03)
      if (is('(unmatched)')) {
        if (at >= 180 && at < 225) part(404, 5)
        left -= part(404, 1)
      }
      if (is('/img/:file.jpg')) left -= part(304, 0.3)
      if (endpoint.method === 'POST' && is('/api/orders')) left -= part(422, 0.02) + part(201, 0.9)
      if (random() < 0.02) left -= part(500, 0.001)
      left -= part(499, 0.0003)
      if (left > 0) {
        counts.add(now, id, 200, left, left * 2400)
        latency.of(Math.floor(now / 5), id, 200).add(0.02 + random() * 0.2, left)
      }
    }
  }
  tally.lines = 800_014
  tally.aside = 2
  tally.unparsed = 2
  tally.bytes = 180_000_000
  tally.formats.set('combined', 800_012)
  tally.gone.set('499', 120)
  tally.samples.push(
    { file: 'access.log', line: 4102, text: '\u0016\u0003\u0001 <script>alert(1)</script>' },
    { file: 'access.log', line: null, text: 'x'.repeat(400) },
  )
  counts.settle()
  return traffic
}

function countOf({ status, from, to }: Omit<Incident, 'count'>): number {
  const { counts } = exampleTraffic()
  const end = to === null ? counts.length : counts.place(to / 60_000)
  let count = 0
  for (let at = counts.place(from / 60_000); at < end; at++) {
    if (counts.status[at] === status) count += counts.count[at] as number
  }
  return count
}
