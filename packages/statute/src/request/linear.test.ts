/** The time that a reader takes grows with its input, and no faster: nobody makes a server wait with one header. */
import { describe, expect, test } from 'vitest'
import { conditional } from './conditional.ts'
import { expectType, negotiate } from './negotiate.ts'
import { range } from './range.ts'

const readers: [string, (field: string) => unknown][] = [
  ['If-Match', (field) => conditional({ method: 'PUT', headers: { 'if-match': field } }, { etag: '"a"' })],
  ['If-None-Match', (field) => conditional({ headers: { 'if-none-match': field } }, { etag: '"a"' })],
  [
    'If-Modified-Since',
    (field) => conditional({ headers: { 'if-modified-since': field } }, { lastModified: new Date() }),
  ],
  ['Range', (field) => range({ headers: { range: field } }, 1000)],
  ['If-Range', (field) => range({ headers: { range: 'bytes=0-0', 'if-range': field } }, 1000, { etag: '"a"' })],
  ['Accept', (field) => negotiate({ headers: { accept: field } }, ['text/html', 'application/json'])],
  ['Content-Type', (field) => expectType({ headers: { 'content-type': field } }, ['application/json', '+json'])],
]

const pieces = [
  '"',
  '"a",',
  'W/',
  'W/"',
  ' ',
  '\t ',
  ',',
  '0-0,',
  '1-',
  '-',
  '9',
  'a/b;',
  'a;q=',
  '"\\',
  ';a="',
  '*',
  '\n',
  'é',
]
const starts = ['', 'bytes=', '"', 'a/b']

describe.each(readers)('%s', (_, read) => {
  test('reads 50,000 characters at once', () => {
    for (const start of starts)
      for (const piece of pieces) {
        const field = start + piece.repeat(50_000 / piece.length)
        const before = performance.now()
        read(field)
        // Linear is some milliseconds; quadratic would be seconds.
        expect([start, piece, performance.now() - before < 1000]).toEqual([start, piece, true])
      }
  })
})
