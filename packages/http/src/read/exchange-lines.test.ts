import { describe, expect, test } from 'vitest'
import { ExchangeLineReader } from './exchange-line-reader.ts'
import { readExchanges } from './exchanges.ts'

const line = (status: number, more: object = {}) =>
  JSON.stringify({
    request: { method: 'GET', url: 'https://a.example/x', headers: [['Accept', '*/*']] },
    response: {
      status,
      headers: [
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ],
      body: 'ok',
      ...more,
    },
  })
const statuses = (text: string) => readExchanges(text).exchanges.map(({ response }) => response.status)

describe('exchange lines', () => {
  test('are read one by one, with LF or CRLF, with a byte order mark', () => {
    for (const text of [`${line(200)}\n${line(404)}`, `\ufeff${line(200)}\r\n\r\n${line(404)}\r\n`]) {
      const { format, exchanges, notes } = readExchanges(text, 'x.ndjson')
      expect([format, notes]).toEqual(['exchanges', []])
      expect(exchanges.map(({ response, source }) => [response.status, source.entry, source.file])).toEqual([
        [200, 0, 'x.ndjson'],
        [404, 1, 'x.ndjson'],
      ])
      expect(exchanges[0]?.response.fields.all('set-cookie')).toEqual(['a=1', 'b=2'])
    }
  })

  test.each([
    ['an array', `[${line(200)}, ${line(404)}]`],
    [
      'an array over many lines',
      JSON.stringify(
        [line(200), line(404)].map((one) => JSON.parse(one)),
        null,
        2,
      ),
    ],
    ['an object that holds them', `{"exchanges": [${line(200)},\n${line(404)}]}`],
    [
      'objects over many lines',
      [line(200), line(404)].map((one) => JSON.stringify(JSON.parse(one), null, 2)).join('\n'),
    ],
  ])('may also stand in %s', (_, text) => {
    expect(statuses(text)).toEqual([200, 404])
  })

  test('may be one object over many lines', () => {
    expect(statuses(JSON.stringify(JSON.parse(line(204)), null, 2))).toEqual([204])
  })

  test('are read although others are broken, and the note says which', () => {
    const { exchanges, notes } = readExchanges(`${line(200)}\n{"request":\n5\n${line(404)}\n{"response":{}}`)
    expect(exchanges.map(({ response, source }) => [response.status, source.line])).toEqual([
      [200, 1],
      [404, 4],
    ])
    expect(notes).toEqual([
      { line: 2, message: 'Cannot read line 2: "{"request":" is not JSON, wanted one object' },
      { line: 3, message: 'Cannot read line 3: 5: wanted an object with "request" and "response"' },
      { line: 5, message: 'Cannot read line 5: "response.status" is missing: wanted a whole number' },
    ])
  })

  test('are read as far as they go where an array is cut short', () => {
    const { exchanges, notes } = readExchanges(`[\n  ${line(200)},\n  ${line(404).slice(0, 60)}`)
    expect(exchanges).toHaveLength(1)
    expect(notes).toMatchObject([{ line: 3 }])
  })

  test('know what was not captured', () => {
    const [exchange] = readExchanges(line(200, { headers: null, body: null })).exchanges
    expect(exchange?.response.fields.complete).toBe(false)
    expect(exchange?.response.body.state).toBe('not captured')
  })

  test('are told apart from JSON that is something else', () => {
    expect(readExchanges('{"a": 1}').notes[0]?.message).toContain('wanted a HAR file or exchange lines')
  })
})

describe('ExchangeLineReader', () => {
  test('gives each exchange as soon as its line has ended', () => {
    const reader = new ExchangeLineReader({ file: 'live' })
    const text = `${line(200)}\r\n${line(404)}`
    expect(reader.push(text.slice(0, 20))).toEqual([])
    expect(reader.push(text.slice(20, -5)).map(({ response }) => response.status)).toEqual([200])
    expect(reader.push(text.slice(-5))).toEqual([])
    expect(reader.end()).toMatchObject([{ response: { status: 404 }, source: { line: 2, entry: 1, file: 'live' } }])
    expect(reader.notes).toEqual([])
  })
})
