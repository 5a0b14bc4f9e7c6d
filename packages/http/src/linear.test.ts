/** Everything here reads what strangers send: no input may take more time than its length is worth. */
import { describe, expect, test } from 'vitest'
import { chooseType, namesType } from './fields/accept.ts'
import { chooseCoding } from './fields/accept-encoding.ts'
import { matchesNone } from './fields/entity-tag.ts'
import { parseWeighted } from './fields/weighted.ts'
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

const readers: Record<string, (text: string) => unknown> = {
  readText,
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
