/** What a fetch handler returns: the response itself goes on untouched, a clone of it is read. */
import type { ExchangeLine } from '@statute/http'
import { bodyIn, Octets } from '../content.ts'
import { fieldIn, type Line } from '../head.ts'
import { unfold } from '../unfold.ts'
import type { Audit } from './audit.ts'

/** As much of a `Request` as is needed. */
export interface FetchRequest {
  readonly method: string
  readonly url: string
  readonly headers: Iterable<readonly [string, string]>
  readonly body?: unknown
}

/** How long a clone is read: one that is read on would keep the source open when the client has gone. */
const patience = 1000

/** Looks at a response before it is sent. What comes back is done when it was judged; never rejected. */
export async function seeFetched(audit: Audit, request: FetchRequest, response: Response): Promise<void> {
  try {
    const { status, statusText } = response
    // Not a response for the wire: a switch of protocols, or one that stands for an error.
    if (status < 200) return
    const { method, url } = request
    const isWithout = method === 'HEAD' || status === 204 || status === 304 || response.body === null
    const reading = isWithout ? new Uint8Array() : readClone(response, audit.bodyLimit)
    const headers: Line[] = [...response.headers]
    // The server beneath adds it (RFC 9110 §6.6.1).
    if (!response.headers.has('date')) headers.push(['date', new Date().toUTCString()])
    const sent = [...request.headers]
    const isEmpty = request.body === null || request.body === undefined
    const octets = await reading
    audit.see(
      (): ExchangeLine => ({
        request: { method, url, headers: sent, body: isEmpty ? '' : null },
        response: {
          status,
          statusText,
          headers,
          ...bodyIn(octets && unfold(octets, fieldIn(headers, 'content-encoding'))),
        },
      }),
    )
    await audit.settled()
  } catch {
    // A body that failed on its way is no exchange; whoever sends the response sees that too.
  }
}

/** Null if the content is longer than what is kept, takes longer, or is somebody else's already. */
async function readClone(response: Response, limit: number): Promise<Uint8Array | null> {
  if (response.bodyUsed || response.body?.locked) return null
  const reader = (response.clone().body as ReadableStream<Uint8Array>).getReader()
  const octets = new Octets(limit)
  let isLeft = false
  const leave = () => {
    isLeft = true
    // Fulfilled only when the other reader is through.
    reader.cancel().catch(() => {})
  }
  const timer = setTimeout(leave, patience)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (isLeft) return null
      if (done) return octets.whole
      octets.push(value)
      if (octets.areTooMany) leave()
    }
  } finally {
    clearTimeout(timer)
  }
}
