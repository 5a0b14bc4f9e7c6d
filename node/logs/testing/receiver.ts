import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Uint8Array<ArrayBuffer>
  readonly text: string
}

export interface Reply {
  readonly status?: number
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

export interface Receiver {
  readonly url: string
  readonly received: Received[]
  close(): Promise<void>
}

/** A server that keeps what it gets. Null from `reply` leaves a request without an answer. */
export async function startReceiver(
  reply: (request: Received, nth: number) => Reply | null = () => ({}),
): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer(async ({ method = '', url = '', headers }, response) => {
    const pieces: Buffer[] = []
    for await (const piece of response.req) pieces.push(piece as Buffer)
    const body = new Uint8Array(Buffer.concat(pieces))
    const request = { method, url, headers, body, text: Buffer.from(body).toString() }
    received.push(request)
    const answer = reply(request, received.length)
    if (answer === null) return
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
