import { expect, test } from 'vitest'
import { fieldOf, finalResponse, readTranscript } from './transcript.ts'

const final = (text: string) => {
  const read = readTranscript(text)
  return read && finalResponse(read)
}

test('curl -v: the marks are taken off, places stay in the text', () => {
  const text = '* Connected\n> GET /a HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 404 Not Found\n< Server: nginx\n<\nbody'
  const read = readTranscript(text)
  expect(read?.shape).toBe('the output of curl -v')
  expect(read?.requests.map(({ method, target }) => [method, target])).toEqual([['GET', '/a']])
  const response = final(text)
  expect(response?.status).toBe(404)
  expect(text.slice(response?.start, response?.end)).toBe('HTTP/1.1 404 Not Found')
  const server = fieldOf(response, 'server')
  expect(text.slice(server?.start, server?.end)).toBe('Server: nginx')
})

test('interim answers and the tunnel of a proxy are not the end', () => {
  expect(final('HTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created\n')?.status).toBe(201)
  expect(final('HTTP/1.1 200 Connection established\n\nHTTP/2 503\n')?.status).toBe(503)
  expect(final('HTTP/1.1 200 Connection established\n')?.status).toBe(200)
})

test('the last of a chain of redirects counts', () => {
  expect(
    final('HTTP/1.1 301 Moved\nLocation: /b\n\nHTTP/1.1 302 Found\nLocation: /c\n\nHTTP/1.1 410 Gone\n')?.status,
  ).toBe(410)
})

test('a dump of HTTP/2 and the tools of a browser', () => {
  expect(final('[ 0.020] recv (stream_id=13) :status: 502\n[ 0.020] recv (stream_id=13) server: nginx')?.status).toBe(
    502,
  )
  expect(final(':status: 429\nretry-after: 10\n')?.status).toBe(429)
  expect(
    final('Request URL: https://example.com/\nRequest Method: GET\nStatus Code: 503 Service Unavailable\n')?.status,
  ).toBe(503)
})

test('a text without a message has none', () => {
  expect(readTranscript('socket hang up')).toBeNull()
  expect(readTranscript('')).toBeNull()
})
