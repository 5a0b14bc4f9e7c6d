import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Exchange } from '../message.ts'
import { readExchanges } from './exchanges.ts'

const chrome = readFileSync(join(import.meta.dirname, 'testdata/har/chrome.har'), 'utf8')
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', creator: { name: 'x' }, entries } })
const one = (request: object, response: object, entry: object = {}): Exchange => {
  const { exchanges, format } = readExchanges(
    har({
      request: { method: 'GET', url: 'https://a.example/', httpVersion: 'h2', headers: [], ...request },
      response: { status: 200, statusText: 'OK', headers: [{ name: 'Date', value: 'x' }], ...response },
      ...entry,
    }),
  )
  expect(format).toBe('har')
  return exchanges[0] as Exchange
}
const body = (response: object, entry: object = {}, request: object = {}) => {
  const { state, text, length } = one(request, response, entry).response.body
  return [state, text, length]
}

describe('readHar()', () => {
  test('reads what Chrome exports', () => {
    const { format, exchanges, notes } = readExchanges(chrome, 'chrome.har')
    expect(format).toBe('har')
    expect(exchanges.map(({ request, response, source }) => [source.entry, request?.url, response.status])).toEqual([
      [0, 'https://shop.example.com/', 200],
      [1, 'https://shop.example.com/app.js', 200],
      [2, 'https://api.example.com/me', 0],
      [4, 'https://api.example.com/items', 201],
    ])
    expect(notes.map(({ message }) => message)).toEqual([
      '1 entry is no HTTP (data:, blob: and the like): left out',
      "1 entry is from the browser's own cache: taken for answers without a body",
    ])
    const [page, script, failed, item] = exchanges
    expect(page?.request?.fields.lines).toEqual([['accept', 'text/html']])
    expect(page?.response).toMatchObject({ version: '2', reason: '', exact: false, interim: null })
    expect(page?.response.fields.all('set-cookie')).toEqual(['a=1; Path=/', 'b=2; Path=/'])
    expect(page?.response.body.state).toBe('known')
    expect(script?.response.body.state).toBe('not captured')
    expect(failed?.request?.fields.complete).toBe(false)
    expect(failed?.response.fields.complete).toBe(false)
    expect(item?.request?.body.json).toEqual({ a: 1 })
    expect(item?.response.body).toMatchObject({ text: '\x01\x02\x03', length: 3 })
  })

  test('reads a file with a byte order mark, as text and as octets', () => {
    expect(readExchanges(`\ufeff${chrome}`).exchanges).toHaveLength(4)
    expect(readExchanges(new TextEncoder().encode(`\ufeff${chrome}`)).exchanges).toHaveLength(4)
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(chrome, 'utf16le')])
    expect(readExchanges(utf16).exchanges).toHaveLength(4)
  })

  test('reads the whole entries of a file that is cut short', () => {
    const { format, exchanges, notes } = readExchanges(chrome.slice(0, chrome.lastIndexOf('"status"')))
    expect(format).toBe('har')
    expect(exchanges).toHaveLength(3)
    expect(notes.at(-1)?.message).toContain('broken or cut short')
    expect(notes.at(-1)?.line).toBeGreaterThan(40)
  })

  test.each([
    ['h2', '2'],
    ['HTTP/2.0', '2'],
    ['http/2.0+quic/46', '2'],
    ['h3', '3'],
    ['h3-29', '3'],
    ['HTTP/1.1', '1.1'],
    ['http/1.0', '1.0'],
    ['unknown', ''],
    ['', ''],
  ])('reads the version %j as %j', (httpVersion, version) => {
    expect(one({ httpVersion }, { httpVersion }).response.version).toBe(version)
  })

  test('tells a body that is empty from one that was not kept', () => {
    expect(body({ content: { size: 0 }, bodySize: 0 })).toEqual(['known', '', 0])
    expect(body({ content: { size: 0, text: '' }, bodySize: 0 })).toEqual(['known', '', 0])
    expect(body({ content: { size: 12 }, bodySize: -1 })).toEqual(['not captured', '', null])
    expect(body({ content: { size: 0 }, bodySize: -1 })).toEqual(['not captured', '', null])
    expect(body({ content: {}, bodySize: 7 })).toEqual(['not captured', '', 7])
    expect(body({ content: { size: 0 }, bodySize: 7 })).toEqual(['not captured', '', null])
    expect(body({ bodySize: 0 })).toEqual(['not captured', '', null])
    const headers = [{ name: 'Content-Length', value: '5' }]
    expect(body({ headers, content: { size: 0 }, bodySize: 0 })).toEqual(['not captured', '', null])
  })

  test('calls a text cut that is shorter than its size', () => {
    expect(body({ content: { size: 5000, text: 'x'.repeat(1000) } })[0]).toBe('cut')
    expect(body({ content: { size: 6, text: 'h\u00e9llo' } })[0]).toBe('known')
  })

  test('takes what a 304 and the answer to a HEAD show for what the browser had', () => {
    expect(body({ status: 304, content: { size: 5, text: 'stale' }, bodySize: 0 })).toEqual(['known', '', 0])
    expect(body({ status: 304, content: { size: 5, text: 'stale' }, bodySize: -1 })).toEqual(['not captured', '', null])
    expect(body({ content: { size: 0 }, bodySize: 0 }, {}, { method: 'HEAD' })).toEqual(['known', '', 0])
  })

  test.each([
    [{}, { _fromCache: 'disk' }],
    [{}, { _fromDiskCache: true }],
    [{ _transferSize: 0 }, {}],
    [{ _fetchType: 'Memory Cache' }, {}],
    [{ _fetchedViaServiceWorker: true }, {}],
  ])('takes the body of %j %j for not captured', (response, entry) => {
    expect(body({ content: { size: 5, text: 'hello' }, bodySize: 0, ...response }, entry)[0]).toBe('not captured')
  })

  test('knows request fields that a browser calls provisional', () => {
    const accept = { name: 'Accept', value: '*/*' }
    expect(one({ httpVersion: 'HTTP/1.1', headers: [accept] }, {}).request?.fields.complete).toBe(false)
    expect(one({ httpVersion: '', headers: [accept] }, {}).request?.fields.complete).toBe(false)
    const host = { name: 'host', value: 'a.example' }
    expect(one({ httpVersion: 'HTTP/1.1', headers: [accept, host] }, {}).request?.fields.complete).toBe(true)
  })

  test('reads an entry on its own, and a list of them', () => {
    const entry = JSON.parse(chrome).log.entries[0]
    for (const value of [entry, [entry]]) {
      expect(readExchanges(JSON.stringify(value))).toMatchObject({
        format: 'har',
        exchanges: [{ response: { status: 200 } }],
      })
    }
  })

  test('leaves out what is no HTTP', () => {
    const urls = [
      'blob:https://a.example/1',
      'chrome-extension://x/y.js',
      'wss://a.example/',
      '/path',
      'localhost:80/x',
    ]
    const entries = urls.map((url) => ({ request: { method: 'GET', url }, response: { status: -2 } }))
    const { exchanges } = readExchanges(har(...entries))
    expect(exchanges.map(({ request, response }) => [request?.target, response.status])).toEqual([
      ['https://a.example/', 0],
      ['/path', 0],
      ['localhost:80/x', 0],
    ])
  })

  test('says what is wrong with an entry and reads the others', () => {
    const { exchanges, notes } = readExchanges(
      har({ request: {} }, { request: { url: 'https://a/' }, response: { status: 'ok' } }, 5, {
        request: { method: 'GET', url: 'https://a/' },
        response: { status: 204 },
      }),
    )
    expect(exchanges.map(({ response }) => response.status)).toEqual([204])
    expect(notes.map(({ message }) => message)).toEqual([
      'Cannot read entry 0: "response" is missing: wanted an object with "status" and "headers"',
      'Cannot read entry 1: "response.status" is "ok": wanted a whole number',
      'Cannot read entry 2: 5: wanted an object with "request" and "response"',
    ])
  })

  test('says that a Postman collection is no capture', () => {
    const { exchanges, notes } = readExchanges('{"info": {"_postman_id": "x"}, "item": []}')
    expect(exchanges).toEqual([])
    expect(notes[0]?.message).toContain('a Postman collection holds requests')
  })
})
