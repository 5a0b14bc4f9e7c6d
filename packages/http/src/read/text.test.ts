import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message, Response } from '../message.ts'
import { readText } from './text.ts'

const only = (text: string): Message => {
  const { messages, notes } = readText(text)
  expect(notes).toEqual([])
  expect(messages).toHaveLength(1)
  return messages[0]?.message as Message
}
const response = (text: string) => only(text) as Response
const kinds = (text: string) =>
  readText(text).messages.map(({ message }) => (message.kind === 'request' ? message.method : message.status))

describe('readText()', () => {
  test('reads a request', () => {
    const message = only('POST /orders?x=1 HTTP/1.1\nHost: example.com\nContent-Length: 4\n\nbody\n')
    expect(message).toMatchObject({ kind: 'request', method: 'POST', target: '/orders?x=1', version: '1.1' })
    expect(message.fields.get('host')).toBe('example.com')
    expect(message.body.text).toBe('body')
  })

  test('reads a response', () => {
    const message = only('HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\nnothing')
    expect(message).toMatchObject({ kind: 'response', status: 404, reason: 'Not Found', version: '1.1' })
    expect(message.body.text).toBe('nothing')
  })

  test('reads an exchange with interim responses as messages of their own', () => {
    const { messages, notes } = readText(
      'PUT /f HTTP/1.1\nExpect: 100-continue\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </a.css>\n\nHTTP/1.1 201 Created\nLocation: /f\n\ndone\n',
    )
    expect(notes).toEqual([])
    expect(messages.map(({ line, message }) => [line, message.kind, 'status' in message ? message.status : 0])).toEqual(
      [
        [1, 'request', 0],
        [4, 'response', 100],
        [6, 'response', 103],
        [9, 'response', 201],
      ],
    )
    expect(messages[2]?.message.fields.get('link')).toBe('</a.css>')
    expect(messages.map(({ message }) => message.body.text)).toEqual(['', '', '', 'done'])
  })

  test('reads pipelined exchanges one after the other', () => {
    const exchange = (path: string) => `GET ${path} HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\none\n\ntwo\n\n`
    const { messages, notes } = readText(exchange('/a') + exchange('/b') + exchange('/c'))
    expect(notes).toEqual([])
    expect(messages.map(({ message }) => ('target' in message ? message.target : message.body.text))).toEqual([
      '/a',
      'one\n\ntwo',
      '/b',
      'one\n\ntwo',
      '/c',
      'one\n\ntwo',
    ])
  })

  test('keeps blank lines within a body and drops those at its end', () => {
    expect(only('HTTP/1.1 200 OK\n\n\nfirst\n\n\nsecond\n\n\n').body.text).toBe('\nfirst\n\n\nsecond')
  })

  test('keeps a start line within a body unless a blank line stands before it', () => {
    expect(only('HTTP/1.1 200 OK\n\nthe answer was\nHTTP/1.1 404 Not Found').body.text).toContain('404 Not Found')
    expect(kinds('HTTP/1.1 200 OK\n\nthe answer was\n\nHTTP/1.1 404 Not Found')).toEqual([200, 404])
  })

  test('reads a response without fields, the start line alone', () => {
    expect(response('HTTP/1.1 204 No Content').fields.lines).toEqual([])
  })

  test('reads lines that end in CRLF as those that end in LF', () => {
    const text = 'GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nETag: "x"\n\nbody\n\nmore\n'
    expect(readText(text.replaceAll('\n', '\r\n'))).toEqual(readText(text))
  })

  test.each(['HTTP/2 200', 'HTTP/2 200 ', 'HTTP/1.1 200', 'HTTP/1.1 200 ', 'HTTP/3 200'])(
    'reads "%s" with an empty reason',
    (line) => {
      expect(response(`${line}\ncontent-length: 0\n`)).toMatchObject({ status: 200, reason: '' })
    },
  )

  test('reads the version of HTTP/2 as 2', () => {
    expect(response('HTTP/2 204').version).toBe('2')
  })

  test('takes the space around a value off, not the space within it', () => {
    const { fields } = only('HTTP/1.1 200 OK\nA:x\nB:  x y  \nC:\t x\t\nD:\nE:   \nF: a:b: c\nG: \u00a0x\u2028y\n')
    expect(fields.lines).toEqual([
      ['A', 'x'],
      ['B', 'x y'],
      ['C', 'x'],
      ['D', ''],
      ['E', ''],
      ['F', 'a:b: c'],
      ['G', '\u00a0x\u2028y'],
    ])
  })

  test.each([
    ['{"a": 1, \u2026}', 'cut'],
    ['[{"a": 1}, ...]', 'cut'],
    ['<!doctype html>\n\u2026', 'cut'],
    ['iVBORw0KGgo\u2026', 'cut'],
    ['{"a": "Loading\u2026"}', 'known'],
    ['Please wait... or not', 'known'],
  ])('takes dots in %j for what they are', (body, state) => {
    expect(only(`HTTP/1.1 200 OK\n\n${body}\n`).body).toMatchObject({ state, text: body })
  })

  test('keeps repeated fields as lines of their own', () => {
    expect(only('HTTP/1.1 200 OK\nSet-Cookie: a=1\nSet-Cookie: b=2').fields.all('set-cookie')).toEqual(['a=1', 'b=2'])
  })

  test.each(['Name : value', ' folded: value', 'no colon', ': value', 'na me: value', '   '])(
    'notes "%s" among the fields and reads the rest',
    (line) => {
      const { messages, notes } = readText(`HTTP/1.1 200 OK\nA: 1\n${line}\nB: 2\n\nbody`)
      expect(notes).toEqual([{ line: 3, message: `Cannot read "${line}": not a field line` }])
      expect(messages[0]?.message.fields.lines.map(([name]) => name)).toEqual(['A', 'B'])
      expect(messages[0]?.message.body.text).toBe('body')
    },
  )

  test.each([
    'hello',
    'HTTP/1.1 20 OK',
    'HTTP/1.1 2000 OK',
    'HTTP/1.1  200 OK',
    'http/1.1 200 OK',
    'GET /',
    'GET / HTTP',
    'GET /a b HTTP/1.1',
    '> GET / HTTP/1.1',
  ])('notes "%s" before a message and reads the message', (line) => {
    const { messages, notes } = readText(`${line}\n\nHTTP/1.1 200 OK\n`)
    expect(notes).toEqual([{ line: 1, message: `Cannot read "${line}": neither a status line nor a request line` }])
    expect(messages).toMatchObject([{ line: 3, message: { status: 200 } }])
  })

  test('quotes no more than the beginning of a long line', () => {
    const [note] = readText('x'.repeat(5000)).notes
    expect(note?.message.length).toBeLessThan(140)
  })

  test.each(['', '\n', '\r\n\r\n', '  \n\t\n'])('reads nothing in %j', (text) => {
    expect(readText(text)).toEqual({ messages: [], notes: [] })
  })

  test('reads codes that nobody has registered', () => {
    expect(kinds('HTTP/1.1 999 Request denied\n\nHTTP/1.1 000 \n')).toEqual([999, 0])
  })

  test('never throws, and numbers its lines within the text', () => {
    const line = fc.constantFrom(
      'HTTP/1.1 200 OK',
      'GET / HTTP/1.1',
      'A: b',
      '',
      ' ',
      ':',
      'text',
      'HTTP/2 103',
      '\u2028',
      '\r',
    )
    const text = fc.oneof(
      fc.array(line).map((lines) => lines.join('\n')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (written) => {
        const { messages, notes } = readText(written)
        const count = written.split('\n').length
        for (const { line: number } of [...messages, ...notes]) {
          expect(number).toBeGreaterThanOrEqual(1)
          expect(number).toBeLessThanOrEqual(count)
        }
        const starts = messages.map(({ line: number }) => number)
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
      }),
    )
  })

  test('reads back the messages that were written', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcXYZ-09'), minLength: 1, maxLength: 12 })
    const message = fc.record({
      status: fc.integer({ min: 100, max: 999 }),
      reason: fc.option(word, { nil: '' }),
      fields: fc.array(fc.tuple(word, word), { maxLength: 4 }),
      body: fc.array(word, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 4 }), (list) => {
        const text = list
          .map(({ status, reason, fields, body }) =>
            [`HTTP/1.1 ${status} ${reason}`, ...fields.map(([name, value]) => `${name}: ${value}`), '', ...body].join(
              '\n',
            ),
          )
          .join('\n\n')
        const { messages, notes } = readText(text)
        expect(notes).toEqual([])
        expect(
          messages.map(({ message: read }) => ({
            status: (read as Response).status,
            reason: (read as Response).reason,
            fields: read.fields.lines,
            body: read.body.text === '' ? [] : read.body.text.split('\n'),
          })),
        ).toEqual(list)
      }),
    )
  })
})
