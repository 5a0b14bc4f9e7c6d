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

describe('what cannot be answered is a problem', () => {
  test.each([
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
  ])
})
