import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readExchanges } from './exchanges.ts'

/** As curl 7.88 printed it. */
const sample = (name: string) => readFileSync(join(import.meta.dirname, `testdata/curl/${name}.txt`), 'utf8')
const read = (text: string) => {
  const { format, exchanges, notes } = readExchanges(text, { inflate: (_, bytes) => gunzipSync(bytes) })
  expect([format, notes]).toEqual(['curl', []])
  return exchanges
}
const shapes = (text: string) =>
  read(text).map(({ request, response }) => [
    request && `${request.method} ${request.url ?? request.target}`,
    response.status,
    response.body.state === 'not captured' ? null : response.body.text,
  ])

describe('readCurl()', () => {
  test.each([
    ['verbose-with-meter', [['GET http://localhost:8471/', 200, 'GET \nsecond\n']]],
    [
      'verbose-redirect',
      [
        ['GET http://localhost:8471/r', 302, null],
        ['GET http://localhost:8471/', 200, 'GET \nsecond\n'],
      ],
    ],
    [
      'verbose-three-urls',
      [
        ['GET http://localhost:8471/nl', 200, '{"a":\n1}'],
        ['GET http://localhost:8471/204', 204, ''],
        ['GET http://localhost:8471/404', 404, '{"error":"nope"}'],
      ],
    ],
    ['verbose-include', [['GET http://localhost:8471/404', 404, '{"error":"nope"}']]],
    [
      'verbose-challenge',
      [
        ['GET http://localhost:8471/401', 401, null],
        ['GET http://localhost:8471/401', 401, 'no'],
      ],
    ],
    ['verbose-head', [['HEAD http://localhost:8471/', 200, '']]],
    ['verbose-http2', [['GET https://localhost:8472/', 200, 'GET \nsecond\n']]],
    ['verbose-no-body', [['GET http://localhost:8471/', 200, null]]],
    ['verbose-post', [['POST http://localhost:8471/', 200, 'POST a=1\nsecond\n']]],
    [
      'include-redirect',
      [
        [null, 302, null],
        [null, 200, 'GET \nsecond\n'],
      ],
    ],
    ['include-http2', [[null, 200, 'GET \nsecond\n']]],
    ['trace-post', [['POST http://localhost:8471/nl', 200, '{"a":\n1}']]],
    ['trace-time', [['GET http://localhost:8471/chunk', 200, 'one\ntwo\n']]],
    ['trace-ascii', [['GET http://localhost:8471/', 200, null]]],
    [
      'trace-ascii-redirect',
      [
        ['GET http://localhost:8471/r', 302, null],
        ['GET http://localhost:8471/', 200, null],
      ],
    ],
  ])('reads %s', (name, wanted) => {
    expect(shapes(sample(name))).toEqual(wanted)
  })

  test('keeps interim responses', () => {
    const [exchange] = read(sample('verbose-early-hints'))
    expect(exchange?.response.interim?.map(({ status }) => status)).toEqual([103])
    expect(exchange?.response.interim?.[0]?.fields.get('link')).toBe('</a.css>; rel=preload')
    expect(exchange?.response).toMatchObject({ status: 200, body: { text: 'x\n' } })
  })

  test('knows a request whole, and of its body whether there was one', () => {
    const [post] = read(sample('verbose-post'))
    expect(post?.request).toMatchObject({ exact: true, version: '1.1', body: { state: 'not captured' } })
    expect(post?.source).toMatchObject({ format: 'curl', line: 5 })
    const [get] = read(sample('verbose-http2'))
    expect(get?.request?.body.isEmpty).toBe(true)
    expect(get?.response).toMatchObject({ version: '2', reason: '' })
  })

  test('has the octets of a trace in hexadecimal, chunks and all', () => {
    const [exchange] = read(sample('trace-post'))
    expect(exchange?.request?.body).toMatchObject({ text: 'a=1', length: 3 })
    expect(exchange?.response).toMatchObject({
      exact: true,
      body: { length: 8 },
      wire: { startLine: 'HTTP/1.1 200 OK', chunkFault: null, ended: true, after: '' },
    })
  })

  test('knows the length of a body that a trace in ASCII shows with full stops', () => {
    expect(read(sample('trace-ascii'))[0]?.response.body).toMatchObject({ state: 'not captured', length: 12 })
  })

  test('reads what newer curls print, and lines that were pasted without CR', () => {
    const text = [
      '$ curl -v https://example.com/a',
      '* Host example.com:443 was resolved.',
      '* Connected to example.com (203.0.113.7) port 443',
      '* using HTTP/2',
      '* [HTTP/2] [1] OPENED stream for https://example.com/a',
      '* [HTTP/2] [1] [:method: GET]',
      '* [HTTP/2] [1] [:scheme: https]',
      '> GET /a HTTP/2',
      '> Host: example.com',
      '> ',
      '* Request completely sent off',
      '< HTTP/2 200',
      '< content-type: text/markdown',
      '<',
      '* one',
      '* two',
      '> quoted',
      '< not a field',
      '* Connection #0 to host example.com left intact',
    ].join('\n')
    expect(shapes(text)).toEqual([['GET https://example.com/a', 200, '* one\n* two\n> quoted\n< not a field\n']])
  })

  test('has no URL where the remarks were not kept', () => {
    const [exchange] = read('> GET /a HTTP/1.1\n> Host: a.example\n> \n< HTTP/1.1 204 No Content\n< \n')
    expect(exchange?.request).toMatchObject({ url: null, target: '/a' })
  })

  test('calls the body at the end cut where others may be in it', () => {
    const transfer = '> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< \n{ [3 bytes data]\n'
    const [first, second] = read(`${transfer}${transfer}onetwo`)
    expect(first?.response.body.state).toBe('not captured')
    expect(second?.response.body).toMatchObject({ state: 'cut', text: 'onetwo' })
  })

  test('says why there was no answer', () => {
    expect(readExchanges(sample('verbose-refused'))).toMatchObject({
      exchanges: [],
      notes: [{ message: expect.stringMatching(/^curl got no answer: Failed to connect to localhost/) }],
    })
    const { notes } = readExchanges('> GET /a HTTP/1.1\n> Host: a\n> \n* Empty reply from server\n')
    expect(notes).toEqual([{ line: 1, message: 'Cannot pair "GET /a": Empty reply from server' }])
  })
})
