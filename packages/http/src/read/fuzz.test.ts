/**
 * Broken captures of every format. Nothing throws, nothing takes long, and what comes out has the shape it should have.
 * `STATUTE_FUZZ_RUNS=1000000` runs more; `STATUTE_FUZZ_SEED` runs others.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExchangeLineReader } from './exchange-line-reader.ts'
import { readExchanges } from './exchanges.ts'

const runs = Number(process.env.STATUTE_FUZZ_RUNS ?? 4000)
const seed = Number(process.env.STATUTE_FUZZ_SEED ?? 20_260_602)

const folder = join(import.meta.dirname, 'testdata')
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').slice(0, 6000))
const get = 'GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n'
const samples = [
  ...files,
  `${get}HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\nhello${get}HTTP/1.1 304 Not Modified\r\nETag: "x"\r\n\r\n`,
  `${get}${get}HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nA: b\r\n\r\nHTTP/1.1  404\r\nA : b\r\n c\r\n\r\n`,
  'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 50\r\n\r\nplain\r\nHTTP/2 204 \r\n\r\n',
  'GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\n\n{"a": 1}\n',
  '{"request":{"method":"GET","url":"https://a/","headers":[["A","b"]],"body":null},"response":{"status":200,"headers":null,"body":"x"}}\n{"response":{"status":"404","headers":{"a":["b","c"]},"body":{"a":1}}}\r\n',
  '[{"response":{"status":200,"headers":[{"name":"a","value":"b"}],"interim":[{"status":103}],"body":"eA==","encoding":"base64"}}]',
]
const pieces = [
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '- ',
  '|',
  '&a ',
  '*a',
  '!',
]
const hostile = fc.oneof(
  fc.constantFrom(...pieces, ...samples.map((text) => text.slice(0, 60))),
  fc.constantFrom(
    'HTTP/1.1 ',
    'HTTP/2 200 \r\n\r\n',
    '\ufffd',
    '\ufeff',
    '\0',
    '999999999999',
    '-1',
    'null',
    '0000: ',
    '< ',
    '> ',
    '* ',
    '###',
    '%%',
  ),
  fc.constantFrom(
    'Content-Length: 3\r\n',
    'Transfer-Encoding: chunked\r\n',
    'ffffffffffffffff',
    '__proto__',
    '<= Recv data, 5 bytes (0x5)\n',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const place = fc.double({ min: 0, max: 1, noNaN: true })
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, size: place, text: hostile }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'repeat' as const, 'cut' as const),
    at: place,
    size: place,
    text: fc.constant(''),
  }),
)
const input = fc.tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 5 })).map(([sample, changes]) => {
  let text = sample
  for (const { kind, at, size, text: piece } of changes) {
    const from = Math.floor(at * text.length)
    const to = from + Math.floor(size * size * Math.min(text.length - from, 400))
    if (kind === 'insert') text = text.slice(0, from) + piece + text.slice(from)
    else if (kind === 'delete') text = text.slice(0, from) + text.slice(to)
    else if (kind === 'repeat') text = text.slice(0, to) + text.slice(from)
    else text = text.slice(0, from)
  }
  return text
})
const encoder = new TextEncoder()
const inflate = (coding: string, bytes: Uint8Array) => (coding === 'br' ? null : bytes.slice(1))

test('reads broken captures of every format without throwing', () => {
  let slowest = 0
  fc.assert(
    fc.property(input, fc.boolean(), (text, asOctets) => {
      const start = performance.now()
      const read = readExchanges(asOctets ? encoder.encode(text) : text, { file: 'f', inflate })
      slowest = Math.max(slowest, performance.now() - start)
      for (const { request, response, source } of read.exchanges) {
        if (!Number.isInteger(response.status) || source.file !== 'f' || source.format !== read.format) return false
        if (source.line !== null && !(source.line >= 1)) return false
        for (const { body, fields } of request ? [request, response] : [response]) {
          if (body.state === 'not captured' && body.text !== '') return false
          if (body.length !== null && !(body.length >= 0)) return false
          if (fields.lines.some(([name, value]) => name === '' || typeof value !== 'string')) return false
        }
      }
      return read.notes.every(
        ({ message, line }) => message !== '' && message.length < 500 && (line === null || line >= 1),
      )
    }),
    { numRuns: runs, seed },
  )
  // A pause of the runtime is no fault of a reader.
  expect(slowest).toBeLessThan(1000)
}, 3_600_000)

test('reads exchange lines in chunks as it reads them whole', () => {
  const chunks = fc.tuple(input, fc.array(fc.nat(40), { minLength: 1, maxLength: 20 }))
  fc.assert(
    fc.property(chunks, ([text, sizes]) => {
      const whole = new ExchangeLineReader()
      const expected = [...whole.push(text), ...whole.end()]
      const reader = new ExchangeLineReader()
      const read = []
      for (let at = 0, i = 0; at < text.length; i++) {
        const size = 1 + (sizes[i % sizes.length] ?? 0)
        read.push(...reader.push(text.slice(at, at + size)))
        at += size
      }
      read.push(...reader.end())
      expect([read, reader.notes]).toEqual([expected, whole.notes])
    }),
    { numRuns: Math.min(runs, 300), seed },
  )
}, 60_000)
