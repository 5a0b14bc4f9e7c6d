import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incidentOf } from '../../testing/minute-of.ts'
import { type Receiver, startReceiver } from '../../testing/receiver.ts'
import { Alertmanager } from './alertmanager.ts'

interface Alert {
  readonly labels: Readonly<Record<string, string>>
  readonly startsAt: string
  readonly endsAt: string
}

describe('Alertmanager', () => {
  let receiver: Receiver
  let status = 200
  const alerts = (at: number) => JSON.parse(receiver.received.at(at)?.text ?? '[]') as Alert[]
  const arrived = async (count: number) => {
    for (let tries = 0; tries < 200 && receiver.received.length < count; tries++) {
      await new Promise((done) => setTimeout(done, 5))
    }
    await new Promise((done) => setTimeout(done, 20))
  }

  beforeEach(async () => {
    status = 200
    receiver = await startReceiver(() => ({ status }))
  })
  afterEach(() => receiver.close())

  test('says that an open incident lasts some minutes more', async () => {
    const alertmanager = new Alertmanager(`${receiver.url}/am/`)
    await alertmanager.incidents([incidentOf()], [])
    await alertmanager.close()
    expect(receiver.received[0]?.url).toBe('/am/api/v2/alerts')
    const [alert] = alerts(0)
    expect(alert?.startsAt).toBe('2026-03-01T09:14:00.000Z')
    const left = Date.parse(alert?.endsAt ?? '') - Date.now()
    expect(left).toBeGreaterThan(4 * 60_000)
    expect(left).toBeLessThanOrEqual(5 * 60_000)
  })

  test('repeats an end until it is taken', async () => {
    const alertmanager = new Alertmanager(receiver.url, { patience: 0 })
    await alertmanager.incidents([incidentOf()], [])
    await arrived(1)
    status = 503
    const to = incidentOf().from + 60_000
    await alertmanager.incidents([], [incidentOf({ to })])
    await arrived(2)
    status = 200
    await alertmanager.incidents([], [])
    await arrived(3)
    expect(alerts(2)[0]?.endsAt).toBe(new Date(to).toISOString())
    await alertmanager.incidents([], [])
    await alertmanager.close()
    expect(receiver.received).toHaveLength(3)
  })

  test('ends what is open no more, although nobody said so', async () => {
    const alertmanager = new Alertmanager(receiver.url)
    await alertmanager.incidents([incidentOf({ severity: 'ticket' })], [])
    await arrived(1)
    await alertmanager.incidents([incidentOf({ severity: 'page' })], [])
    await alertmanager.close()
    const state = ({ labels, endsAt }: Alert) =>
      `${labels.severity} ${Date.parse(endsAt) > Date.now() ? 'open' : 'ended'}`
    expect(alerts(1).map(state)).toEqual(['page open', 'ticket ended'])
  })
})
