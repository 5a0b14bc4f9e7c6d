import type { Response } from '@statute/http'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnswerReader } from './answer-reader.ts'

const feed = (text: string, method: string | undefined = 'GET', piece = text.length || 1) => {
  const end = new AnswerReader(method)
  for (let at = 0; at < text.length; at += piece) end.push(Buffer.from(text.slice(at, at + piece), 'latin1'))
  return end
}

const cases: readonly (readonly [text: string, state: string, method?: string])[] = [
  ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', 'done'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell', 'length'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 'done'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello', 'done'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 'close'],
  ['HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello', 'close'],
  ['HTTP/1.1 200 OK\nContent-Length: 2\n\nhi', 'done'],
  ['\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', 'done'],
  ['HTTP/1.1 200 OK\r\n\r\nhello', 'close'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello', 'close'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 1\r\n\r\n1\r\nx\r\n0\r\n\r\n', 'done'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nA: b\r\n\r\n', 'done'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n', 'chunks'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel', 'chunks'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n', 'broken'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n', 'done', 'HEAD'],
  ['HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n', 'done'],
  ['HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n', 'done'],
  ['HTTP/1.1 101 Switching Protocols\r\n\r\n', 'done'],
  ['HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', 'head'],
  ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx', 'done'],
  ['HTTP/1.1 200 OK\r\nContent-Le', 'head'],
  ['SSH-2.0-OpenSSH_9.2\r\n', 'no-http'],
  ['{"not": "http"}', 'no-http'],
]

describe('AnswerReader', () => {
  test.each(cases.map(([text, state, method = 'GET']) => [text, state, method] as const))(
    'knows where %j is: %s',
    (text, state, method) => {
      expect(feed(text, method).state).toBe(state)
    },
  )

  test('comes to the same however the octets are cut', () => {
    for (const [text, state, method] of cases) {
      for (let piece = 1; piece < text.length; piece++) expect(feed(text, method, piece).state).toBe(state)
    }
  })

  test.each([
    ['5\r\nhello\r\n0\r\n\r\n', null, 'hello'],
    ['5 \r\nhello\r\n0\r\n\r\n', 'chunk size "5 " has spaces after it', 'hello'],
    ['5\nhello\r\n0\r\n\r\n', 'the line of chunk size "5" ends without CR', 'hello'],
    ['5\r\nhello\n0\r\n\r\n', 'the data of chunk size "5" is followed by LF alone', 'hello'],
    ['5\r\nhello!\r\n0\r\n\r\n', 'the data of chunk size "5" is not followed by CRLF', 'hello!\r\n0\r\n\r\n'],
    ['-1\r\nx\r\n', expect.stringMatching(/^chunk size "-.*" is not hexadecimal$/), '-1\r\nx\r\n'],
    ['hello', expect.stringMatching(/^chunk size "h.*" is not hexadecimal$/), 'hello'],
    ['ffffffffffffffff\r\nx', 'chunk size "ffffffffffffffff" is too large', 'ffffffffffffffff\r\nx'],
  ])('says what is wrong with the chunks %j: %s', (chunks, fault, text) => {
    for (const piece of [1, 3, 1000]) {
      const read = feed(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`, 'GET', piece)
      const { wire, body } = read.response(true, 1000) as Response
      expect(wire?.chunkFault).toEqual(fault)
      expect(body.text).toBe(text)
    }
  })

  test('keeps what follows the end, unless it begins another message', () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n'
    const after = (rest: string, method?: string) => {
      const { wire, body } = feed(head + rest, method, 7).response(true, 1000) as Response
      return [body.text, wire?.after]
    }
    expect(after('hello', 'HEAD')).toEqual(['', 'hello'])
    expect(after('hello more')).toEqual(['hello', ' more'])
    expect(after('hello\r\nHTTP/1.1 200 OK\r\n\r\n')).toEqual(['hello', ''])
    expect(after('hello\r\n')).toEqual(['hello', ''])
    expect(after(`hello${'x'.repeat(5000)}`)[1]).toHaveLength(1000)
  })

  test('reads heads that break the grammar as well as can be', () => {
    const head = 'X-A : 1\r\nno field\r\nX-B: 2\r\n  folded \r\nX-\u00fc: \xe4\n: x\n'
    const { wire, fields, status, reason } = feed(`HTTP/1.1\t404  Gone\r\n${head}\r\n`).response(true, 1000) as Response
    expect(wire).toMatchObject({ startLine: 'HTTP/1.1\t404  Gone', head })
    expect([status, reason]).toEqual([404, ' Gone'])
    expect(fields.lines).toEqual([
      ['X-A', '1'],
      ['X-B', '2 folded'],
      ['X-\u00fc', '\xe4'],
    ])
  })

  test('throws on nothing', () => {
    const part = fc.constantFrom(
      'HTTP/1.1 ',
      '200',
      ' OK',
      '\r\n',
      '\n',
      'Content-Length: ',
      '5',
      'chunked',
      ':',
      ' ',
      'x',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 1, max: 9 }), (parts, piece) => {
        feed(parts.join(''), 'GET', piece).response(true, 100)
        feed(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${parts.join('')}`, 'GET', piece).response(
          false,
          100,
        )
      }),
    )
  })
})
