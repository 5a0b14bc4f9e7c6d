import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FailingServer {
  readonly url: string
  /** What came since the last `forget()`. */
  readonly requests: { readonly url: string; readonly content: string; readonly type: string | undefined }[]
  forget(): void
  close(): void
}

/**
 * `/always` fails each time, `/once` every other time, `/minute` asks for a minute, `/lost-once` breaks the first
 * connection, `/half-once` breaks it amid the content, `/silent-once` does not answer the first request.
 */
export async function startFailing(): Promise<FailingServer> {
  const requests: FailingServer['requests'] = []
  const server = createServer(async (request, response) => {
    const url = request.url ?? ''
    let content = ''
    for await (const chunk of request.setEncoding('utf8')) content += chunk
    requests.push({ url, content, type: request.headers['content-type'] })
    const path = url.split('?')[0]
    const odd = requests.length % 2 === 1
    if (path === '/lost-once' && odd) return request.socket.destroy()
    if (path === '/silent-once' && odd) return
    if (path === '/half-once' && odd) {
      response.writeHead(200, { 'content-length': '4' }).write('do')
      return setTimeout(() => request.socket.destroy(), 20)
    }
    const fails = path === '/always' || path === '/minute' || (path === '/once' && odd)
    if (fails) return response.writeHead(503, { 'retry-after': path === '/minute' ? '60' : '0' }).end('later')
    response.end('done')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    forget: () => {
      requests.length = 0
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
