import type { Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { flood, run, serveRaw, stopServers } from '../testing/servers.ts'
import type { ProbeOptions } from './options.ts'

afterAll(stopServers)

const timeouts = { connect: 500, firstOctet: 200, whole: 400 }
/** One GET of a server that answers with these octets, and what came of it. */
const ask = async (answer: string | Buffer | ((socket: Socket) => unknown), options: ProbeOptions = {}) => {
  const url = await serveRaw((socket) => (typeof answer === 'function' ? answer(socket) : socket.end(answer)))
  const { exchanges, problems, events } = await run(url, { maxRequests: 1, timeouts, ...options })
  const problem = events.find((one) => one.event === 'problem')
  return { response: exchanges[0]?.response, problem: problems[0], told: problem?.problem.message }
}

describe('a live exchange over HTTP/1.1', () => {
  test('has the octets of the head as they came', async () => {
    const head = 'server:  x \r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 2\r\n'
    const { response } = await ask(`HTTP/1.1 200 \r\n${head}\r\nhi`)
    expect(response?.wire).toEqual({ startLine: 'HTTP/1.1 200 ', head, chunkFault: null, ended: true, after: '' })
    expect(response?.fields.all('x-a')).toEqual(['1', '2'])
    expect(response).toMatchObject({ status: 200, version: '1.1', reason: '', exact: true })
  })

  test('has interim responses and trailers', async () => {
    const { response } = await ask(
      'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n' +
        'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nDigest: x\r\n\r\n',
    )
    expect(response?.interim?.map(({ status }) => status)).toEqual([103])
    expect(response?.body.text).toBe('hi')
    expect(response?.trailers.get('digest')).toBe('x')
  })

  test('does not wait for a server that keeps the connection open', async () => {
    const started = Date.now()
    const { response } = await ask((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'))
    expect(response?.body).toMatchObject({ state: 'known', text: 'hi', length: 2 })
    expect(Date.now() - started).toBeLessThan(timeouts.whole)
  })

  test('keeps what follows the end', async () => {
    const { response } = await ask(async (socket) => {
      socket.write('HTTP/1.1 204 No Content\r\n\r\n')
      await new Promise((resolve) => setTimeout(resolve, 20))
      socket.end('surprise')
    })
    expect(response?.wire?.after).toBe('surprise')
    expect(response?.body.isEmpty).toBe(true)
  })

  test('takes everything up to the end where nothing else frames the body', async () => {
    const body = 'An example:\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'
    const { response } = await ask(`HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n${body}`)
    expect(response?.body).toMatchObject({ state: 'known', text: body, length: body.length })
    expect(response?.wire).toMatchObject({ ended: true, after: '' })
  })

  test.each([
    ['a short body', 'Content-Length: 10\r\n\r\nhello'],
    ['a missing last chunk', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'],
  ])('marks %s as cut', async (_, rest) => {
    const { response } = await ask(`HTTP/1.1 200 OK\r\n${rest}`)
    expect(response?.body).toMatchObject({ state: 'cut', text: 'hello' })
    expect(response?.wire?.ended).toBe(false)
  })

  test('says what is wrong with chunks, and does not hang on them', async () => {
    const { response } = await ask((socket) =>
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n'),
    )
    expect(response?.wire?.chunkFault).toMatch(/nonsense/)
    expect(response?.body.state).toBe('cut')
  })

  test('stops at the limit of the body', async () => {
    for (const head of ['', 'Content-Length: 999999999\r\n']) {
      const { response } = await ask((socket) => flood(socket, `HTTP/1.1 200 OK\r\n${head}\r\n`, 'x'), {
        limits: { body: 100_000 },
      })
      expect(response?.body.state).toBe('cut')
      expect(response?.body.length).toBeNull()
      expect(response?.body.text.length).toBeGreaterThan(99_000)
      expect(response?.wire?.ended).toBe(false)
    }
  })

  test('stops a body that never ends in time', async () => {
    const { response } = await ask((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\nslow'))
    expect(response?.body).toMatchObject({ state: 'cut', text: 'slow' })
  })

  test.each<[string, string | ((socket: Socket) => unknown), string]>([
    ['no answer', () => {}, 'first-octet'],
    ['a head that stops', (socket) => socket.write('HTTP/1.1 200 OK\r\nA: b'), 'whole'],
    ['a connection that ends at once', (socket) => socket.end(), 'closed'],
    ['a connection that ends within the head', 'HTTP/1.1 200 OK\r\nContent-', 'closed'],
    ['a connection that is reset', (socket) => socket.resetAndDestroy(), 'ECONNRESET'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'no-http'],
    ['binary octets', '\x15\x03\x01\x00\x02\x02', 'no-http'],
  ])('tells of %s', async (_, answer, code) => {
    const { response, problem, told } = await ask(answer)
    expect(response).toBeUndefined()
    expect(problem).toBe(code)
    expect(told).toMatch(/GET http:\/\/127\.0\.0\.1/)
  })

  test('gives up on a head without end', async () => {
    const { problem } = await ask((socket) => flood(socket, 'HTTP/1.1 200 OK\r\n', 'X-Y: z\r\n'))
    expect(problem).toBe('head-limit')
  })

  test('gives up on interim responses without end', async () => {
    const { problem } = await ask((socket) => flood(socket, '', 'HTTP/1.1 100 Continue\r\n\r\n'))
    expect(problem).toBe('head-limit')
  })

  test('names a port where nothing listens', async () => {
    const url = await serveRaw((socket) => socket.end())
    stopServers()
    const { problems, events } = await run(url)
    expect(problems).toEqual(['ECONNREFUSED'])
    expect(events.find((one) => one.event === 'problem')?.problem.message).toMatch(/nothing listens on that port/)
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('takes %s off, and counts the octets of the wire', async (coding, encode) => {
    const body = encode(Buffer.from('{"ok": true}'))
    const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`
    const { response } = await ask(Buffer.concat([Buffer.from(head), body]))
    expect(response?.body.json).toEqual({ ok: true })
    expect(response?.body.length).toBe(body.length)
  })

  test('does not unfold more than the limit', async () => {
    const body = gzipSync(Buffer.alloc(3_000_000))
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`
    const { response } = await ask(Buffer.concat([Buffer.from(head), body]), { limits: { body: 1_000_000 } })
    expect(response?.body).toMatchObject({ state: 'cut', text: '' })
  })

  test('ends when it is told to', async () => {
    const controller = new AbortController()
    const { problem } = await ask(() => controller.abort(), { signal: controller.signal })
    expect(problem).toBe('ABORT_ERR')
  })
})
