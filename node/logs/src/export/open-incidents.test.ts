import { describe, expect, test } from 'vitest'
import { incidentOf } from '../../testing/minute-of.ts'
import { OpenIncidents } from './open-incidents.ts'

const minute = 60_000
const hour = 60 * minute

describe('OpenIncidents', () => {
  const start = Date.UTC(2026, 2, 1, 9, 16)
  const incident = incidentOf()

  test('tells a beginning once, and again only after a long time', () => {
    const incidents = new OpenIncidents()
    incidents.update([incident], [], start)
    const news = incidents.news(start, 4 * hour)
    expect(news.begun).toEqual([incident])
    incidents.told(news, start)
    incidents.update([{ ...incident, peak: 0.9 }], [], start + hour)
    expect(incidents.news(start + hour, 4 * hour)).toEqual({ begun: [], lasting: [], ended: [] })
    expect(incidents.news(start + 4 * hour, 4 * hour).lasting).toHaveLength(1)
  })

  test('owes a beginning until it has arrived, and an end, too', () => {
    const incidents = new OpenIncidents()
    incidents.update([incident], [], start)
    expect(incidents.news(start, hour).begun).toHaveLength(1)
    expect(incidents.news(start + minute, hour).begun).toHaveLength(1)
    const over = { ...incident, to: start + minute }
    incidents.update([], [over], start + minute)
    const news = incidents.news(start + 2 * minute, hour)
    expect(news).toEqual({ begun: [], lasting: [], ended: [over] })
    incidents.told(news, start + 2 * minute)
    expect(incidents.news(start + 3 * minute, hour).ended).toEqual([])
  })

  test('tells what began and ended between two calls, and nothing of long ago', () => {
    const incidents = new OpenIncidents()
    const just = { ...incident, to: start }
    incidents.update([], [just, { ...incident, route: '/old', to: start - 24 * hour }], start + minute)
    expect(incidents.news(start + minute, hour).ended).toEqual([just])
  })

  test('goes on after a restart, although the judge sees another beginning', () => {
    const before = new OpenIncidents()
    before.update([incident], [], start)
    before.told(before.news(start, hour), start)
    const kept = JSON.parse(JSON.stringify(before.keep()))
    const after = new OpenIncidents(kept)
    after.update([{ ...incident, from: incident.from + 3 * minute }], [], start + minute)
    expect(after.news(start + minute, hour).begun).toEqual([])
  })

  test('ends an incident that nobody found again after a restart', () => {
    const before = new OpenIncidents()
    before.update([incident], [], start)
    const after = new OpenIncidents(before.keep())
    after.update([], [], start + 10 * minute)
    expect(after.news(start + 10 * minute, hour).ended).toEqual([])
    after.update([], [], start + 31 * minute)
    expect(after.news(start + 31 * minute, hour).ended).toEqual([{ ...incident, to: start }])
  })

  test('takes an incident whose route turned out to be wider for the same', () => {
    const incidents = new OpenIncidents()
    incidents.update([incident], [], start)
    incidents.told(incidents.news(start, hour), start)
    incidents.update([{ ...incident, route: '/*', method: null }], [], start + minute)
    expect(incidents.news(start + minute, hour)).toEqual({ begun: [], lasting: [], ended: [] })
    incidents.update([], [{ ...incident, route: '/*', method: null, to: start }], start + 2 * minute)
    expect(incidents.news(start + 2 * minute, hour).ended).toHaveLength(1)
  })
})
