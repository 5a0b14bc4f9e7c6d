import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { Running } from './subject.ts'

/** Serves a fetch handler over node:http. Nothing is added, and nothing is put right. */
export async function serveFetch(fetch: (request: Request) => Response | Promise<Response>): Promise<Running> {
  const server = createServer(async (incoming, outgoing) => {
    const aborted = new AbortController()
    outgoing.once('close', () => aborted.abort())
    const response = await fetch(requestOf(incoming, aborted.signal))
    const lines: string[] = []
    response.headers.forEach((value, name) => {
      lines.push(name, value)
    })
    outgoing.writeHead(response.status, lines)
    for await (const chunk of response.body ?? []) outgoing.write(chunk)
    outgoing.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers, rawHeaders } = incoming
  const fields = new Headers()
  for (let i = 0; i < rawHeaders.length; i += 2) fields.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '')
  const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(incoming)
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: fields,
    body,
    signal,
    duplex: 'half',
  } as RequestInit)
}
