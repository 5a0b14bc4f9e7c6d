/** Everything here reads what strangers send: no input may take more time than its length is worth. */
import { describe, expect, test } from 'vitest'
import { chooseType, namesType } from './fields/accept.ts'
import { chooseCoding } from './fields/accept-encoding.ts'
import { matchesNone } from './fields/entity-tag.ts'
import { parseWeighted } from './fields/weighted.ts'
import { ExchangeLineReader } from './read/exchange-line-reader.ts'
import { readExchanges } from './read/exchanges.ts'
import { readText } from './read/text.ts'

const size = 100_000
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
const pieces = [
  ' ',
  '\t',
  ',',
  ';',
  '"',
  '\\',
  '*',
  '/',
  'a',
  '\n',
  '\r',
  '\r\n',
  'a,',
  'a;',
  '";',
  '",',
  ' "',
  'W/"',
  '"a ',
  ';q=',
  'a=',
  ', ',
  '\u2028',
  'HTTP/',
  'A: b\n',
]
const inputs = [
  ...pieces.map(fill),
  ...pieces.map((piece) => `HTTP/1.1 200 OK\nA: x${fill(piece)}x\n`),
  ...pieces.map((piece) => `HTTP/1.1 200 ${fill(piece)}\u2028x`),
  `a;b="${fill('x')}`,
  `GET ${fill('/ ')} HTTP/1.1`,
  fill('HTTP/1.1 100 Continue\n\n'),
]

/** Beginnings that make the one door take what follows for a format of its own. */
const doors = [
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n',
  'GET / HTTP/1.1\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
  '> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< ',
  '> GET / HTTP/1.1\n> \n< HTTP/1.1 200 OK\n< \n',
  '=> Send header, 83 bytes (0x53)\n0000: ',
  'interactions:\n- request:\n    uri: ',
  'interactions:\n- request:\n    uri: "',
  'interactions:\n- request: {a: ',
  'interactions:\n- request: |\n  ',
  '### a\nGET https://a/\n',
  '{"log": {"entries": [',
  '{"request": "',
  '[',
]
const units = [
  ...pieces,
  ':',
  '0',
  '{',
  '[',
  '- ',
  '\n- ',
  '\\"',
  "'",
  'a: ',
  '\ufffd',
  '%',
  '1\r\na\r\n',
  '0\r\n\r\n',
  'HTTP/1.1 200 ',
  'GET ',
  'GET /',
  '\r\n ',
  '< A: b\n',
  '* a\n',
  '\n\n',
  '0000: 61 \n',
  '### \n',
  '&a ',
  '!a ',
  '{"a":',
  '{},',
  'HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n\ufffd',
  'GET / HTTP/1.1\r\n\r\n',
  '  1  2  3  4  5  6  7 8 --:--:-- --:--:-- --:--:-- 9',
  '- request:\n',
  '    a: |\n',
]

const readers: Record<string, (text: string) => unknown> = {
  readText,
  readExchanges,
  'new ExchangeLineReader': (text) => {
    const reader = new ExchangeLineReader()
    for (let at = 0; at < text.length; at += 7) reader.push(text.slice(at, at + 7))
    return reader.end()
  },
  parseWeighted,
  chooseType: (text) => chooseType(text, ['text/html', 'text/plain;level=1']),
  namesType: (text) => namesType(text, 'text/html'),
  chooseCoding: (text) => chooseCoding(text, ['br', 'gzip']),
  matchesNone: (text) => matchesNone(text, '"current"'),
}

describe.each(Object.entries(readers))('%s()', (_, read) => {
  test('reads 100 kB of anything in well under a second', () => {
    const slow = inputs.filter((text) => {
      const start = performance.now()
      read(text)
      // A hundred times what linear reading takes; quadratic reading takes ten thousand times as long.
      return performance.now() - start > 500
    })
    expect(slow.map((text) => text.slice(0, 40))).toEqual([])
  })
})

describe('readExchanges()', () => {
  test.each(doors)('takes twice as long for twice as much after %j', (door) => {
    const slow = units.filter((unit) => {
      const text = fill(unit)
      const once = time(() => readExchanges(door + text))
      // What takes no time at all cannot be compared.
      if (once < 30) return false
      const twice = time(() => readExchanges(door + text + text))
      return twice > 200 && twice / once > 3.2
    })
    expect(slow).toEqual([])
  })
})

/** The shortest of some runs: the machine has other things to do too. */
function time(run: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    run()
    shortest = Math.min(shortest, performance.now() - start)
    if (shortest < 30) break
  }
  return shortest
}
