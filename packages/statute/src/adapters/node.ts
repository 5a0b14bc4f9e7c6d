/** For node:http, and for whatever hands on its requests and responses. */
import type { Reply } from '../reply.ts'
import { type Wire, wire } from '../wire.ts'
import { answerTo, type ErrorOptions } from './answer.ts'

/** As much of an `http.IncomingMessage` as is needed. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** As much of an `http.ServerResponse` as is needed. */
export interface NodeResponse {
  statusCode: number
  readonly headersSent: boolean
  readonly destroyed: boolean
  readonly req: { readonly method?: string | undefined }
  getHeader(name: string): number | string | string[] | undefined
  setHeader(name: string, value: string | readonly string[]): unknown
  removeHeader(name: string): void
  write(chunk: Uint8Array): boolean
  end(chunk?: string | Uint8Array): unknown
  destroy(error?: Error): unknown
  once(event: 'drain' | 'close', act: () => void): unknown
}

/** Sends a reply. Fields that were set before stay; Vary, Link and Set-Cookie grow. */
export async function send(response: NodeResponse, reply: Reply<number>): Promise<void> {
  const { status, headers, body } = wire(reply)
  response.statusCode = status
  setHeaders(response, headers)
  if (body === null || response.req.method === 'HEAD') response.end()
  else if (typeof body === 'string' || body instanceof Uint8Array) response.end(body)
  else await pour('stream' in body ? body.stream() : body, response)
}

/** A request listener of a function that returns its reply, or throws it. */
export function handler<Request extends NodeRequest, Response extends NodeResponse>(
  act: (request: Request, response: Response) => Reply<number> | Promise<Reply<number>>,
  options?: ErrorOptions,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    try {
      await send(response, await act(request, response))
    } catch (error) {
      await fail(response, error, options)
    }
  }
}

/** What to do with an error: an answer, unless one is under way already. */
export async function fail(response: NodeResponse, error: unknown, options?: ErrorOptions): Promise<void> {
  const reply = answerTo(error, options)
  if (response.headersSent) response.destroy()
  else await send(response, reply)
}

const growing = new Set(['vary', 'link', 'set-cookie', 'server-timing'])

function setHeaders(response: NodeResponse, headers: Wire['headers']): void {
  // What was meant for another content does not fit this one.
  for (const name of ['content-length', 'content-encoding', 'content-type', 'transfer-encoding'])
    response.removeHeader(name)
  for (const name in headers) {
    const value = headers[name] ?? []
    const old = growing.has(name) ? response.getHeader(name) : undefined
    response.setHeader(name, old === undefined ? value : [old, value].flat().map(String))
  }
}

async function pour(stream: ReadableStream<Uint8Array>, response: NodeResponse): Promise<void> {
  const reader = stream.getReader()
  const closed = new Promise<void>((resolve) => response.once('close', resolve))
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || response.destroyed) break
      if (!response.write(value)) {
        await Promise.race([new Promise<void>((resolve) => response.once('drain', resolve)), closed])
      }
    }
    response.end()
  } catch (error) {
    // Half of it is sent: only a broken connection says that the rest is missing.
    response.destroy(error as Error)
  } finally {
    await reader.cancel().catch(() => {})
  }
}
