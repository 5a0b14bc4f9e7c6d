import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carry, grid, hang, pad, wrap } from './lines.ts'
import { colourStyle, columns, plainStyle } from './style.ts'

const plain = plainStyle()
const colour = colourStyle(80)
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const strip = (lines: readonly string[]) => lines.map((line) => line.replace(/\u001b\[\d+m/g, ''))

describe('wrap()', () => {
  test('fills lines up to the width, and no further', () => {
    expect(wrap('aa bb cc dd', 5, plain)).toEqual(['aa bb', 'cc dd'])
    expect(wrap('aa bb cc dd', 4, plain)).toEqual(['aa', 'bb', 'cc', 'dd'])
    expect(wrap('aa bb cc dd', 80, plain)).toEqual(['aa bb cc dd'])
  })

  test('gives a long word a line of its own', () => {
    expect(wrap('a toolongaword b', 5, plain)).toEqual(['a', 'toolongaword', 'b'])
  })

  test('gives one empty line for no text', () => {
    expect(wrap('', 10, plain)).toEqual([''])
    expect(wrap('  \n ', 10, plain)).toEqual([''])
  })

  test('makes one space of many', () => {
    expect(wrap('  a \n\t b  ', 10, plain)).toEqual(['a b'])
  })

  test('does not break at a space that must not break', () => {
    expect(wrap('see RFC\u00a09110\u00a0§15', 8, plain)).toEqual(['see', 'RFC\u00a09110\u00a0§15'])
  })

  test('keeps a full stop at its code, and code at the word before it', () => {
    expect(wrap('Send `Allow`. Or (`Vary`) not.', 7, plain)).toEqual(['Send', 'Allow.', 'Or', '(Vary)', 'not.'])
  })

  test('colours words without counting the colour', () => {
    expect(wrap('Send `Allow` now', 10, colour)).toEqual([`Send ${colour.code('Allow')}`, 'now'])
    expect(wrap('a b', 80, colour, colour.strong)).toEqual([`${colour.strong('a')} ${colour.strong('b')}`])
  })

  test('reads runs within runs', () => {
    const run = [
      'See ',
      ['link', 'codes/404', [['code', '404'], ' Not Found']],
      ', ',
      ['strong', ['always']],
      '.',
    ] as const
    expect(wrap(run, 80, plain)).toEqual(['See 404 Not Found, always.'])
    expect(wrap(run, 8, plain)).toEqual(['See 404', 'Not', 'Found,', 'always.'])
  })

  test('keeps all words in order, and every line of more than one word within the width', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom(...'ab.,'), minLength: 1, maxLength: 15 }))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width, plain)
        expect(lines.join(' ')).toBe(list.join(' '))
        for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(width)
        for (const [i, line] of lines.slice(1).entries()) {
          // A line ends only because its next word has no room.
          expect(`${lines[i]} ${line.split(' ')[0]}`.length).toBeGreaterThan(width)
        }
      }),
    )
  })

  test('breaks coloured text where it breaks plain text', () => {
    const piece = fc.string({ unit: fc.constantFrom(...'ab.` '), maxLength: 60 })
    fc.assert(
      fc.property(piece, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(strip(wrap(text, width, colour))).toEqual(wrap(text, width, plain))
      }),
    )
  })
})

describe('hang()', () => {
  test('puts the lead before the first line and its width before the others', () => {
    expect(hang('- ', ['a', 'b', 'c'])).toEqual(['- a', '  b', '  c'])
    expect(hang('1.', ['a', 'b'], 4)).toEqual(['1.  a', '    b'])
  })

  test('leaves no space at the end of a line', () => {
    expect(hang('404', ['', 'b', ''], 5)).toEqual(['404', '     b', ''])
  })

  test('counts the columns of a coloured lead', () => {
    expect(strip(hang(colour.strong('404'), ['a', 'b'], 5))).toEqual(['404  a', '     b'])
    expect(strip(hang(colour.strong('- '), ['a', 'b']))).toEqual(['- a', '  b'])
  })

  test('gives nothing for no lines', () => {
    expect(hang('- ', [])).toEqual([])
  })
})

describe('pad()', () => {
  test('fills up to the width, and cuts nothing off', () => {
    expect(pad('ab', 4)).toBe('ab  ')
    expect(pad('abcdef', 4)).toBe('abcdef')
    expect(columns(pad(colour.strong('ab'), 4))).toBe(4)
  })
})

describe('grid()', () => {
  test('sets columns below one another, with a gap', () => {
    expect(
      grid(
        [
          ['Body', 'none'],
          ['Cacheable', 'no'],
        ],
        plain,
        80,
      ),
    ).toEqual(['Body       none', 'Cacheable  no'])
  })

  test('wraps the last column below itself', () => {
    expect(grid([['Sent by', 'one two three four five six']], plain, 30)).toEqual([
      'Sent by  one two three four',
      '         five six',
    ])
  })

  test('takes what is left where a cell is empty', () => {
    expect(
      grid(
        [
          ['In a log', 'a'],
          ['', 'b'],
        ],
        plain,
        80,
      ),
    ).toEqual(['In a log  a', '          b'])
  })

  test('gives nothing for no rows', () => {
    expect(grid([], plain, 80)).toEqual([])
  })

  test('measures coloured cells without their colour', () => {
    const rows = (style: typeof plain) => [
      [style.soft('Body'), style.must('MUST'), 'a'],
      [style.soft('By'), style.should('SHOULD'), 'b'],
    ]
    expect(strip(grid(rows(colour), colour, 80))).toEqual(grid(rows(plain), plain, 80))
  })

  test.each([20, 30, 40, 60])('stays within %i columns whatever the first columns hold', (width) => {
    const rows = [
      ['Request header fields', 'SHOULD NOT', 'Some words that say when this is so.'],
      ['Body', 'MUST', 'Some more words.'],
    ]
    const lines = grid(rows, plain, width)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
    const all = lines.join(' ')
    for (const word of rows.flat().join(' ').split(' ')) expect(all).toContain(word)
  })

  test('wraps every column where the last would have too little room', () => {
    expect(grid([['one two three four', 'five six seven eight nine ten']], plain, 30)).toEqual([
      'one two      five six seven',
      'three four   eight nine ten',
    ])
  })

  test('sets the last cell below the others where a word has no room beside them', () => {
    const address = 'https://example.com/a/very/long/path'
    expect(
      grid(
        [
          ['Seen', 'by the client'],
          ['Source', address],
        ],
        plain,
        40,
      ),
    ).toEqual(['Seen    by the client', 'Source', `  ${address}`])
  })

  test('keeps all words in order in each row, within the width if the longest word is', () => {
    const cell = fc
      .array(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 6 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.integer({ min: 12, max: 60 }), (row, width) => {
        const lines = grid([row], plain, width)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        const words = (text: string) =>
          text
            .split(/\s+/)
            .filter((word) => word !== '')
            .toSorted()
        expect(words(lines.join(' '))).toEqual(words(row.join(' ')))
      }),
    )
  })

  test('breaks coloured cells where it breaks plain ones', () => {
    const rows = (style: typeof plain) => [
      [style.soft('a label of words'), style.must('MUST NOT'), style.soft('some words that say when this is so')],
    ]
    for (const width of [20, 30, 40, 60, 80]) {
      expect(strip(grid(rows(colour), colour, width))).toEqual(grid(rows(plain), plain, width))
    }
  })
})

describe('carry()', () => {
  test('ends a colour with its line and begins it again on the next', () => {
    const [on, off] = ['\u001b[2m', '\u001b[22m']
    expect(carry([`a ${on}b`, 'c', `d${off} e`, 'f'])).toEqual([
      `a ${on}b${off}`,
      `${on}c${off}`,
      `${on}d${off} e`,
      'f',
    ])
  })

  test('keeps one colour within another', () => {
    const text = colour.strong(`a ${colour.must('b c')} d`)
    const lines = wrap(text, 1, colour)
    expect(strip(lines)).toEqual(['a', 'b', 'c', 'd'])
    expect(lines[1]).toContain('\u001b[31m')
    expect(lines[3]).not.toContain('\u001b[31m')
    for (const line of lines) expect(line.endsWith('\u001b[22m')).toBe(true)
  })

  test('leaves plain lines alone', () => {
    expect(carry(['a', '', 'b'])).toEqual(['a', '', 'b'])
  })
})
