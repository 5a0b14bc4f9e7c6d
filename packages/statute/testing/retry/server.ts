import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cases } from './cases.ts'

export interface Arrival {
  readonly at: number
  readonly method: string
  readonly content: string
}

export interface RetryServer {
  readonly url: string
  /** The requests for a path, in order. */
  arrivals(path: string): readonly Arrival[]
  close(): void
}

/** Answers the first request for `/CLIENT/N` as case N says, and any later one with 200. */
export async function startServer(): Promise<RetryServer> {
  const seen = new Map<string, Arrival[]>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const at = performance.now()
    let content = ''
    for await (const chunk of request.setEncoding('utf8')) content += chunk
    const earlier = seen.get(path) ?? []
    seen.set(path, [...earlier, { at, method: request.method ?? '', content }])
    const one = cases[Number(path.split('/').at(-1))]
    if (earlier.length > 0 || !one) return response.writeHead(200).end('done')
    const fields = typeof one.fields === 'function' ? one.fields() : one.fields
    response.writeHead(one.status, { 'content-type': 'text/plain', ...fields }).end('later')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals: (path) => seen.get(path) ?? [],
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
