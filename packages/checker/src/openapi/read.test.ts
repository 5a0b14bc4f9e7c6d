import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeDescription } from './looks-like.ts'
import { readDescription } from './read.ts'

const yaml = `openapi: 3.0.3
info: { title: Items, version: 1.0.0 }
servers:
  - url: https://api.example.com/v1/
security:
  - token: []
paths:
  /items/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
      - { name: If-Match, in: header }
    get:
      operationId: readItem
      tags: [items]
      parameters:
        - { name: if-match, in: header, required: true }
      responses:
        200:
          $ref: '#/components/responses/Item'
        '4XX': { description: Refused }
    delete:
      deprecated: true
      security: []
      responses:
        '204': { description: Gone }
components:
  parameters:
    Id: { name: id, in: path, required: true, schema: { type: string } }
  responses:
    Item:
      description: The item
      headers:
        ETag: { required: true }
      content:
        application/json:
          schema: { $ref: '#/components/schemas/Item' }
          example: { id: 1 }
  schemas:
    Item:
      type: object
      properties:
        id: { type: integer }
        parent: { $ref: '#/components/schemas/Item' }
  securitySchemes:
    token: { type: http, scheme: Bearer }
`

describe('readDescription()', () => {
  it('gives operations with references resolved', () => {
    const { operations, version, basePaths, hosts, problems } = readDescription(yaml, 'api.yaml')
    expect({ version, basePaths, hosts, problems }).toEqual({
      version: '3.0',
      basePaths: ['/v1'],
      hosts: ['api.example.com'],
      problems: [],
    })
    const [get, remove] = operations
    expect(get).toMatchObject({ method: 'GET', path: '/items/{id}', pointer: '#/paths/~1items~1{id}/get' })
    expect(get?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['if-match', true],
      ['id', true],
    ])
    expect(get?.security).toEqual([['token']])
    expect(get?.responses.map(({ key, isNumber }) => [key, isNumber])).toEqual([
      ['200', true],
      ['4XX', false],
    ])
    const [ok] = get?.responses ?? []
    expect(ok?.description).toBe('The item')
    expect(ok?.headers.get('etag')?.required).toBe(true)
    expect(ok?.content.get('application/json')?.examples).toHaveLength(1)
    expect(remove).toMatchObject({ deprecated: true, security: [] })
  })

  it('gives the same for JSON', () => {
    const { operations, problems } = readDescription(
      '{"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"200": {"description": "d"}}}}}}',
      '',
    )
    expect(problems).toEqual([])
    expect(operations[0]?.responses[0]).toMatchObject({ key: '200', isNumber: false, description: 'd' })
  })

  it('finds keys in YAML and JSON, also behind references', () => {
    const { locate } = readDescription(yaml, 'api.yaml')
    expect(locate('#/paths/~1items~1{id}/get/responses/200')).toEqual({ file: 'api.yaml', line: 18, column: 9 })
    expect(locate('#/paths/~1items~1{id}/get/responses/200/headers/ETag')).toMatchObject({ line: 33, column: 9 })
    expect(locate('#/paths/~1items~1{id}/get/responses/200/headers/Nothing')).toMatchObject({ line: 32 })
    const json = '{\n  "openapi": "3.0.0",\n  "paths": {\n    "/a": {"get": {"responses": {}}}\n  }\n}'
    expect(readDescription(json, 'a.json').locate('#/paths/~1a/get')).toEqual({ file: 'a.json', line: 4, column: 12 })
  })

  it('reads Swagger 2 into the same shape', () => {
    const { operations, basePaths, hosts, securitySchemes } = readDescription(
      `swagger: '2.0'
host: API.example.com:8080
basePath: /api/
produces: [application/json]
securityDefinitions: { key: { type: apiKey, in: header, name: X-Key }, user: { type: basic } }
paths:
  /a:
    post:
      produces: [application/xml, application/json]
      parameters: [{ in: body, name: a, schema: {} }]
      responses:
        201: { description: d, schema: { type: string }, examples: { application/json: x } }
        204: { description: d }
`,
      '',
    )
    expect({ basePaths, hosts }).toEqual({ basePaths: ['/api'], hosts: ['api.example.com'] })
    expect(securitySchemes.get('user')).toMatchObject({ type: 'http', scheme: 'basic' })
    const [operation] = operations
    expect(operation?.hasRequestBody).toBe(true)
    expect([...(operation?.responses[0]?.content.keys() ?? [])]).toEqual(['application/xml', 'application/json'])
    expect(operation?.responses[1]?.content.size).toBe(0)
  })

  it('reads other files relative to the one that names them', () => {
    const files: Record<string, string> = {
      'paths/items.yaml': `get:\n  responses:\n    '200': { $ref: '../common.json#/ok' }\n`,
      'common.json': '{"ok": {"description": "fine", "content": {"text/plain": {}}}}',
    }
    const asked: string[] = []
    const { operations, problems, locate } = readDescription(
      `openapi: 3.1.0\npaths:\n  /a: { $ref: ./paths/items.yaml }\n`,
      'api/openapi.yaml',
      {
        load(uri, from) {
          asked.push(`${uri} in ${from}`)
          return files[uri.replace(/^[./]+/, '')] ?? null
        },
      },
    )
    expect(problems).toEqual([])
    expect(asked).toEqual(['./paths/items.yaml in api/openapi.yaml', '../common.json in api/paths/items.yaml'])
    expect(operations[0]?.responses[0]?.description).toBe('fine')
    expect(locate('#/paths/~1a/get/responses/200/content')).toMatchObject({ file: 'api/common.json', line: 1 })
  })

  it('notes references that lead nowhere, with their place', () => {
    const { operations, problems } = readDescription(
      `openapi: 3.1.0
paths:
  /a:
    get:
      responses:
        '200': { $ref: '#/components/responses/None' }
        '400': { $ref: other.yaml }
        '404': { $ref: '#/paths/~1a/get/responses/404' }
`,
      'api.yaml',
    )
    expect(problems.map(({ message, position }) => [message, position.line])).toEqual([
      ['Cannot resolve $ref "#/components/responses/None": this file has no such place', 6],
      ['Cannot resolve $ref "other.yaml": the file "other.yaml" is not at hand', 7],
      ['Cannot resolve $ref "#/paths/~1a/get/responses/404": it leads back to itself', 8],
    ])
    expect(operations[0]?.responses.map(({ isKnown }) => isKnown)).toEqual([false, false, false])
  })

  it('says where a text breaks', () => {
    expect(readDescription('openapi: 3.0.0\npaths:\n  "/a: 1\n', 'a.yaml').problems[0]).toMatchObject({
      message: expect.stringMatching(/^Cannot read "a.yaml": no YAML: .* \(line \d+, column \d+\)$/),
    })
    expect(readDescription('{"openapi": "3.0.0",\n "paths": }', 'a.json').problems[0]).toMatchObject({
      message: expect.stringContaining('(line 2, column 11)'),
      position: { line: 2, column: 11 },
    })
    expect(readDescription('title: none', '').problems).toHaveLength(1)
    expect(readDescription('', '').operations).toEqual([])
  })

  it('joins the rules that are switched off on the way down', () => {
    const { operations, ignored, problems } = readDescription(
      `openapi: 3.1.0
x-statute-ignore: [openapi/oas-no-429]
paths:
  /a:
    x-statute-ignore: { openapi/oas-302-documented: for browsers }
    get:
      x-statute-ignore: 7
      responses:
        '200': { description: d, x-statute-ignore: [contract/contract-body-schema] }
`,
      '',
    )
    expect([...ignored]).toEqual([['openapi/oas-no-429', '']])
    expect([...(operations[0]?.ignored.keys() ?? [])]).toEqual(['openapi/oas-no-429', 'openapi/oas-302-documented'])
    expect([...(operations[0]?.responses[0]?.ignored.keys() ?? [])]).toEqual(['contract/contract-body-schema'])
    expect(problems).toHaveLength(1)
  })

  it('fills the variables of servers', () => {
    const { basePaths, hosts } = readDescription(
      `openapi: 3.1.0
servers:
  - url: 'https://{region}.example.com/{base}'
    variables: { region: { default: eu }, base: { default: api/v2, enum: [api/v2, api/v3] } }
paths: {}
`,
      '',
    )
    expect(basePaths).toEqual(['/{base}', '/api/v2', '/api/v3'])
    expect(hosts).toEqual(['{region}.example.com'])
  })

  it('follows aliases and merges of YAML', () => {
    const { operations, locate } = readDescription(
      `openapi: 3.1.0
x: &errors
  '404': &none { description: none }
paths:
  /a:
    get:
      responses:
        <<: *errors
        '200': { description: d }
        '410': *none
`,
      '',
    )
    expect(operations[0]?.responses.map(({ key }) => key)).toEqual(['200', '404', '410'])
    expect(locate('#/paths/~1a/get/responses/410')).toMatchObject({ line: 10, column: 9 })
  })

  it('survives circles of aliases, depth and hostile names', () => {
    const circle = 'openapi: 3.1.0\npaths: &p\n  /a: *p\n  /b: { get: { responses: *p } }\n'
    expect(readDescription(circle, '').operations.length).toBeGreaterThan(0)
    const deep = `{"openapi": "3.1.0", "paths": ${'{"/a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`
    expect(() => readDescription(deep, '').locate('#/paths/~1a/~1a')).not.toThrow()
    expect(() => readDescription(`openapi: 3.1.0\npaths: ${'['.repeat(50_000)}`, '')).not.toThrow()
    expect(
      readDescription('{"openapi": "3.1.0", "paths": {"/__proto__": {"get": {}}, "__proto__": {}}}', ''),
    ).toMatchObject({ operations: [{ path: '/__proto__' }] })
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.nat(yaml.length), fc.nat(30), fc.string(), (at, length, text) => {
        const { operations, locate, problems } = readDescription(yaml.slice(0, at) + text + yaml.slice(at + length), '')
        for (const { pointer, responses } of operations) {
          expect(locate(pointer).line).toBeGreaterThan(0)
          for (const { content } of responses) for (const { schema } of content.values()) schema?.differences({ id: 1 })
        }
        for (const { position } of problems) expect(position.line).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.object({ maxDepth: 6, key: fc.constantFrom(...keys) }), (value) => {
        const text = JSON.stringify({ openapi: '3.1.0', ...value })
        const { operations, locate } = readDescription(text ?? '', '')
        for (const { pointer, responses } of operations) {
          locate(pointer)
          for (const { content } of responses) for (const { schema } of content.values()) schema?.differences(value)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads two megabytes in well under three seconds', () => {
    const operation = (i: number) =>
      `  /things${i}/{id}:\n    get:\n      description: ${'Reads a thing. '.repeat(150)}\n      responses:\n        '200':\n          description: The thing\n          content:\n            application/json:\n              schema: { type: object, required: [id], properties: { id: { type: string }, next: { $ref: '#/paths/~1things${i}~1{id}/get/responses/200/content/application~1json/schema' } } }\n        '404': { description: None }\n`
    const text = `openapi: 3.0.3\npaths:\n${Array.from({ length: 700 }, (_, i) => operation(i)).join('')}`
    expect(text.length).toBeGreaterThan(1_700_000)
    const start = Date.now()
    const { operations, problems } = readDescription(text, '')
    expect(operations).toHaveLength(700)
    expect(problems).toEqual([])
    expect(Date.now() - start).toBeLessThan(3000)
  })
})

const keys = [
  'paths',
  '/a',
  'get',
  'responses',
  '200',
  'content',
  'application/json',
  'schema',
  '$ref',
  'allOf',
  'type',
  'enum',
  'required',
  'properties',
  'servers',
  'url',
  'parameters',
]

describe('looksLikeDescription()', () => {
  it('knows descriptions from other texts', () => {
    expect(looksLikeDescription(yaml)).toBe(true)
    expect(looksLikeDescription('info: {}\nswagger: "2.0"\n')).toBe(true)
    expect(looksLikeDescription('{"info": {"openapi": 1}, "openapi": "3.1.0"}')).toBe(true)
    expect(looksLikeDescription('{"log": {"openapi": "3.1.0"}}')).toBe(false)
    expect(looksLikeDescription('{"body": "\\"openapi\\": \\"3.0\\""}')).toBe(false)
    expect(looksLikeDescription('GET / HTTP/1.1\n\nHTTP/1.1 200 OK\n')).toBe(false)
    expect(looksLikeDescription('')).toBe(false)
  })
})
