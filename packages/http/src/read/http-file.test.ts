import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readExchanges } from './exchanges.ts'

const text = readFileSync(join(import.meta.dirname, 'testdata/editor.http'), 'utf8')

describe('readHttpFile()', () => {
  test('reads exchanges where a response was kept, and leaves variables as they are', () => {
    for (const file of [text, text.replaceAll('\n', '\r\n')]) {
      const { format, exchanges, notes } = readExchanges(file, 'editor.http')
      expect(format).toBe('text')
      expect(exchanges).toHaveLength(1)
      const [exchange] = exchanges
      expect(exchange?.request).toMatchObject({ method: 'GET', target: '{{host}}/me?fields=name&deep=true', url: null })
      expect(exchange?.request?.fields.lines).toEqual([['Authorization', 'Bearer {{token}}']])
      expect(exchange?.response).toMatchObject({ status: 200, body: { text: '{"name": "me"}' } })
      expect(exchange?.source).toMatchObject({ file: 'editor.http', entry: 0, line: 5 })
      expect(notes).toEqual([
        { line: 25, message: 'Cannot read "< ./item.json": the body is in another file, which was not handed in' },
        {
          line: 27,
          message:
            'Cannot read "<> 2026-06-02T100000.201.json": the response is in another file, which was not handed in',
        },
      ])
    }
  })

  test('does not take a Markdown heading in a body for a file of requests', () => {
    const { exchanges } = readExchanges('GET / HTTP/1.1\n\nHTTP/1.1 200 OK\n\n### heading\n')
    expect(exchanges[0]?.response.body.text).toBe('### heading')
  })

  test('does not take a document in a raw body for one either', () => {
    const body = '### Who am I\nGET /me\n'
    const raw = `GET / HTTP/1.1\r\nHost: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    expect(readExchanges(raw)).toMatchObject({ format: 'raw', exchanges: [{ response: { body: { text: body } } }] })
  })

  test('pairs a response that stands in a block of its own', () => {
    const { exchanges } = readExchanges('### ask\nGET https://a.example/\n\n### answer\nHTTP/1.1 204 No Content\n')
    expect(exchanges).toMatchObject([
      { request: { url: 'https://a.example/' }, response: { status: 204 }, source: { line: 2 } },
    ])
  })
})
