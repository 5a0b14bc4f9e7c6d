import { describe, expect, it } from 'vitest'
import type { Incident } from '../incident.ts'
import { Traffic } from '../traffic.ts'
import { reportDocument } from './document.ts'
import { makeReport } from './make-report.ts'

const midnight = Date.UTC(2026, 0, 15) / 60_000

/** Fails every tenth request of `/b` between minutes 600 and 660. */
function aDay(): Traffic {
  const traffic = new Traffic()
  const { counts } = traffic
  const a = counts.idOf({ host: 'x.example', method: 'GET', route: '/a' })
  const b = counts.idOf({ host: 'x.example', method: 'POST', route: '/b' })
  const lost = counts.idOf({ host: '', method: 'GET', route: '(unmatched)' })
  for (let minute = 0; minute < 1440; minute++) {
    counts.add(midnight + minute, a, 200, 90, 900)
    counts.add(midnight + minute, a, 304, 5, 0)
    const failing = minute >= 600 && minute < 660
    counts.add(midnight + minute, b, 201, failing ? 9 : 10, 10)
    if (failing) counts.add(midnight + minute, b, 503, 1, 190)
    if (minute % 100 === 0) counts.add(midnight + minute, lost, 404, 1, 50)
  }
  traffic.tally.lines = counts.count.subarray(0, counts.length).reduce((sum, many) => sum + many, 0)
  return traffic
}

describe('makeReport()', () => {
  const report = makeReport(aDay())

  it('counts every request once, whatever it is sorted by', () => {
    const requests = 1440 * 105 + 15
    const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)
    expect(report.requests).toBe(requests)
    expect(sum(report.codes.map(({ count }) => count))).toBe(requests)
    expect(sum(Object.values(report.byClass))).toBe(requests)
    expect(sum(Object.values(report.byMethod))).toBe(requests)
    expect(sum(Object.values(report.byHost))).toBe(requests)
    expect(sum(report.timeline.requests)).toBe(requests)
    expect(sum(report.routes.map((row) => row.requests))).toBe(requests)
    expect(sum(report.codes.flatMap(({ series }) => series))).toBe(requests)
    expect(sum(report.routes.flatMap(({ byStatus }) => Object.values(byStatus)))).toBe(requests)
    expect(report.bytes).toBe(1440 * 910 + 60 * 190 + 15 * 50)
  })

  it('divides a day into quarters of an hour', () => {
    expect(report.timeline).toMatchObject({ from: midnight * 60_000, step: 15, steps: 96 })
    const failing = report.codes.find(({ status }) => status === 503)
    expect(failing?.series.flatMap((many, step) => (many > 0 ? [step] : []))).toEqual([40, 41, 42, 43])
    expect(failing).toMatchObject({
      name: 'Service Unavailable',
      count: 60,
      firstSeen: (midnight + 600) * 60_000,
      lastSeen: (midnight + 659) * 60_000,
    })
  })

  it('puts the route first that fails most', () => {
    const [first, second] = report.routes
    expect(first).toMatchObject({ route: '/b', failed: 60, mostly: 503, peak: 0.1, byStatus: { 201: 14_340, 503: 60 } })
    expect(first?.ratio).toBeCloseTo(60 / 14_400)
    expect(second).toMatchObject({ route: '(unmatched)', failed: 15, mostly: 404, peak: 0 })
    expect(report.routeCount).toBe(3)
  })

  it('says how many routes there are beyond those shown', () => {
    const short = makeReport(aDay(), [], { routes: 1 })
    expect(short.routes).toHaveLength(1)
    expect(short.routeCount).toBe(3)
  })

  it('leaves out what lies outside a span', () => {
    const part = makeReport(aDay(), [], { from: (midnight + 600) * 60_000, to: (midnight + 660) * 60_000 })
    expect(part.timeline).toMatchObject({ step: 1, steps: 60 })
    expect(part.requests).toBe(60 * 105 + 1)
    expect(part.errorRatio).toBeCloseTo(60 / 6301)
  })

  it('covers a whole span where that is wanted, so that a view does not move', () => {
    const from = (midnight - 60) * 60_000
    const whole = makeReport(aDay(), [], { from, to: (midnight + 60) * 60_000, wholeSpan: true })
    expect(whole.timeline).toMatchObject({ from, step: 1, steps: 120 })
    expect(whole.timeline.requests.slice(0, 60)).toEqual(new Array(60).fill(0))
  })

  it('makes a report of nothing', () => {
    const nothing = makeReport(new Traffic())
    expect(nothing).toMatchObject({
      requests: 0,
      from: null,
      to: null,
      errorRatio: 0,
      codes: [],
      routes: [],
      notes: [],
    })
    expect(nothing.timeline.steps).toBe(0)
  })

  it('keeps its size if a line has a wrong year', () => {
    const traffic = aDay()
    traffic.counts.add(10, 0, 200, 1, 0)
    traffic.counts.add(2 ** 32 - 1, 0, 200, 1, 0)
    expect(makeReport(traffic).timeline.steps).toBeLessThanOrEqual(1001)
  })

  it('gives quantiles where the log has durations, and says so where it has none', () => {
    expect(report.notes).toEqual(['The log has no durations.'])
    const traffic = aDay()
    const sketch = traffic.latency.of(Math.floor(midnight / 5), 0, 200)
    for (let ms = 1; ms <= 1000; ms++) sketch.add(ms / 1000)
    const { codes, routes, notes } = makeReport(traffic)
    const [ok, notModified] = codes
    expect(ok?.latency?.p50).toBeCloseTo(0.5, 1)
    expect(ok?.latency?.p99).toBeCloseTo(0.99, 1)
    expect(notModified?.latency).toBeNull()
    expect(routes.find(({ route }) => route === '/a')?.latency).toEqual(ok?.latency)
    expect(notes).toEqual([])
  })

  it('names codes that only vendors send', () => {
    const traffic = new Traffic()
    const at = traffic.counts.idOf({ host: '', method: 'GET', route: '/' })
    for (const status of [0, 499, 520, 799]) traffic.counts.add(midnight, at, status, 1, 0)
    const { codes, byClass } = makeReport(traffic)
    expect(codes.map(({ name }) => name)).toEqual([
      'No status',
      'Client went away',
      'Web Server Returned an Unknown Error',
      '',
    ])
    expect(byClass).toMatchObject({ '4xx': 1, '5xx': 1, none: 2 })
  })
})

describe('reportDocument()', () => {
  const incident: Incident = {
    kind: 'dependency-down',
    rule: null,
    status: 503,
    route: '/b',
    method: 'POST',
    host: null,
    client: null,
    from: (midnight + 600) * 60_000,
    raised: (midnight + 602) * 60_000,
    to: null,
    peak: 0.1,
    baseline: 0,
    count: 60,
    severity: 'page',
    headline: '503 rose from 0 % to 10 % of POST /b at 10:00.',
    explanation: 'What stands behind it does not answer.',
    evidence: ['no other route'],
    nextSteps: ['Look at what /b calls.'],
  }

  it('writes times in UTC, and null where something goes on', () => {
    const document = JSON.parse(JSON.stringify(reportDocument(makeReport(aDay(), [incident]))))
    expect(document).toMatchObject({
      lines: 151_215,
      unparsed: 0,
      from: '2026-01-15T00:00:00Z',
      to: '2026-01-15T23:59:00Z',
      byStatus: { 200: 129_600, 201: 14_340, 304: 7200, 404: 15, 503: 60 },
      byClass: { '2xx': 143_940, '3xx': 7200, '4xx': 15, '5xx': 60 },
      timeline: { from: '2026-01-15T00:00:00Z', stepSeconds: 900 },
    })
    expect(document.incidents).toEqual([
      { ...incident, from: '2026-01-15T10:00:00Z', raised: '2026-01-15T10:02:00Z', to: null },
    ])
    expect(document.routes[0]).toMatchObject({ route: '/b', method: 'POST', host: 'x.example', requests: 14_400 })
  })

  it('has the same names for a report of nothing as for any other', () => {
    const names = (traffic: Traffic) => Object.keys(reportDocument(makeReport(traffic)))
    expect(names(new Traffic())).toEqual(names(aDay()))
  })
})
