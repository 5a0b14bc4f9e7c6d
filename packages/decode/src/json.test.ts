import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatJson } from './json.ts'

const fails = (text: string) => {
  const found = formatJson(text)
  return found.ok ? null : { line: found.line, column: found.column, message: found.message, text: found.text }
}
const notesOf = (text: string) => {
  const found = formatJson(text)
  return found.ok ? found.notes : null
}

describe('formatJson() on JSON', () => {
  test('sets it in lines and leaves every letter', () => {
    expect(formatJson('{"b":[1.50,-0,1e+2,{}],"a\\u0020":"\\/ é", "c":[], "n":null,"t":true}')).toEqual({
      ok: true,
      text: '{\n  "b": [\n    1.50,\n    -0,\n    1e+2,\n    {}\n  ],\n  "a\\u0020": "\\/ é",\n  "c": [],\n  "n": null,\n  "t": true\n}',
      notes: [],
    })
  })

  test.each(['1', '"a"', 'null', '[]', '{}', ' [ ] ', '\ufeff{}', '"\\ud800"', '"\u2028"', `${'1'.repeat(2000)}`])(
    'takes %j',
    (text) => {
      expect(formatJson(text).ok).toBe(true)
    },
  )

  test('prints what JSON.stringify() prints', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(formatJson(JSON.stringify(value))).toMatchObject({ ok: true, text: JSON.stringify(value, null, 2) })
      }),
    )
  })

  test('what it prints is the same value, whatever white space was there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\t', '    '), (value, indent) => {
        const found = formatJson(JSON.stringify(value, null, indent))
        expect(JSON.parse(found.text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('takes what JSON.parse() takes and refuses what it refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.',
      'e',
      'true',
      ' ',
      '\n',
      '\\',
      '0',
    )
    const parses = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = list.join('')
        expect([text, formatJson(text).ok]).toEqual([text, parses(text)])
      }),
      { numRuns: 5000 },
    )
  })

  test('100,000 brackets are read without recursion, and set without a flood of spaces', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const found = formatJson(deep)
    expect(found.ok).toBe(true)
    expect(found.text.replace(/\s/g, '')).toBe(deep)
    expect(found.text.length).toBeLessThan(deep.length * 1.1)
    expect(fails('['.repeat(100_000))).toMatchObject({ line: 1, column: 100_001 })
    expect(fails('{"a":'.repeat(100_000))).toMatchObject({ line: 1, column: 500_001 })
  })
})

describe('formatJson() says what readers lose', () => {
  test('a name that stands twice, however it is written', () => {
    expect(notesOf('{"a":1,"\\u0061":2}')).toEqual([
      'The name "\\u0061" stands twice in one object: readers differ on which counts (RFC 8259 §4)',
    ])
    expect(notesOf('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toEqual([])
    expect(notesOf('{"__proto__":1,"constructor":2}')).toEqual([])
  })

  test.each([
    ['9007199254740993', '9007199254740993 is too large for JavaScript: it becomes 9007199254740992 (RFC 8259 §6)'],
    [
      '-12345678901234567891',
      '-12345678901234567891 is too large for JavaScript: it becomes -12345678901234567000 (RFC 8259 §6)',
    ],
    ['1e400', '1e400 is too large for JavaScript: it becomes Infinity (RFC 8259 §6)'],
  ])('the number %s', (digits, note) => {
    expect(notesOf(`[${digits}]`)).toEqual([note])
    expect(formatJson(digits).text).toBe(digits)
  })

  test.each(['9007199254740991', '9007199254740992', '12345678901234567000', '1000000000000000000000', '1e300', '0.1'])(
    'nothing of %s',
    (digits) => {
      expect(notesOf(digits)).toEqual([])
    },
  )

  test('a flood of them is cut short', () => {
    const many = `[${Array.from({ length: 1000 }, (_, i) => `90071992547409${1000 + 2 * i + 1}`).join()}]`
    expect(notesOf(many)).toHaveLength(20)
  })
})

describe('formatJson() says where a text stops being JSON', () => {
  test.each<[what: string, text: string, line: number, column: number, message: string]>([
    ['nothing', ' \n', 2, 1, 'The text is empty: wanted a JSON value'],
    [
      'a trailing comma in an object',
      '{\n  "a": 1,\n}',
      2,
      9,
      'A comma stands before "}": wanted another name, or no comma',
    ],
    ['a trailing comma in an array', '[1,]', 1, 3, 'A comma stands before "]": wanted another value, or no comma'],
    ['a comma too many', '[1,,2]', 1, 4, 'Wanted a value, found ","'],
    ['a comma at the beginning', '{,}', 1, 2, 'Wanted a name in double quotes, found ","'],
    ['a missing comma', '{"a":1 "b":2}', 1, 8, 'Wanted "," or "}", found a quote'],
    ['a missing comma between lines', '[\n  1\n  2\n]', 3, 3, 'Wanted "," or "]", found "2"'],
    ['a missing value', '{"a": }', 1, 7, 'A name has no value: wanted a value, found "}"'],
    ['a name without a value', '{"a"}', 1, 5, 'A name has no value: wanted ":" and a value'],
    ['a missing colon', '{"a" 1}', 1, 6, 'Wanted ":" after the name, found "1"'],
    ['an equals sign', '{"a" = 1}', 1, 6, 'Wanted ":" after the name, found "="'],
    ['single quotes around a name', "{'a': 1}", 1, 2, "Names and strings stand in double quotes, found '"],
    ['single quotes around a value', '{"a": \'b\'}', 1, 7, "Names and strings stand in double quotes, found '"],
    ['typographic quotes', '{“a”: 1}', 1, 2, 'Wanted a straight double quote, found "“"'],
    ['a name without quotes', '{name: 1}', 1, 2, 'Wanted a name in double quotes, found "name"'],
    ['a number for a name', '{1: 2}', 1, 2, 'Wanted a name in double quotes, found "1"'],
    ['a comment before a name', '{\n  // the port\n  "port": 1}', 2, 3, 'JSON has no comments'],
    ['a comment after a value', '{"a": 1 /* one */}', 1, 9, 'JSON has no comments'],
    ['a comment after a comma', '[1, // one\n2]', 1, 5, 'JSON has no comments'],
    ['a comment after all', '{} // done', 1, 4, 'JSON has no comments'],
    ['a comment as YAML has it', '{ # x\n}', 1, 3, 'JSON has no comments'],
    ['True', '{"a": True}', 1, 7, '"True" is Python\'s: wanted true'],
    ['None', '[None]', 1, 2, '"None" is Python\'s: wanted null'],
    ['TRUE', '[TRUE]', 1, 2, '"TRUE" has capitals: wanted true'],
    ['NaN', '[1, NaN]', 1, 5, '"NaN" is JavaScript\'s and has no place in JSON: wanted null or a number'],
    ['Infinity', '[-Infinity]', 1, 2, '"-Infinity" is JavaScript\'s and has no place in JSON: wanted null or a number'],
    [
      'undefined',
      '{"a":undefined}',
      1,
      6,
      '"undefined" is JavaScript\'s and has no place in JSON: wanted null or a number',
    ],
    ['a leading zero', '[007]', 1, 2, '"007" is no JSON number: it begins with a zero too many'],
    ['a plus', '[+1]', 1, 2, '"+1" is no JSON number: wanted it without the plus'],
    ['a point in front', '[.5]', 1, 2, '".5" is no JSON number: wanted a digit before the point'],
    ['a point behind', '[1.]', 1, 2, '"1." is no JSON number: wanted a digit after the point'],
    ['hexadecimal', '[0x1F]', 1, 2, '"0x1F" is no JSON number: wanted it in tens'],
    ['a number with a gap', '[1_000]', 1, 2, '"1_000" is no JSON number'],
    ['a word', '[yes]', 1, 2, 'Wanted a value, found "yes"'],
    ['a word cut short', '[tru]', 1, 2, 'Wanted a value, found "tru"'],
    ['a template', '{"a": {{ x }}}', 1, 8, 'Wanted a name in double quotes, found "{"'],
    [
      'an unclosed object',
      '{"a": {"b": 1}\n',
      2,
      1,
      'The text ends inside an object that was opened on line 1: wanted "}"',
    ],
    [
      'an unclosed array',
      '{\n"a": [1, 2',
      2,
      11,
      'The text ends inside an array that was opened on line 2: wanted "]"',
    ],
    ['the wrong bracket', '{"a": [1, 2}', 1, 12, '"}" stands inside an array that was opened on line 1: wanted "]"'],
    ['a bracket too many', '{}}', 1, 3, 'Something follows the value: "}"'],
    ['only a closing bracket', ']', 1, 1, 'Wanted a value, found "]"'],
    ['an unclosed string', '{"a": "b}', 1, 7, 'A string is not closed'],
    ['a string that ends in a backslash', '"a\\', 1, 1, 'A string is not closed'],
    [
      'a string over the end of the line',
      '{"a": "b\n}',
      1,
      9,
      'A string goes over the end of the line: wanted a closing quote, or \\n',
    ],
    ['a tab in a string', '"a\tb"', 1, 3, 'A control character stands in a string: wanted \\u0009'],
    ['an escape that there is not', '"C:\\dir"', 1, 4, '\\d is no escape of JSON'],
    ['half an escape', '"\\u00g1"', 1, 2, 'Wanted four hexadecimal digits after \\u'],
    ['a page', '<!doctype html>', 1, 1, 'This is markup, not JSON: the server sent a page'],
    ['markup inside', '[<b>]', 1, 2, 'Wanted a value, found "<b>"'],
    ['a space that is none', '[\u00a01]', 1, 2, 'Wanted a value, found U+00A0'],
    ['what cannot be seen', '[\u200b1]', 1, 2, 'Wanted a value, found U+200B'],
    [
      'a second value',
      '{"a":1}\n{"a":2}',
      2,
      1,
      'A second value follows the first: JSON has one; with one on each line this is JSON Lines',
    ],
    ['something after the value', '{"a":1};', 1, 8, 'Something follows the value: ";"'],
    ['Windows line ends', '{\r\n"a": 1,\r\n}', 2, 7, 'A comma stands before "}": wanted another name, or no comma'],
    ['a byte order mark', '\ufeff[1,]', 1, 3, 'A comma stands before "]": wanted another value, or no comma'],
  ])('%s', (_, text, line, column, message) => {
    expect(fails(text)).toMatchObject({ line, column, message })
  })

  test('what stands before the error is given, formatted', () => {
    expect(fails('{"a":[1,2],"b":{"c":oops}}')?.text).toBe('{\n  "a": [\n    1,\n    2\n  ],\n  "b": {\n    "c":')
    expect(fails('[1,]')?.text).toBe('[\n  1')
  })

  test('the line that breaks is given with its place', () => {
    expect(formatJson('{\n\t"a": 1,\n\t"b": True\n}')).toMatchObject({
      offset: 17,
      excerpt: { before: ' "b": ', at: 'T', after: 'rue' },
    })
  })
})
