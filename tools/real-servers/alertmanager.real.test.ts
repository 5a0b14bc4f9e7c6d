/** Our incidents in a real Alertmanager: it tells a webhook when they begin, and when they are over. */
import { createServer, type Server } from 'node:http'
import { Alertmanager } from '@statute/logs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshIncident } from '../../node/logs/testing/minute-of.ts'
import { freePort } from './backend.ts'
import { type Engine, startEngine } from './engine.ts'
import { findProgram, until } from './run-server.ts'

const incident = freshIncident()

interface Notice {
  readonly status: 'firing' | 'resolved'
  readonly alerts: readonly {
    readonly status: string
    readonly labels: Readonly<Record<string, string>>
    readonly annotations: Readonly<Record<string, string>>
    readonly generatorURL: string
  }[]
}

describe.skipIf(findProgram('prometheus-alertmanager') === null)('Alertmanager', () => {
  const notices: Notice[] = []
  const problems: string[] = []
  let engine: Engine
  let receiver: Server
  let alertmanager: Alertmanager

  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      let text = ''
      for await (const piece of request) text += piece
      notices.push(JSON.parse(text) as Notice)
      response.end()
    })
    const port = await freePort()
    await new Promise<void>((listening) => receiver.listen(port, '127.0.0.1', listening))
    engine = await startEngine('alertmanager', '/-/ready', (own, place) => [
      'prometheus-alertmanager',
      `--config.file=${place.write(
        'alertmanager.yml',
        `route: { receiver: test, group_by: [alertname, route], group_wait: 0s, group_interval: 1s, repeat_interval: 1h }
receivers: [{ name: test, webhook_configs: [{ url: "http://127.0.0.1:${port}/", send_resolved: true }] }]
`,
      )}`,
      `--storage.path=${place.folder}/data`,
      `--web.listen-address=127.0.0.1:${own}`,
      '--cluster.listen-address=',
    ])
    alertmanager = new Alertmanager(engine.url, {
      workbench: 'https://statute.example',
      onProblem: (problem) => problems.push(problem),
    })
  })
  afterAll(async () => {
    await alertmanager?.close()
    await engine?.stop()
    receiver.close()
  })

  test('tells a webhook of an incident, in words, and of its end', async () => {
    await alertmanager.incidents([incident], [])
    await until('the notice', () => notices.length > 0)
    expect(notices[0]).toMatchObject({
      status: 'firing',
      alerts: [
        {
          labels: {
            alertname: 'StatuteDependencyDown',
            code: '503',
            host: 'shop.example',
            kind: 'dependency-down',
            method: 'POST',
            route: '/pay',
            severity: 'page',
          },
          annotations: {
            summary: incident.headline,
            next_steps: '1. Look at the service behind /pay.\n2. Look at what was deployed.',
          },
          generatorURL: 'https://statute.example/503',
        },
      ],
    })
    await alertmanager.incidents([], [{ ...incident, to: Date.now() - 1000 }])
    await until('the notice of its end', () => notices.some(({ status }) => status === 'resolved'))
    expect(notices.at(-1)?.alerts[0]?.labels.route).toBe('/pay')
    expect(problems).toEqual([])
  })

  test('does not tell the same incident twice while it lasts', async () => {
    const other = { ...incident, route: '/stock' }
    const told = () => notices.filter(({ alerts }) => alerts[0]?.labels.route === '/stock').length
    await alertmanager.incidents([other], [])
    await until('the notice', () => told() === 1)
    const updated = async () => {
      const alerts = await engine.json<{ endsAt: string; labels: Record<string, string> }[]>('/api/v2/alerts')
      return Date.parse(alerts.find(({ labels }) => labels.route === '/stock')?.endsAt ?? '')
    }
    const before = await updated()
    await alertmanager.incidents([{ ...other, peak: 0.9 }], [])
    await until('the repetition', async () => (await updated()) > before)
    expect(told()).toBe(1)
  })

  test('resolves an incident whose route turned out to be another, and opens that', async () => {
    notices.length = 0
    await alertmanager.incidents([{ ...incident, route: '/*' }], [])
    await until('both notices', () => notices.length >= 2)
    const seen = notices.map(({ status, alerts }) => `${alerts[0]?.labels.route} ${status}`)
    expect(seen.toSorted()).toEqual(['/* firing', '/stock resolved'])
  })
})
