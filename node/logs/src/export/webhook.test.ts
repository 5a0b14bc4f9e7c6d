import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Incident } from '@statute/traffic'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incidentOf } from '../../testing/minute-of.ts'
import { type Receiver, startReceiver } from '../../testing/receiver.ts'
import { openWebhook, type WebhookOptions } from './webhook.ts'

interface Body {
  readonly text: string
  readonly incidents: readonly (Omit<Incident, 'to'> & { state: string; to: string | null; link: string | null })[]
}

describe('openWebhook', () => {
  let receiver: Receiver
  let folder: string
  let status = 200
  const problems: string[] = []
  const open = (options: WebhookOptions = {}) =>
    openWebhook(receiver.url, { farewell: 300, onProblem: (problem) => problems.push(problem), ...options })
  const bodies = () => receiver.received.map(({ text }) => JSON.parse(text) as Body)
  const states = () => bodies().map(({ incidents }) => incidents.map(({ state, route }) => `${route} ${state}`))

  beforeEach(async () => {
    problems.length = 0
    status = 200
    receiver = await startReceiver(() => ({ status }))
    folder = await mkdtemp(join(tmpdir(), 'statute-webhook-'))
  })
  afterEach(async () => {
    await receiver.close()
    await rm(folder, { recursive: true })
  })

  test('puts the incidents of a minute into one message', async () => {
    const webhook = await open({ workbench: 'https://statute.example' })
    await webhook.incidents([incidentOf({ route: '/a' }), incidentOf({ route: '/b', severity: 'ticket' })], [])
    await webhook.close()
    expect(states()).toEqual([['/a begun', '/b begun']])
    expect(bodies()[0]?.incidents[0]).toMatchObject({
      from: '2026-03-01T09:14:00Z',
      raised: '2026-03-01T09:16:00Z',
      to: null,
      link: 'https://statute.example/503',
    })
    expect(bodies()[0]?.text).toMatch(/^2 incidents began:/)
  })

  test('leaves out what is less grave than wanted', async () => {
    const webhook = await open({ from: 'page' })
    await webhook.incidents([incidentOf({ severity: 'ticket' }), incidentOf({ severity: 'note' })], [])
    await webhook.close()
    expect(receiver.received).toEqual([])
  })

  test.each(['page', 'note'] as const)(
    'tells a beginning once, and the end, also when it ends as a %s',
    async (severity) => {
      const state = join(folder, 'state.json')
      const incident = incidentOf()
      for (const [now, over] of [
        [[incident], []],
        [[{ ...incident, severity }], []],
        [[], [{ ...incident, severity, to: incident.from + 60_000 }]],
      ] as const) {
        // A new one each time, as after a restart: only the file remembers.
        const webhook = await open({ state })
        await webhook.incidents(now, over)
        await webhook.close()
      }
      expect(states()).toEqual([['/pay begun'], ['/pay ended']])
      expect(JSON.parse(await readFile(state, 'utf8'))).toEqual({ known: [], owed: [] })
    },
  )

  test('tells after a restart what could not be told before', async () => {
    const state = join(folder, 'state.json')
    status = 503
    const first = await open({ state, farewell: 30 })
    await first.incidents([incidentOf()], [])
    await first.close()
    status = 200
    receiver.received.length = 0
    const second = await open({ state })
    await second.incidents([], [incidentOf({ to: Date.now() })])
    await second.close()
    expect(states()).toEqual([['/pay ended']])
  })

  test('sends no more than so many messages an hour, and forgets none', async () => {
    const webhook = await open({ perHour: 2 })
    const all: Incident[] = []
    for (const route of ['/a', '/b', '/c', '/d']) {
      all.push(incidentOf({ route }))
      const count = receiver.received.length
      await webhook.incidents(all, [])
      for (let tries = 0; tries < 20 && receiver.received.length === count; tries++) {
        await new Promise((done) => setTimeout(done, 5))
      }
    }
    expect(states()).toEqual([['/a begun'], ['/b begun']])
    await webhook.close()
  })

  test('writes for Slack such that a path cannot call everybody', async () => {
    const webhook = await open({ form: 'slack' })
    await webhook.incidents([incidentOf({ headline: '404 rose on /<!channel>&x.' })], [])
    await webhook.close()
    const { text, ...rest } = JSON.parse(receiver.received[0]?.text ?? '') as Body
    expect(text).toContain('404 rose on /&lt;!channel&gt;&amp;x.')
    expect(rest).toEqual({ mrkdwn: false })
  })

  test('begins anew with a file that it cannot read, and says so', async () => {
    const state = join(folder, 'state.json')
    await writeFile(state, '{"half')
    const webhook = await open({ state })
    await webhook.incidents([incidentOf()], [])
    await webhook.close()
    expect(states()).toEqual([['/pay begun']])
    expect(problems[0]).toMatch(/^Cannot read ".*state\.json": .*; beginning anew$/)
  })
})
