/** Everything here reads what strangers send: no input may throw, or take more time than its length is worth. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64 } from './base64.ts'
import { excerptAt } from './excerpt.ts'
import { readField } from './fields.ts'
import { findDecoded } from './find.ts'
import { formatJson } from './json.ts'
import { readJwt, whyNoJwt } from './jwt.ts'
import { readTime } from './time.ts'
import { percentDecode, percentEncode, readUrl } from './url.ts'
import { visible } from './visible.ts'

const size = 200_000
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
const pieces = [
  ' ',
  '\t',
  '\n',
  'a',
  '0',
  '%',
  '%41',
  '%ff',
  '%25',
  'a%41',
  '%41 ',
  '-eyJ',
  'eyJ',
  '.',
  'eyJaaaaaa.',
  '=',
]
  .concat([
    'basic ',
    'at',
    'at ',
    'at:',
    'date: 1',
    'A1: ',
    'age: 1\n',
    'retry-after: ',
    '[',
    '{',
    '{"a":',
    '"',
    '\\',
    "'",
  ])
  .concat([
    ',',
    ';',
    '1;',
    '";',
    'a=',
    '&',
    '?',
    '/',
    ':',
    '://',
    '@',
    'é',
    '\ud800',
    '🙂',
    '•',
    '\u001b',
    `${'a'.repeat(400)} %41%41`,
  ])
const inputs = [
  ...pieces.map(fill),
  ...pieces.map((piece) => `eyJ${fill(piece)}`),
  ...pieces.map((piece) => `http://a/${fill(piece)}`),
  ...pieces.map((piece) => `{"a": "${fill(piece)}`),
  ...pieces.map((piece) => `cache-control: ${fill(piece)}\n`),
]

const fields = [
  'cache-control',
  'www-authenticate',
  'ratelimit',
  'ratelimit-limit',
  'server-timing',
  'proxy-status',
].concat(['strict-transport-security', 'content-range', 'retry-after', 'expires'])

const readers: Record<string, (text: string) => unknown> = {
  findDecoded: (text) => findDecoded(text, text),
  formatJson,
  readJwt,
  whyNoJwt,
  readTime,
  readUrl,
  percentDecode,
  percentEncode,
  fromBase64,
  visible,
  excerptAt: (text) => excerptAt(text, text.length >> 1),
  readField: (text) => fields.map((name) => readField(name, text)),
}

describe.each(Object.entries(readers))('%s()', (_, read) => {
  test('reads 200 kB of anything in well under a second', () => {
    const slow = inputs.filter((text) => {
      const start = process.cpuUsage()
      read(text)
      // Many times what linear reading takes; quadratic reading takes minutes.
      return process.cpuUsage(start).user > 1_000_000
    })
    expect(slow.map((text) => text.slice(0, 40))).toEqual([])
  })

  test('throws at nothing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((list) => list.join('')),
      // Half pairs too.
      fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    )
    fc.assert(
      fc.property(texts, (text) => void read(text)),
      { numRuns: 500 },
    )
  })
})
