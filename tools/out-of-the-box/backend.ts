/**
 * What stands behind the proxies: an application that keeps its contract, so that what is found is theirs. Node answers
 * some requests before any handler, and not well: these are taken from it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { items, page } from './application.ts'

const kinds: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/items': ['application/json', JSON.stringify(items)],
  '/page': ['text/html; charset=utf-8', page],
}
const titles = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  417: 'Expectation Failed',
} as const
const allow = { Allow: 'GET, HEAD, OPTIONS' }

export async function startBackend(port: number): Promise<() => void> {
  const server = createServer({ requireHostHeader: false }, answer)
  server.on('checkExpectation', (request, response) => problem(request, response, 417))
  server.on('clientError', (_, socket) => {
    const body = problemBody(400)
    const fields = `Date: ${new Date().toUTCString()}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}`
    socket.end(`HTTP/1.1 400 Bad Request\r\n${fields}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { method = '', url = '', headers, httpVersion } = request
  const hosts = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1')) return problem(request, response, 400)
  const [type, body] = kinds[url] ?? []
  if (type === undefined || body === undefined) return problem(request, response, 404)
  if (method === 'OPTIONS') return void response.writeHead(204, allow).end()
  if (method !== 'GET' && method !== 'HEAD') return problem(request, response, 405, allow)
  const accepts = headers.accept ?? '*/*'
  if (!accepts.includes('*/*') && !accepts.includes(type.split(';')[0] ?? '')) return problem(request, response, 406)
  const tag = `"${url.slice(1)}-1"`
  const fields = { ETag: tag, 'Cache-Control': 'max-age=60', Vary: 'Accept' }
  if (headers['if-none-match'] === tag) return void response.writeHead(304, fields).end()
  const whole = { ...fields, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }
  response.writeHead(200, whole).end(method === 'HEAD' ? undefined : body)
}

function problem(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof titles,
  fields: Readonly<Record<string, string>> = {},
): void {
  const body = problemBody(status)
  const content = { 'Content-Type': 'application/problem+json', 'Content-Length': body.length }
  const whole = { ...fields, ...content, 'Cache-Control': 'no-store', Vary: 'Accept' }
  response.writeHead(status, whole).end(method === 'HEAD' ? undefined : body)
}

const problemBody = (status: keyof typeof titles) =>
  JSON.stringify({ type: 'about:blank', title: titles[status], status })
