/** What Node refuses before there is a request: answered as rightly as the rest, with a date, a reason and a body. */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

const answers: Readonly<Record<string, readonly [status: number, title: string, detail: string]>> = {
  HPE_INVALID_METHOD: [501, 'Not Implemented', 'This server knows no such method for any resource.'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'The header fields are longer than 16 KiB.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Content Too Large', 'The chunk extensions are longer than 16 KiB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request did not come to its end in time.'],
}

/** Answers errors of parsing, which otherwise get a bare line without Date. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // The client has gone, or an answer was begun.
    if (error.code === 'ECONNRESET' || !socket.writable || (socket as { _httpMessage?: unknown })._httpMessage) {
      socket.destroy()
      return
    }
    socket.end(clientErrorResponse(error.code ?? '', new Date()))
  })
}

export function clientErrorResponse(code: string, now: Date): string {
  const [status, title, detail] = answers[code] ?? [400, 'Bad Request', 'The request is no HTTP that can be read.']
  const body = `${JSON.stringify({ type: 'about:blank', title, status, detail })}\n`
  return [
    `HTTP/1.1 ${status} ${title}`,
    `Date: ${now.toUTCString()}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${body.length}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
