/** HTTP/2 over TLS (RFC 9113): one request on one connection. Node's own implementation frames it. */
import { type ClientHttp2Stream, connect, constants } from 'node:http2'
import { Body, buildRequest, buildResponse, type Exchange, Fields, type Response } from '@statute/http'
import type { Connection } from './connect.ts'
import { bodyOf } from './content.ts'
import type { FieldLine, Settings } from './options.ts'
import { type Destination, explainError, type Problem } from './problem.ts'

export function exchangeHttp2(
  { socket, to }: Connection,
  method: string,
  url: URL,
  lines: readonly FieldLine[],
  body: string | undefined,
  { timeouts, limits, signal }: Settings,
): Promise<Pick<Exchange, 'request' | 'response'> | Problem> {
  return new Promise((resolve) => {
    const target = url.pathname + url.search
    const fields = lines.map(([name, value]): FieldLine => [name.toLowerCase(), value])
    const content = body === undefined ? null : Buffer.from(body)
    if (content) fields.push(['content-length', `${content.length}`])
    const interim: Response[] = []
    const parts: Buffer[] = []
    let size = 0
    let head: { status: number; fields: Fields } | null = null
    let trailers = new Fields()

    const settle = (outcome: Pick<Exchange, 'request' | 'response'> | Problem) => {
      clearTimeout(firstTimer)
      clearTimeout(wholeTimer)
      signal?.removeEventListener('abort', onAbort)
      session.destroy()
      socket.destroy()
      resolve(outcome)
    }
    const finish = (whole: boolean) => {
      if (head === null) return settle(explainError({ code: 'ECONNRESET' }, to))
      settle({
        request: buildRequest({
          method,
          target,
          url: url.href,
          version: '2',
          fields: new Fields(fields),
          body: body === undefined ? Body.empty : Body.of(body),
          exact: true,
        }),
        response: buildResponse({
          ...head,
          version: '2',
          body: bodyOf(Buffer.concat(parts), head.fields, whole, limits.body),
          trailers,
          interim,
          exact: true,
        }),
      })
    }
    const fail = (error: unknown) =>
      head === null ? settle(malformed(error, to) ?? explainError(error, to)) : finish(false)
    const onAbort = () => settle(explainError({ code: 'ABORT_ERR' }, to))
    const late = () => fail({ code: 'ETIMEDOUT' })
    const firstTimer = setTimeout(late, timeouts.firstOctet)
    const wholeTimer = setTimeout(late, timeouts.whole)

    const session = connect(url.origin, { createConnection: () => socket, settings: { enablePush: false } })
    session.on('error', fail)
    session.on('goaway', () => {})
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted) return onAbort()
    let stream: ClientHttp2Stream
    try {
      stream = session.request(
        { ':method': method, ':path': target, ...collect(fields) },
        { endStream: content === null },
      )
    } catch (error) {
      return fail(error)
    }
    stream.on('headers', (headers, _flags, raw?: readonly string[]) => {
      clearTimeout(firstTimer)
      if (interim.length < 100)
        interim.push(buildResponse({ ...section(headers, raw), version: '2', body: Body.empty }))
    })
    stream.on('response', (headers, _flags, raw?: readonly string[]) => {
      clearTimeout(firstTimer)
      head = section(headers, raw)
    })
    stream.on('trailers', (headers, _flags, raw?: readonly string[]) => {
      trailers = section(headers, raw).fields
    })
    stream.on('data', (octets: Buffer) => {
      parts.push(octets)
      size += octets.length
      if (size > limits.body) finish(false)
    })
    stream.on('error', fail)
    stream.on('aborted', () => finish(false))
    stream.on('close', () => finish(stream.rstCode === constants.NGHTTP2_NO_ERROR))
    if (content) stream.end(content)
  })
}

/** Node's HTTP/2 refuses answers that break it (RFC 9113 §8.1.1, §8.2) without showing them. */
function malformed(error: unknown, to: Destination): Problem | null {
  if (!(error instanceof Error) || !error.message.includes('NGHTTP2_PROTOCOL_ERROR')) return null
  const cause = 'a field of the connection (Connection, Keep-Alive, Transfer-Encoding, Upgrade) or a name in upper case'
  const message = `Cannot read the answer to ${to.tried}: it breaks HTTP/2, most often by ${cause}`
  return { ...to, problem: 'protocol', code: 'malformed', message }
}

/** Node hands the lines as they came beside its own object of them. */
function section(headers: { readonly ':status'?: number | undefined }, raw: readonly string[] = []) {
  const lines: FieldLine[] = []
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i] ?? ''
    if (!name.startsWith(':')) lines.push([name, raw[i + 1] ?? ''])
  }
  return { status: Number(headers[':status'] ?? 0), fields: new Fields(lines) }
}

function collect(lines: readonly FieldLine[]): Record<string, string[]> {
  const fields: Record<string, string[]> = Object.create(null)
  for (const [name, value] of lines) {
    const values = fields[name] ?? []
    values.push(value)
    fields[name] = values
  }
  return fields
}
