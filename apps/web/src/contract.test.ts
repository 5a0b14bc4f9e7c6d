/** What we preach: the workbench keeps every rule of its own checker, page by page, and its description does too. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Checker, type CheckReport } from '@statute/checker'
import { type Description, matchOperation, readDescription } from '@statute/checker/openapi'
import type { Exchange } from '@statute/http'
import { type ProbeOptions, probe } from '@statute/probe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { answerClientErrors } from './client-errors.ts'
import { compress } from './compress.ts'
import { allPaths } from './view.tsx'

let origin = ''
let server: Server
let description: Description

beforeAll(async () => {
  const assets = { style: '/assets/page-1.css', script: '/assets/page-2.js', ask: '/assets/ask-3.js' }
  const files = new Map([
    ['/assets/page-1.css', { body: 'p{}', type: 'text/css' }],
    ['/assets/page-2.js', { body: '0', type: 'text/javascript' }],
    ['/assets/ask-3.js', { body: '0', type: 'text/javascript' }],
    ['/favicon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' }],
  ])
  server = createAdaptorServer({ fetch: createApp({ assets, files, compress }).fetch }) as Server
  answerClientErrors(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  description = readDescription(await (await fetch(`${origin}/api/openapi.json`)).text(), 'openapi.json')
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

async function ask(path: string, options: ProbeOptions): Promise<{ report: CheckReport; exchanges: Exchange[] }> {
  const checker = new Checker({ description, match: matchOperation })
  const exchanges: Exchange[] = []
  for await (const exchange of probe(origin + path, { allowPrivate: true, rate: 10_000, ...options })) {
    exchanges.push(exchange)
    // Pages are no part of the description: it is about the API.
    checker.see(exchange)
  }
  return { report: checker.end(), exchanges }
}

const told = ({ findings }: CheckReport) =>
  findings
    .filter(
      ({ rule, source }) => !(rule.startsWith('contract/') && !new URL(source.url ?? '').pathname.startsWith('/api/')),
    )
    .map(({ rule, message, source }) => `${rule}: ${message} (${source.method} ${source.url?.replace(origin, '')})`)

describe('the workbench', () => {
  test('keeps the contract on every page', async () => {
    const { report, exchanges } = await ask('/', { crawl: 5000 })
    expect(told(report)).toEqual([])
    const visited = new Set(exchanges.map(({ request }) => new URL(request?.url ?? '').pathname))
    expect(allPaths().filter((path) => !visited.has(path))).toEqual([])
  }, 120_000)

  test.each(['/codes/404', '/check', '/diagnose', '/api/codes/404', '/api/rules', '/codes/471', '/rules/auth/nothing'])(
    'answers every question about %s rightly',
    async (path) => {
      expect(told((await ask(path, { unsafe: true })).report)).toEqual([])
    },
    20_000,
  )
})

test('the description has no finding and nothing that cannot be read', () => {
  const checker = new Checker()
  checker.describe(description)
  expect(description.problems).toEqual([])
  expect(checker.end().findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})
