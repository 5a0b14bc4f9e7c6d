import { get, type IncomingMessage } from 'node:http'
import type { Finding } from '@statute/checker'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type App, apps, closed, gate } from './apps.ts'

let app: App | null = null
afterEach(() => app?.stop())

/** What is told of, as `path rule`. */
const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ level }) => level !== 'advice')
    .map(({ source, rule }) => `${new URL(source.url ?? '').pathname} ${rule}`)

// The first to be judged waits for the rules to be loaded.
describe.each(Object.entries(apps))('%s', { timeout: 20_000 }, (_, start) => {
  test('is told where it breaks the contract, and only there', async () => {
    const findings: Finding[] = []
    app = await start({ report: (finding) => findings.push(finding) })
    for (const path of ['/fine', '/unchallenged', '/empty', '/refused', '/limited', '/unchallenged']) {
      await (await fetch(app.url + path)).text()
    }
    await vi.waitFor(() => expect(told(findings).join()).toContain('/limited'), 15_000)
    expect(told(findings).sort()).toEqual([
      '/empty 2xx/no-content-content-length',
      '/limited rate-limit/too-many-requests-without-retry-after',
      '/refused client-error/method-not-allowed-without-allow',
      '/unchallenged auth/unauthorized-without-challenge',
    ])
  })

  test('streams octet by octet, each when it is there', async () => {
    const findings: Finding[] = []
    app = await start({ report: (finding) => findings.push(finding) })
    const response = await new Promise<IncomingMessage>((done) => get(`${app?.url}/stream`, done))
    const chunks: string[] = []
    for await (const chunk of response) {
      chunks.push(String(chunk))
      // The next octet does not exist before this one has arrived.
      await vi.waitFor(() => expect(gate.open).not.toBe(closed))
      const { open } = gate
      gate.open = closed
      open()
    }
    expect(chunks).toEqual([...'drops'])
    await (await fetch(`${app.url}/unchallenged`)).text()
    await vi.waitFor(() => expect(told(findings)).toEqual(['/unchallenged auth/unauthorized-without-challenge']))
  })
})
