import { describe, expect, test } from 'vitest'
import { plain, ticked } from './prose.ts'

describe('ticked()', () => {
  test.each([
    ['no code', [], ''],
    ['text alone', ['Send it.'], 'Send it.'],
    ['code in text', ['Send ', ['code', 'Allow'], '.'], 'Send `Allow`.'],
    ['code at both ends', [['code', 'a'], ' and ', ['code', 'b']], '`a` and `b`'],
  ])('reads %s', (_, expected, text) => {
    expect(ticked(text)).toEqual(expected)
  })
})

describe('plain()', () => {
  test('leaves the text of every kind of run', () => {
    expect(
      plain([
        'a ',
        ['code', 'b'],
        ' ',
        ['em', ['c ', ['strong', ['d']]]],
        ' ',
        ['link', 'codes/404', ['e ', ['code', 'f']]],
      ]),
    ).toBe('a b c d e f')
  })
})
