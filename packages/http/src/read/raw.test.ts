import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Inflate } from './content.ts'
import { readExchanges } from './exchanges.ts'
import { readRaw } from './raw.ts'

const get = 'GET / HTTP/1.1\r\nHost: api.example.com\r\n\r\n'
const inflate: Inflate = (coding, bytes) => (coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes))
const one = (response: string, request = get) => {
  const { format, exchanges, notes } = readExchanges(request + response)
  expect(format).toBe('raw')
  expect(notes).toEqual([])
  expect(exchanges).toHaveLength(1)
  return exchanges[0]?.response as NonNullable<(typeof exchanges)[0]>['response']
}
const statuses = (text: string) =>
  readRaw(text).exchanges.map(({ request, response }) => [request?.target ?? null, response.status, response.body.text])

describe('readRaw()', () => {
  test('frames a body by its length, in octets', () => {
    const { body, wire, exact } = one('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nh\u00e9llo')
    expect(body).toMatchObject({ state: 'known', text: 'h\u00e9llo', length: 6 })
    expect(wire).toEqual({
      startLine: 'HTTP/1.1 200 OK',
      head: 'Content-Length: 6\r\n',
      chunkFault: null,
      ended: true,
      after: '',
    })
    expect(exact).toBe(true)
  })

  test('frames chunks, with extensions and trailers', () => {
    const { body, trailers, wire } = one(
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: ETag\r\n\r\n5;a="b"\r\nhello\r\n6 ;x\r\n world\r\n000\r\nETag: "x"\r\n\r\n',
    )
    expect(body).toMatchObject({ state: 'known', text: 'hello world', length: 11 })
    expect(trailers.lines).toEqual([['ETag', '"x"']])
    expect(wire).toMatchObject({ chunkFault: null, ended: true, after: '' })
  })

  test.each([
    ['hello', 'chunk size "hello" is not hexadecimal', 'hello'],
    ['5 \r\nhello\r\n0\r\n\r\n', 'chunk size "5 " has spaces after it', 'hello'],
    ['5\nhello\r\n0\r\n\r\n', 'the line of chunk size "5" ends without CR', 'hello'],
    ['5\r\nhello\n0\r\n\r\n', 'the data of chunk size "5" is followed by LF alone', 'hello'],
    ['5\r\nhello!\r\n0\r\n\r\n', 'the data of chunk size "5" is not followed by CRLF', 'hello!\r\n0\r\n\r\n'],
    ['ffffffffffffffff\r\nx', 'chunk size "ffffffffffffffff" is too large', 'ffffffffffffffff\r\nx'],
    ['-1\r\nx\r\n', 'chunk size "-1" is not hexadecimal', '-1\r\nx\r\n'],
  ])('says what is wrong with the chunks %j', (chunks, fault, text) => {
    const { body, wire } = one(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`)
    expect(wire?.chunkFault).toBe(fault)
    expect(body.text).toBe(text)
  })

  test('tells a last chunk that is missing from a capture that stops', () => {
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'
    expect(one(head).wire).toMatchObject({ chunkFault: null, ended: false })
    const { exchanges } = readRaw(`${get}${get}${head}HTTP/1.1 204 No Content\r\n\r\n`)
    expect(exchanges.map(({ response }) => response.status)).toEqual([200, 204])
    expect(exchanges[0]?.response.wire?.chunkFault).toBe('the last chunk is missing')
  })

  test('reads a body without framing up to the end of the connection', () => {
    expect(one('HTTP/1.0 200 OK\r\n\r\nhello\r\n').body).toMatchObject({ state: 'known', text: 'hello\r\n', length: 7 })
  })

  test('calls a body cut that is shorter than its length', () => {
    const { body, wire } = one('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello')
    expect(body).toMatchObject({ state: 'cut', text: 'hello', length: null, size: null })
    expect(wire?.ended).toBe(false)
  })

  test.each([
    ['HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 5'],
    ['GET', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 5'],
    ['GET', 'HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked'],
  ])('knows that the answer to %s has no body: %j', (method, head) => {
    const read = one(`${head}\r\n\r\n`, get.replace('GET', method))
    expect(read.body.isEmpty).toBe(true)
    expect(read.wire).toMatchObject({ ended: true, after: '' })
    expect(one(`${head}\r\n\r\nhello`, get.replace('GET', method)).wire?.after).toBe('hello')
  })

  test.each([
    ['HTTP/1.1  200 OK', 200, 'OK'],
    ['HTTP/1.1\t200 OK', 200, 'OK'],
    ['HTTP/1.10 200 OK', 200, 'OK'],
    ['HTTP/1.1 20 OK', 20, 'OK'],
    ['HTTP/1.1 2000 OK', 2000, 'OK'],
    ['HTTP/1.1 200', 200, ''],
    ['HTTP/1.1 200 ', 200, ''],
    ['HTTP/1.1 200OK', 200, 'OK'],
    ['HTTP/1.1 OK', 0, 'OK'],
    ['http/1.1 200 OK', 200, 'OK'],
  ])('reads the status line %j as well as can be', (line, status, reason) => {
    const read = one(`${line}\r\nContent-Length: 2\r\n\r\nok`)
    expect(read).toMatchObject({ status, reason, version: '1.1', body: { text: 'ok' }, wire: { startLine: line } })
  })

  test('unfolds lines, and keeps the head as it came', () => {
    const head = 'X-A: 1\r\n  2\r\n\t3\r\nX-B : 4\nX-C:5\r\nContent-Length:0\r\n'
    const { fields, wire } = one(`HTTP/1.1 200 OK\r\n${head}\r\n`)
    expect(fields.lines).toEqual([
      ['X-A', '1 2 3'],
      ['X-B', '4'],
      ['X-C', '5'],
      ['Content-Length', '0'],
    ])
    expect(wire?.head).toBe(head)
  })

  test('notes what is no field line and reads the rest', () => {
    const { exchanges, notes } = readRaw(`${get}HTTP/1.1 204 No Content\r\nnonsense\r\nA: b\r\n\r\n`)
    expect(notes).toEqual([{ line: 5, message: 'Cannot read "nonsense": not a field line, wanted a name and a colon' }])
    expect(exchanges[0]?.response.fields.lines).toEqual([['A', 'b']])
  })

  test('pairs requests and responses in turn, pipelined, and mixed', () => {
    const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`
    const answer = (text: string) => `HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text}`
    const wanted = [
      ['/a', 200, 'one'],
      ['/b', 200, 'two'],
    ]
    expect(statuses(ask('/a') + answer('one') + ask('/b') + answer('two'))).toEqual(wanted)
    expect(statuses(ask('/a') + ask('/b') + answer('one') + answer('two'))).toEqual(wanted)
    expect(statuses(answer('one') + answer('two'))).toEqual([
      [null, 200, 'one'],
      [null, 200, 'two'],
    ])
  })

  test('reads a request body, and answers that come before the final one', () => {
    const { exchanges } = readRaw(
      'PUT /f HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nbodyHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n',
    )
    expect(exchanges).toHaveLength(1)
    expect(exchanges[0]?.request?.body.text).toBe('body')
    expect(exchanges[0]?.response.interim?.map(({ status }) => status)).toEqual([100, 103])
    expect(exchanges[0]?.source).toMatchObject({ format: 'raw', line: 1 })
  })

  test('finds the next message after octets that belong to nothing', () => {
    const { exchanges } = readRaw(
      `${get}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello there${get}HTTP/1.1 204 No Content\r\n\r\n`,
    )
    expect(exchanges.map(({ response }) => response.status)).toEqual([200, 204])
    expect(exchanges[0]?.response.wire?.after).toBe('llo there')
  })

  test('finds the next message where a length reaches beyond the end', () => {
    expect(
      statuses(`${get}HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nhello\r\n${get}HTTP/1.1 204 No Content\r\n\r\n`),
    ).toEqual([
      ['/', 200, 'hello\r\n'],
      ['/', 204, ''],
    ])
  })

  test('takes what follows an upgrade or a tunnel for another protocol', () => {
    const upgraded = one('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n\x01\x02\x03')
    expect(upgraded).toMatchObject({ status: 101, wire: { after: '' } })
    const { exchanges } = readRaw(
      `CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\nHTTP/1.1 200 Connection established\r\n\r\n${get}HTTP/1.1 204 No Content\r\n\r\n`,
    )
    expect(exchanges.map(({ request, response }) => [request?.method, response.status])).toEqual([
      ['CONNECT', 200],
      ['GET', 204],
    ])
  })

  test('does not look for messages in a body that holds some', () => {
    expect(one(`HTTP/1.1 200 OK\r\nContent-Type: message/http\r\n\r\n${get}`).body.text).toBe(get)
  })

  test('cannot tell whether the lone head of a response had a body', () => {
    expect(readRaw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n').exchanges[0]?.response.body.state).toBe(
      'not captured',
    )
    expect(readRaw('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n').exchanges[0]?.response.body.isEmpty).toBe(true)
  })

  test('takes content codings off, and counts the octets with them on', () => {
    const packed = gzipSync('{"a":1}')
    const head = new TextEncoder().encode(
      `${get}HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`,
    )
    const octets = new Uint8Array([...head, ...packed])
    const [exchange] = readExchanges(octets, { inflate }).exchanges
    expect(exchange?.response.body).toMatchObject({ state: 'known', text: '{"a":1}', length: packed.length })
    expect(exchange?.response.body.json).toEqual({ a: 1 })
    expect(readExchanges(octets).exchanges[0]?.response.body).toMatchObject({ text: '', length: packed.length })
  })

  test('takes transfer codings below chunked off too', () => {
    const packed = gzipSync('hello')
    const text = (piece: string) => new TextEncoder().encode(piece)
    const octets = new Uint8Array([
      ...text(`${get}HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n${packed.length.toString(16)}\r\n`),
      ...packed,
      ...text('\r\n0\r\n\r\n'),
    ])
    expect(readExchanges(octets, { inflate }).exchanges[0]?.response.body).toMatchObject({ text: 'hello', length: 5 })
    expect(readExchanges(octets).exchanges[0]?.response.body.state).toBe('not captured')
  })

  test('reads what a client printed: codings taken off, fields kept', () => {
    const { format, exchanges } = readExchanges(
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nplain text\nHTTP/2 404 \r\n\r\nnothing',
    )
    expect(format).toBe('curl')
    expect(exchanges.map(({ response }) => [response.body.text, response.exact, response.wire?.after])).toEqual([
      ['plain text\n', false, ''],
      ['nothing', true, undefined],
    ])
  })

  test('trusts no lengths where a text has lost octets', () => {
    const { body, exact, wire } = one('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\ufffd\ufffda')
    expect(body).toMatchObject({ state: 'known', text: '\ufffd\ufffda', length: null })
    expect([exact, wire?.after]).toEqual([false, ''])
  })

  test('reads fields in ISO 8859-1', () => {
    const octets = Uint8Array.from(`${get}HTTP/1.1 200 Tr\xe8s bien\r\nX: \xe9\r\nContent-Length: 0\r\n\r\n`, (c) =>
      c.charCodeAt(0),
    )
    const { response } = readExchanges(octets).exchanges[0] ?? {}
    expect([response?.reason, response?.fields.get('x')]).toEqual(['Tr\u00e8s bien', '\u00e9'])
  })

  test('says which request has no response, and what is no message', () => {
    expect(readRaw(get).notes).toEqual([{ line: 1, message: 'Cannot pair "GET /": no response to it follows' }])
    expect(readRaw(`nonsense\r\n${get}HTTP/1.1 204 No Content\r\n\r\n`)).toMatchObject({
      exchanges: [{ source: { line: 2 } }],
      notes: [{ line: 1, message: 'Cannot read "nonsense": neither a status line nor a request line' }],
    })
  })

  test('reads at most 10,000 field lines', () => {
    const { exchanges, notes } = readRaw(`${get}HTTP/1.1 204 No Content\r\n${'A: b\r\n'.repeat(10_005)}\r\n`)
    expect(exchanges[0]?.response.fields.lines).toHaveLength(10_000)
    expect(exchanges[0]?.response.fields.complete).toBe(false)
    expect(notes[0]?.message).toContain('more than 10000 lines')
  })

  test('leaves text whose lines all end with LF to the reader of written messages', () => {
    expect(readExchanges('GET / HTTP/1.1\n\nHTTP/1.1 204 No Content\n').format).toBe('text')
  })
})
