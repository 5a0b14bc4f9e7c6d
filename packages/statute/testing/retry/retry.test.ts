import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Case, cases, random } from './cases.ts'
import { clientsWith, type Send } from './clients.ts'
import { type RetryServer, startServer } from './server.ts'

const clients = clientsWith({ random })
let server: RetryServer
/** Path → the status that the client ended with. All of them wait at the same time. */
const ended = new Map<string, number>()

const content = ({ method = 'GET' }: Case) => (method === 'GET' ? '' : 'twelve')

async function run(client: string, send: Send, n: number, one: Case): Promise<void> {
  const path = `/${client}/${n}`
  const { method = 'GET', requestFields = {} } = one
  const asked = { method, headers: requestFields, ...(content(one) && { content: content(one) }) }
  ended.set(path, await send(`${server.url}${path}`, asked))
}

beforeAll(async () => {
  server = await startServer()
  // The first request of a process is slow.
  await Promise.all(Object.values(clients).map((send) => send(`${server.url}/warm`, { method: 'GET', headers: {} })))
  await Promise.all(
    Object.entries(clients).flatMap(([client, send]) => cases.map((one, n) => run(client, send, n, one))),
  )
}, 20_000)
afterAll(() => server.close())

describe.each(Object.keys(clients))('%s', (client) => {
  for (const [n, one] of cases.entries())
    test(`${one.name}: ${one.wait ? `again after ${one.wait.join(' to ')} ms` : 'not again'}`, () => {
      const path = `/${client}/${n}`
      const arrivals = server.arrivals(path).map(({ method, content }) => ({ method, content }))
      const arrival = { method: one.method ?? 'GET', content: content(one) }
      if (!one.wait) return expect([ended.get(path), arrivals]).toEqual([one.status, [arrival]])
      expect([ended.get(path), arrivals]).toEqual([200, [arrival, arrival]])
      const [first, second] = server.arrivals(path).map(({ at }) => at) as [number, number]
      expect(second - first).toBeGreaterThanOrEqual(one.wait[0])
      expect(second - first).toBeLessThan(one.wait[1])
    })
})
