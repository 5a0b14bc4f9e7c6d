import { describe, expect, test } from 'vitest'
import { incidentOf } from '../../testing/minute-of.ts'
import { IncidentGauges } from './incident-gauges.ts'

describe('IncidentGauges', () => {
  test('count what is open, and are 0 after', () => {
    const gauges = new IncidentGauges()
    gauges.set([incidentOf(), incidentOf({ host: 'api.example' }), incidentOf({ status: 502 })])
    expect(gauges.all().map(({ status, open }) => [status, open])).toEqual([
      [503, 2],
      [502, 1],
    ])
    gauges.set([])
    expect(gauges.all().map(({ open }) => open)).toEqual([0, 0])
  })

  test('forget what ended long ago, and never what is open', () => {
    const gauges = new IncidentGauges()
    const lasting = incidentOf({ route: '/lasting' })
    for (let at = 0; at < 600; at++) gauges.set([lasting, incidentOf({ route: `/${at}` })])
    expect(gauges.all()).toHaveLength(500)
    expect(
      gauges
        .all()
        .filter(({ open }) => open > 0)
        .map(({ route }) => route),
    ).toEqual(['/lasting', '/599'])
  })
})
