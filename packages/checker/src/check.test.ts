import { readExchangeLine } from '@statute/http'
import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import type { Finding } from './finding.ts'

const bare = {
  request: { method: 'GET', url: 'https://api.example.com/me', headers: [] },
  response: {
    status: 401,
    headers: [
      ['Date', 'Tue, 02 Jun 2026 10:00:00 GMT'],
      ['Server', 'api'],
      ['Content-Type', 'application/json'],
    ],
    body: '{}',
  },
} as const
const rulesOf = ({ findings }: { findings: readonly Finding[] }) => findings.map(({ rule }) => rule)
const challenge = 'auth/unauthorized-without-challenge'

describe('check()', () => {
  test('takes a text, an exchange, and several', () => {
    expect(rulesOf(check('GET /me HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n'))).toContain(challenge)
    expect(rulesOf(check(bare))).toContain(challenge)
    expect(check([bare, bare]).findings.find(({ rule }) => rule === challenge)?.count).toBe(2)
  })

  test('groups by rule and route, and keeps twenty places', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({
      ...bare,
      request: { ...bare.request, url: `https://api.example.com/users/${n}` },
    }))
    const [finding] = check(many).findings.filter(({ rule }) => rule === challenge)
    expect(finding?.count).toBe(50)
    expect(finding?.places).toHaveLength(20)
  })

  test('holds exchanges against a description, and the description to its own rules', () => {
    const openapi = {
      openapi: '3.1.0',
      info: { title: 't', version: '1' },
      paths: { '/me': { get: { responses: { 200: { description: 'd' } } } } },
    }
    const found = rulesOf(check([bare], { openapi }))
    expect(found).toContain('contract/contract-undocumented-status')
    expect(found).toContain('openapi/oas-no-client-error-response')
  })

  test('says what is wrong with an object that is no exchange', () => {
    expect(() => check([{ response: { status: 'x' } } as never])).toThrow(
      /^Cannot check exchange 1: "response.status" is "x": wanted a whole number$/,
    )
  })

  test('takes what was not captured for unknown, never for missing', () => {
    const report = check({ ...bare, response: { status: 401, headers: null, body: null } })
    expect(rulesOf(report)).not.toContain(challenge)
    expect(report.summary.notCheckable[challenge]).toBe(1)
  })

  test('suspends rules about missing fields in a scrubbed capture, and says so', () => {
    const scrubbed = Array.from({ length: 6 }, (_, n) => ({
      request: { method: 'GET', url: `https://api.example.com/i/${n}`, headers: [] },
      response: { status: 401, headers: [['Content-Type', 'application/json']] as const, body: '{}' },
    }))
    const report = check(scrubbed)
    expect(rulesOf(report)).toContain('capture/capture-headers-scrubbed')
    expect(rulesOf(report)).not.toContain(challenge)
    expect(rulesOf(check(scrubbed, { assumeComplete: true }))).toContain(challenge)
  })

  test('judges the recorder of each input on its own', () => {
    const scrubbed = Array.from({ length: 6 }, (_, n) => ({
      request: { method: 'GET', url: `https://api.example.com/i/${n}`, headers: [] },
      response: { status: 401, headers: [['Content-Type', 'application/json']] as const, body: '{}' },
    }))
    const read = (line: object, file: string) => {
      const exchange = readExchangeLine(line, { file, format: 'exchanges', entry: 0, line: null })
      if (typeof exchange === 'string') throw new TypeError(exchange)
      return exchange
    }
    const report = check([...scrubbed.map((one) => read(one, 'a')), read(bare, 'b')])
    const [finding] = report.findings.filter(({ rule }) => rule === challenge)
    expect(finding?.count).toBe(1)
    expect(finding?.source.file).toBe('b')
    expect(report.summary.capture.scrubbed).toBe(true)
  })

  test('survives a rule that breaks, and says which', () => {
    const rule = {
      id: 'own/broken',
      level: 'error',
      spec: [],
      clause: { keyword: null, binds: null },
      check() {
        throw new RangeError('no such place')
      },
    } as const
    const report = check(bare, { rules: [{ rule }] })
    expect(report.summary.failed).toEqual({ 'own/broken': 'no such place' })
    expect(rulesOf(report)).toContain(challenge)
  })
})
