import { type Incident, Traffic } from '@statute/traffic'

/** Midnight of 15 January 2026, UTC. */
export const midnight = Date.UTC(2026, 0, 15)
const minutes = 360

/** Six hours of a small shop: its payments fail from 02:00 to 02:30, and a scanner comes at 04:00. Always the same. */
export function aNight(): Traffic {
  const traffic = new Traffic()
  const { counts, tally } = traffic
  const id = (method: string, route: string) => counts.idOf({ host: 'shop.example', method, route })
  const home = id('GET', '/')
  const order = id('GET', '/api/orders/:id')
  const pay = id('POST', '/api/payments')
  const lost = id('GET', '(unmatched)')
  for (let at = 0; at < minutes; at++) {
    const minute = midnight / 60_000 + at
    counts.add(minute, home, 200, 60 + (at % 17), 60_000)
    counts.add(minute, home, 304, 10 + (at % 5), 0)
    counts.add(minute, order, 200, 20 + (at % 7), 20_000)
    if (at % 11 === 0) counts.add(minute, order, 404, 1, 150)
    if (at % 90 === 7) counts.add(minute, order, 499, 1, 0)
    const failing = at >= 120 && at < 150
    counts.add(minute, pay, 201, failing ? 3 : 9, 900)
    if (failing) counts.add(minute, pay, 503, 6, 1200)
    if (at >= 240 && at < 245) counts.add(minute, lost, 404, 90, 13_500)
  }
  counts.settle()
  for (let at = 0; at < counts.length; at++) tally.lines += counts.count[at] as number
  tally.formats.set('combined', tally.lines)
  tally.lines += 2
  tally.unparsed = 2
  tally.samples.push(
    { file: 'access.log', line: 17, text: '\u001b[2J\u0007not a request, but it would wipe the screen' },
    { file: 'access.log', line: null, text: `half a line ${'x'.repeat(200)}` },
  )
  return traffic
}

const none = { rule: null, host: null, client: null }

export const payments: Incident = {
  ...none,
  kind: 'dependency-down',
  status: 503,
  route: '/api/payments',
  method: 'POST',
  from: midnight + 120 * 60_000,
  raised: midnight + 122 * 60_000,
  to: midnight + 150 * 60_000,
  peak: 0.667,
  baseline: 0,
  count: 180,
  severity: 'page',
  headline: '503 rose from 0\u00a0% to 67\u00a0% of POST /api/payments at 02:00.',
  explanation: 'One route cannot be answered while all others can: what stands behind it is down, not the server.',
  evidence: ['180 of 180 of these are on this route', 'no other route has a 503'],
  nextSteps: ['Look at what /api/payments calls.', 'Send Retry-After with the 503, so that clients wait.'],
}

export const scanner: Incident = {
  ...none,
  kind: 'scan',
  status: 404,
  route: '(unmatched)',
  method: null,
  client: '198.51.100.9',
  from: midnight + 240 * 60_000,
  raised: midnight + 241 * 60_000,
  to: midnight + 245 * 60_000,
  peak: 0.47,
  baseline: 0.001,
  count: 450,
  severity: 'note',
  headline: '404 rose from 0.1\u00a0% to 47\u00a0% of paths that never were at 04:00.',
  explanation: 'A scanner looks for holes. Nothing answered it with success.',
  evidence: ['one address, 198.51.100.9'],
  nextSteps: [],
}
