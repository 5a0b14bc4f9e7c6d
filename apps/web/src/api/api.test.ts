import { Validator } from '@seriousme/openapi-schema-validator'
import { directory } from '@statute/codes'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { createApp } from '../app.tsx'
import * as schemas from './schemas.ts'

const app = createApp({ assets: { style: '', script: '', ask: '' }, files: new Map() })
const get = (path: string) => app.fetch(new Request(`http://localhost${path}`))

/** The answer of a path holds to a schema, and every member of it is one that the schema names. */
async function holds(path: string, schema: z.ZodObject) {
  const response = await get(path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type'), path).toBe('application/json')
  expect(response.headers.get('access-control-allow-origin'), path).toBe('*')
  const result = schema.strict().safeParse(await response.json())
  expect(result.error?.issues ?? [], path).toEqual([])
}

describe('answers hold to the schemas that describe them', () => {
  test('every registered code', async () => {
    for (const [code] of directory.codes) await holds(`/api/codes/${code}`, schemas.code)
  })
  test('every unregistered number', async () => {
    for (const [code] of directory.vendor) {
      if (!directory.codes.some(([own]) => own === code))
        await holds(`/api/codes/${String(code).padStart(3, '0')}`, schemas.vendorCode)
    }
  })
  test('every field, in any case', async () => {
    for (const [id, name] of directory.fields) {
      await holds(`/api/fields/${id}`, schemas.field)
      if (id === name.toLowerCase()) await holds(`/api/fields/${name}`, schemas.field)
    }
  })
  test('every comparison, in any order', async () => {
    for (const [id] of directory.compare) {
      await holds(`/api/compare/${id}`, schemas.comparison)
      await holds(`/api/compare/${id.split('-').reverse().join('-')}`, schemas.comparison)
    }
  })
  test('the list, whole, of a class and by name', async () => {
    await holds('/api/codes', schemas.codeList)
    await holds('/api/codes?class=4xx', schemas.codeList)
    const { codes } = (await (await get('/api/codes?class=4xx&q=not+found')).json()) as { codes: { code: number }[] }
    expect(codes.map(({ code }) => code)).toContain(404)
    expect(codes.every(({ code }) => code >= 400 && code < 500)).toBe(true)
  })
})

describe('what is asked is answered', () => {
  test('a situation, in every house style', async () => {
    for (const profile of ['rfc', 'zalando', 'graphql', 'webdav'])
      await holds(`/api/find?q=email+already+taken&profile=${profile}&limit=3`, schemas.foundCodes)
  })
  test('facts about a request', async () => {
    await holds('/api/decide?method=DELETE&exists=no', schemas.decision)
    const { status } = (await (await get('/api/decide?method=DELETE&exists=no')).json()) as { status: number }
    expect(status).toBe(404)
  })
  test('an error, by GET and by POST, as text, form and JSON', async () => {
    await holds(`/api/diagnose?text=${encodeURIComponent('curl: (52) Empty reply from server')}`, schemas.diagnosis)
    for (const [type, body] of [
      ['text/plain', 'HTTP/1.1 502 Bad Gateway\nServer: nginx\n'],
      ['application/x-www-form-urlencoded', 'text=HTTP%2F1.1+502+Bad+Gateway'],
      ['application/json', '{"text":"HTTP/1.1 502 Bad Gateway"}'],
      ['application/json', '{"status":502,"title":"Bad Gateway"}'],
    ] as const) {
      const response = await app.fetch(
        new Request('http://localhost/api/diagnose', { method: 'POST', body, headers: { 'content-type': type } }),
      )
      const told = schemas.diagnosis.strict().safeParse(await response.json())
      expect(told.error?.issues ?? []).toEqual([])
      expect(told.data?.status, body).toBe(502)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })
  test('a message that is checked, by GET and by POST', async () => {
    const text = 'GET /me HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n'
    await holds(`/api/check?text=${encodeURIComponent(text)}`, schemas.checkReport)
    const response = await app.fetch(
      new Request('http://localhost/api/check', {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'text/plain' },
      }),
    )
    const told = schemas.checkReport.strict().parse(await response.json())
    expect(told.findings.map(({ rule }) => rule)).toContain('auth/unauthorized-without-challenge')
  })
  test('the rules, and one of them', async () => {
    const list = schemas.ruleSummary
      .strict()
      .array()
      .safeParse(await (await get('/api/rules')).json())
    expect(list.error?.issues ?? []).toEqual([])
    await holds('/api/rules/auth/unauthorized-without-challenge', schemas.rule)
  })
  test.each(['/diagnose', '/api/diagnose', '/check', '/api/check'])(
    'what answers a POST to %s has no validator, and keeps the policy',
    async (path) => {
      const headers = { 'content-type': 'text/plain', 'if-none-match': '*', 'if-match': '"x"' }
      const request = new Request(`http://localhost${path}`, {
        method: 'POST',
        body: 'HTTP/1.1 502 Bad Gateway',
        headers,
      })
      const response = await app.fetch(request)
      expect(response.status).toBe(200)
      expect(response.headers.get('etag')).toBeNull()
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )
  test('a text that cannot be read is refused, with what is wanted', async () => {
    const post = (type: string, body: string) =>
      app.fetch(
        new Request('http://localhost/api/diagnose', { method: 'POST', body, headers: { 'content-type': type } }),
      )
    expect((await post('image/png', 'x')).status).toBe(415)
    expect((await post('image/png', 'x')).headers.get('accept-post')).toContain('text/plain')
    expect((await post('text/plain', ' ')).status).toBe(400)
    expect((await post('text/plain', 'x'.repeat(6_000_001))).status).toBe(413)
  })
})

describe('what cannot be answered is a problem', () => {
  test.each([
    ['/api/find', 400],
    ['/api/find?q=x&profile=none', 400],
    ['/api/find?q=x&limit=0', 400],
    ['/api/decide', 400],
    ['/api/decide?exists=perhaps', 400],
    ['/api/diagnose', 400],
    ['/api/check', 400],
    ['/api/rules/auth/nothing', 404],
    ['/api/codes/abc', 400],
    ['/api/codes/471', 404],
    ['/api/codes?class=9xx', 400],
    ['/api/codes?klass=4xx', 400],
    ['/api/codes?q=', 400],
    ['/api/fields/x-nothing', 404],
    ['/api/compare/401', 400],
    ['/api/compare/401-226', 404],
    ['/api/nothing', 404],
  ])('%s is %i', async (path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const body = schemas.problem.parse(await response.json())
    expect(body.status).toBe(status)
    expect(body.detail.length).toBeGreaterThan(20)
  })

  test('a browser that opens an address of the API gets a problem as well', async () => {
    const response = await app.fetch(
      new Request('http://localhost/api/codes/471', { headers: { accept: 'text/html' } }),
    )
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})

test('the description is valid OpenAPI 3.1 and describes every route of the API', async () => {
  const description = (await (await get('/api/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, object>
  }
  const result = await new Validator().validate(description)
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
  expect(description.openapi).toBe('3.1.0')
  expect(Object.keys(description.paths)).toEqual([
    '/api/codes',
    '/api/codes/{code}',
    '/api/fields/{name}',
    '/api/compare/{codes}',
    '/api/find',
    '/api/decide',
    '/api/check',
    '/api/watch',
    '/api/rules',
    '/api/rules/{family}/{name}',
    '/api/diagnose',
  ])
})
