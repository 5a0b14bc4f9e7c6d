import type { Finding } from '@statute/checker'
import type { ExchangeLine } from '@statute/http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openAudit } from './audit.ts'
import { audit as auditExpress } from './express.ts'
import { audit as auditFetch } from './fetch.ts'
import { audit as auditNode } from './node.ts'
import type { AuditOptions } from './options.ts'

const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => {
  printed.mockClear()
  vi.unstubAllEnvs()
  process.exitCode = 0
})

const line = (url = '/me', status = 401): ExchangeLine => ({
  request: { method: 'GET', url: `http://127.0.0.1${url}`, headers: [['Authorization', 'Bearer s3cret']] },
  response: {
    status,
    headers: [
      ['Content-Type', 'text/plain'],
      ['Date', 'Tue, 02 Jun 2026 10:00:00 GMT'],
    ],
    body: 'sign in',
  },
})

async function judged(lines: readonly (() => ExchangeLine)[], options: AuditOptions = {}, stack = 'express') {
  vi.stubEnv('NO_COLOR', '1')
  const audit = openAudit(options, stack)
  for (const one of lines) audit?.see(one)
  await audit?.settled()
  return printed.mock.calls.map(([text]) => text as string).join('\n')
}

describe('openAudit()', { timeout: 20_000 }, () => {
  test('tells a finding on the console, with its section and what to do', async () => {
    expect(await judged([() => line('/me?token=s3cret')])).toBe(
      [
        'Statute  GET /me  401',
        '  error    401 without WWW-Authenticate',
        '           RFC 9110 §15.5.2, MUST  auth/unauthorized-without-challenge',
        `           fix  res.set('WWW-Authenticate', 'Bearer realm="api"')`,
        '',
      ].join('\n'),
    )
  })

  test('tells it once for a rule and a route, shorter on the next route, and counts on', async () => {
    const text = await judged([
      ...Array.from({ length: 12 }, (_, id) => () => line(`/users/${id}`, 405)),
      () => line('/other', 405),
    ])
    const again = 'Statute  GET /users/0  405  client-error/method-not-allowed-without-allow, 12 times by now'
    expect(text.match(/^Statute.*$/gm)).toEqual(['Statute  GET /users/0  405', 'Statute  GET /other  405', again])
    expect(text.match(/ fix /g)).toHaveLength(1)
    expect(text).toContain('error    405 without Allow  client-error/method-not-allowed-without-allow')
  })

  test('hands findings to report() instead, advice too, with credentials masked', async () => {
    const findings: Finding[] = []
    const text = await judged([() => line('/me?access_token=s3cret')], { report: (one) => findings.push(one) })
    expect(text).toBe('')
    expect(findings.map(({ rule }) => rule)).toContain('auth/unauthorized-without-challenge')
    expect(JSON.stringify(findings)).not.toContain('s3cret')
  })

  test('follows its configuration', async () => {
    const off = { rules: { 'auth/unauthorized-without-challenge': 'off' } } as const
    expect(await judged([() => line()], { config: off })).toBe('')
    const ignore = [{ rule: 'auth/*', reason: 'a test' }]
    expect(await judged([() => line()], { config: { ignore } as never })).toBe('')
  })

  test('fails the process only if it is asked to', async () => {
    await judged([() => line()])
    expect(process.exitCode).toBe(0)
    await judged([() => line()], { failOn: 'error' })
    expect(process.exitCode).toBe(1)
  })

  test('says once that it cannot go on, and breaks nothing', async () => {
    const broken = () => {
      throw new Error('odd')
    }
    const text = await judged([broken, () => line()])
    expect(text).toBe("Statute's audit stops here, the application goes on: odd")
    printed.mockClear()
    expect(await judged([() => line()], { failOn: 'sometimes' as never })).toContain('wanted error, warning or never')
  })

  test('lets exchanges go by when too many wait', async () => {
    const seen = vi.fn(() => line('/fine', 200))
    await judged(Array.from({ length: 500 }, () => seen))
    expect(seen).toHaveBeenCalledTimes(200)
  })
})

describe('in production', () => {
  test('there is no audit, and adapters give back what they got', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(openAudit()).toBeNull()
    const listener = () => {}
    expect(auditNode(listener)).toBe(listener)
    const handler = () => new Response()
    expect(auditFetch(handler)).toBe(handler)
    const next = vi.fn()
    const response = { write: () => true, end() {}, once() {} }
    const { write, end } = response
    auditExpress()({ httpVersion: '1.1', rawHeaders: [], socket: null }, response, next)
    expect(next).toHaveBeenCalledOnce()
    expect([response.write, response.end]).toEqual([write, end])
  })
})
