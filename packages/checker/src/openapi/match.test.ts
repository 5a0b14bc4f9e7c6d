import { readExchangeLine } from '@statute/http'
import { describe, expect, it } from 'vitest'
import { reasonToIgnore } from './ignore.ts'
import { matchOperation, matchPath, placeOf } from './match.ts'
import { readDescription } from './read.ts'

const paths = `paths:
  /: { get: { responses: {} } }
  /items: { get: { responses: {} }, post: { responses: {} } }
  /items/mine: { get: { responses: {} } }
  /items/{id}: { get: { responses: {} }, delete: { responses: {} } }
  /items/{id}.json: { get: { responses: {} } }
  /files/{from}-{to}/log: { get: { responses: {} } }
  /tree/{path}:
    get: { parameters: [{ name: path, in: path, x-multi-segment: true }], responses: {} }
`
const open = readDescription(`openapi: 3.1.0\n${paths}`, '')
const based = readDescription(
  `openapi: 3.1.0\nservers: [{ url: 'https://api.example.com/v1' }, { url: 'https://api.example.com/{stage}/v2' }]\n${paths}`,
  '',
)

function exchange(method: string, url: string) {
  const source = { file: '', format: 'exchanges', entry: 0, line: null } as const
  const read = readExchangeLine(
    { request: { method, url, headers: [] }, response: { status: 200, headers: [] } },
    source,
  )
  if (typeof read === 'string') throw new TypeError(read)
  return read
}

const match = (method: string, url: string, description = open) => {
  const found = matchOperation(exchange(method, url), description)
  return found && `${found.method} ${found.path}`
}

describe('matchOperation()', () => {
  it.each([
    ['GET', 'https://x.example/', 'GET /'],
    ['GET', 'https://x.example/items?page=2', 'GET /items'],
    ['HEAD', 'https://x.example/items', 'GET /items'],
    ['GET', 'https://x.example/items/', 'GET /items'],
    ['GET', 'https://x.example/items/mine', 'GET /items/mine'],
    ['GET', 'https://x.example/items/m%69ne', 'GET /items/mine'],
    ['DELETE', 'https://x.example/items/mine', 'DELETE /items/{id}'],
    ['GET', 'https://x.example/items/7', 'GET /items/{id}'],
    ['GET', 'https://x.example/items/7.json', 'GET /items/{id}.json'],
    ['GET', 'https://x.example/files/1-2/log', 'GET /files/{from}-{to}/log'],
    ['GET', 'https://x.example/tree/a/b/c.md', 'GET /tree/{path}'],
    ['GET', 'https://x.example/files/12/log', null],
    ['GET', 'https://x.example/items/7/parts', null],
    ['PUT', 'https://x.example/items', null],
    ['OPTIONS', '*', null],
    ['GET', 'https://x.example/items/%zz', 'GET /items/{id}'],
  ])('%s %s is %s', (method, url, wanted) => {
    expect(match(method, url)).toBe(wanted)
  })

  it('takes the path of a server off, with or without variables', () => {
    expect(match('GET', 'https://api.example.com/v1/items', based)).toBe('GET /items')
    expect(match('GET', 'http://localhost:8080/beta/v2/items/7', based)).toBe('GET /items/{id}')
    expect(match('GET', 'https://api.example.com/items', based)).toBe(null)
    expect(match('GET', 'https://cdn.other.net/v1/items', based)).toBe(null)
  })
})

describe('matchPath()', () => {
  it('finds the path whatever the method', () => {
    const found = matchPath(exchange('PATCH', 'https://x.example/items/7'), open)
    expect(found?.path).toBe('/items/{id}')
    expect([...(found?.operations.keys() ?? [])]).toEqual(['GET', 'DELETE'])
  })
})

describe('placeOf()', () => {
  it('tells the servers of a description from other hosts', () => {
    expect(placeOf(exchange('GET', 'https://api.example.com/v1/x'), based)).toBe('server')
    expect(placeOf(exchange('GET', 'https://staging.example.com/v1/x'), based)).toBe('sibling')
    expect(placeOf(exchange('GET', 'https://api.example.com/other'), based)).toBe('elsewhere')
    expect(placeOf(exchange('GET', 'https://other.net/v1/x'), based)).toBe('elsewhere')
    expect(placeOf(exchange('GET', 'https://other.net/x'), open)).toBe('server')
  })
})

it('stays fast with many paths and exchanges', () => {
  const many = Array.from({ length: 800 }, (_, i) => `  /things${i}/{id}/parts/{part}: { get: { responses: {} } }\n`)
  const description = readDescription(`openapi: 3.1.0\npaths:\n${many.join('')}`, '')
  const exchanges = Array.from({ length: 20_000 }, (_, i) =>
    exchange('GET', `https://x.example/things${i % 800}/1/parts/${i}`),
  )
  const start = Date.now()
  expect(exchanges.every((one) => matchOperation(one, description) !== null)).toBe(true)
  expect(Date.now() - start).toBeLessThan(2000)
})

describe('reasonToIgnore()', () => {
  const description = readDescription(
    `openapi: 3.1.0
x-statute-ignore: [a/whole]
paths:
  /a:
    get:
      x-statute-ignore: { a/operation: by design }
      responses:
        4XX: { description: d, x-statute-ignore: [a/response] }
`,
    '',
  )
  const operation = description.operations[0] ?? null

  it('asks the document, the operation and the response', () => {
    expect(reasonToIgnore('a/whole', description, null)).toBe('')
    expect(reasonToIgnore('a/operation', description, operation)).toBe('by design')
    expect(reasonToIgnore('a/response', description, operation)).toBe(null)
    expect(reasonToIgnore('a/response', description, operation, 404)).toBe('')
    expect(reasonToIgnore('a/response', description, operation, 200)).toBe(null)
    expect(reasonToIgnore('a/response', description, operation, '#/paths/~1a/get/responses/4XX/headers')).toBe('')
  })
})
