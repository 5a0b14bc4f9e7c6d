import { Counts, Latency, otherRoute } from '@statute/traffic'
import { describe, expect, test } from 'vitest'
import { minuteOf } from '../../testing/minute-of.ts'
import { Metrics } from './metrics.ts'

function shown({ endpoints }: Metrics): Record<string, number> {
  const entries = endpoints.flatMap(({ endpoint: { method, route }, codes }) =>
    [...codes.values()].map(({ status, count }) => [`${method} ${route} ${status}`, count] as const),
  )
  return Object.fromEntries(entries)
}

describe('Metrics', () => {
  test('adds up minutes, and lines of a minute that came late', () => {
    const metrics = new Metrics()
    metrics.add(minuteOf(10, [['GET', '/a', 200, 5]]))
    metrics.add(minuteOf(11, [['GET', '/a', 200, 7]]))
    metrics.add(minuteOf(10, [['GET', '/a', 200, 1]]))
    expect(shown(metrics)).toEqual({ 'GET /a 200': 13 })
    expect(metrics.endpoints[0]?.codes.get(200)?.bytes).toBe(1300)
  })

  test('has every code of a route as 0 for its other methods, whichever came first', () => {
    const metrics = new Metrics()
    metrics.add(
      minuteOf(10, [
        ['GET', '/a', 200, 5],
        ['GET', '/a', 500, 1],
        ['GET', '/b', 404, 1],
      ]),
    )
    metrics.add(minuteOf(11, [['POST', '/a', 201, 2]]))
    expect(shown(metrics)).toEqual({
      'GET /a 200': 5,
      'GET /a 500': 1,
      'GET /a 201': 0,
      'GET /b 404': 1,
      'POST /a 200': 0,
      'POST /a 500': 0,
      'POST /a 201': 2,
    })
  })

  test('has codes that history knows as 0', () => {
    const history = new Counts()
    history.add(1, history.idOf({ host: 'shop.example', method: 'GET', route: '/a' }), 503, 9, 900)
    const metrics = new Metrics()
    metrics.know(history)
    expect(shown(metrics)).toEqual({ 'GET /a 503': 0 })
    metrics.add(minuteOf(10, [['GET', '/a', 503, 1]]))
    expect(shown(metrics)).toEqual({ 'GET /a 503': 1 })
  })

  test('counts what is beyond its limit under (other), and says how much', () => {
    const metrics = new Metrics({ limit: 3 })
    const rows = Array.from({ length: 50 }, (_, at) => ['GET', `/scan/${at}`, 404, 2] as const)
    metrics.add(minuteOf(10, rows))
    metrics.add(minuteOf(11, rows))
    expect(shown(metrics)).toEqual({
      'GET /scan/0 404': 4,
      'GET /scan/1 404': 4,
      'GET /scan/2 404': 4,
      [`(other) ${otherRoute} 404`]: 188,
    })
    expect(metrics.folded).toBe(188)
  })

  test('counts durations once, although minutes share a sketch that grows', () => {
    const metrics = new Metrics()
    const latency = new Latency()
    const first = minuteOf(10, [['GET', '/a', 200, 5, 0.02]], latency)
    metrics.add(first)
    const second = minuteOf(11, [['GET', '/a', 200, 3, 0.2]], latency)
    metrics.add(second)
    metrics.add({ ...second, from: 0, to: 0 })
    const { durations } = metrics.endpoints[0]?.codes.get(200) ?? {}
    expect(durations?.count).toBe(8)
    expect(durations?.sum).toBeCloseTo(0.7, 1)
  })

  test('tells the durations of five thousand endpoints apart, and those of all others together', () => {
    const metrics = new Metrics()
    const rows = Array.from({ length: 6000 }, (_, at) => ['GET', `/${at}`, 200, 1, 0.1] as const)
    metrics.add(minuteOf(10, rows))
    const all = metrics.endpoints.flatMap(({ codes }) => [...codes.values()])
    expect(all.filter(({ durations }) => durations !== null)).toHaveLength(5001)
    const other = all.find(({ endpoint }) => endpoint.route === otherRoute)
    expect(other).toMatchObject({ count: 0, durations: { count: 1000 } })
  })
})
