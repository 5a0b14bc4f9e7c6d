import type { Wire } from '../wire.ts'
import { doubtful, fits, growing } from './fields.ts'
import { sendable } from './sendable.ts'

/** As much of an `http.ServerResponse`, or of an `http2.Http2ServerResponse`, as is needed. */
export interface NodeResponse {
  statusCode: number
  readonly headersSent: boolean
  readonly writableEnded?: boolean | undefined
  readonly destroyed?: boolean | undefined
  /** What it answers: it may be missing, as in a response of a test. */
  readonly req?: NodeAsked | undefined
  getHeader(name: string): number | string | string[] | undefined
  setHeader(name: string, value: string | readonly string[]): unknown
  removeHeader(name: string): void
  write(chunk: Uint8Array): boolean
  end(chunk?: string | Uint8Array): unknown
  destroy(error?: Error): unknown
  on(event: 'drain' | 'close', act: () => void): unknown
}

interface NodeAsked {
  readonly method?: string | undefined
  readonly httpVersionMajor?: number | undefined
}

/** Of one connection, and malformed in HTTP/2 (RFC 9113 §8.2.2): Node ends the request if one of them is there. */
const connectionFields = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']
/** Sets status and fields over those that were set before. */
export function setHead(response: NodeResponse, { status, headers }: Pick<Wire, 'status' | 'headers'>): void {
  response.statusCode = status
  // The phrase of another status does not fit; Node puts that of this one.
  if (!isHttp2(response)) (response as { statusMessage?: string | undefined }).statusMessage = undefined
  removeUnfitting(response, status)
  setFields(response, headers)
}

/** Takes away what was said of another content; of an error, all that was said of what was meant to be sent. */
export function removeUnfitting(response: NodeResponse, status: number): void {
  for (const name of doubtful(status)) {
    const value = response.getHeader(name)
    // Only what is there: Node takes the removal of a length, or of chunking, for a wish to have none from then on.
    if (value !== undefined && !fits(name, String(value))) response.removeHeader(name)
  }
}

/** Fields that were set before stay; Vary, Link and Set-Cookie grow. */
export function setFields(response: NodeResponse, headers: Wire['headers']): void {
  for (const name in headers) {
    if (isHttp2(response) && connectionFields.includes(name)) continue
    const value = headers[name] ?? []
    const old = growing.test(name) ? response.getHeader(name) : undefined
    // Node looks at the characters of a value in HTTP/1 only; whoever translates would make two fields of a line break.
    if (isHttp2(response)) sendable(name, value)
    response.setHeader(name, old === undefined ? value : grown(old, value))
  }
}

/** Each line once, as of a second try. */
function grown(old: number | string | string[], value: string | string[]): string[] {
  return [...new Set([old, value].flat().map(String))]
}

/** HTTP/2 and later have neither a phrase nor fields of a connection. */
export function isHttp2({ req }: NodeResponse): boolean {
  return (req?.httpVersionMajor ?? 1) > 1
}

/** Is there nobody left to answer? HTTP/2 says so of its stream. */
export function isGone(response: NodeResponse): boolean {
  const { stream } = response as { readonly stream?: { readonly destroyed?: boolean } | undefined }
  return response.destroyed === true || stream?.destroyed === true
}

/** Breaks off a response that is not complete: nothing else can say so (RFC 9112 §8, RFC 9113 §8.1.1). */
export function breakOff(response: NodeResponse): void {
  if (response.writableEnded) return
  // Without an error, HTTP/2 ends the stream as if it were complete. With one, HTTP/1 blames the client.
  response.destroy(isHttp2(response) ? new Error('The response is incomplete') : undefined)
}
