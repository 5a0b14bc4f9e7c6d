import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'
import type { ExchangeLine } from '@statute/http'
import { bodyIn, bodyLimit } from './content.ts'
import { type Line, linesOfHead, pairsOf } from './head.ts'

/** One request of a fetch, as the client inside Node tells of it: redirects make several. */
interface Hop {
  readonly method: string
  readonly url: string
  head: string | null
  response: { readonly status: number; readonly reason: string; readonly lines: readonly Line[] } | null
}

interface ClientEvent {
  readonly request: {
    readonly method: string
    readonly path: string
    readonly origin: string | URL
    readonly contentLength?: number | null
    readonly body?: unknown
  }
  readonly headers?: string
  readonly response?: { readonly statusCode: number; readonly statusText: string; readonly headers: readonly Buffer[] }
}

export interface FetchWatch {
  /** Waits for bodies that are still under way, not for long. */
  settle(): Promise<void>
  stop(): void
}

/** Watches the global fetch. Bodies are cloned: whoever reads the response gets each octet as before. */
export function watchFetch(see: (line: ExchangeLine) => void): FetchWatch {
  const own = globalThis.fetch
  const calls = new AsyncLocalStorage<Hop[]>()
  const stopHops = watchHops(calls)
  const pending = new Set<Promise<void>>()
  let isOver = false
  const watched: typeof fetch = async (input, init) => {
    if (isOver) return own(input, init)
    const hops: Hop[] = []
    const response = await calls.run(hops, () => own(input, init))
    // A stand-in of a mock may be no Response at all, or one that cannot be cloned.
    const copy = response instanceof Response && !response.bodyUsed && response.status !== 0 ? response.clone() : null
    if (copy === null || !isHttp(urlOf(input))) return response
    const seen = note(input, init, copy, hops, see).catch(() => {})
    pending.add(seen)
    seen.finally(() => pending.delete(seen))
    return response
  }
  globalThis.fetch = watched
  return {
    async settle() {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((done) => {
        timer = setTimeout(done, 1000)
      })
      await Promise.race([Promise.all(pending), patience])
      clearTimeout(timer)
    },
    stop() {
      isOver = true
      stopHops()
      if (globalThis.fetch === watched) globalThis.fetch = own
    },
  }
}

function watchHops(calls: AsyncLocalStorage<Hop[]>): () => void {
  const hops = new WeakMap<object, Hop>()
  const listeners: Record<string, (event: ClientEvent) => void> = {
    'undici:request:create'({ request }) {
      const { method, origin, path } = request
      const hop: Hop = { method, url: `${origin}${path}`, head: null, response: null }
      const call = calls.getStore()
      if (call === undefined) return
      call.push(hop)
      hops.set(request, hop)
    },
    'undici:client:sendHeaders'({ request, headers }) {
      const hop = hops.get(request)
      if (hop && headers !== undefined) hop.head = headers + framingOf(request)
    },
    'undici:request:headers'({ request, response }) {
      const hop = hops.get(request)
      if (!hop || !response || response.statusCode < 200) return
      const lines = pairsOf(response.headers.map((octets) => octets.toString('latin1')))
      hop.response = { status: response.statusCode, reason: response.statusText, lines }
    },
  }
  for (const [name, listener] of Object.entries(listeners)) channel(name).subscribe(listener as never)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) channel(name).unsubscribe(listener as never)
  }
}

/** The client writes the line about the length of the content after the others, and does not tell of it. */
function framingOf({ contentLength, body }: ClientEvent['request']): string {
  if (typeof contentLength === 'number') return `content-length: ${contentLength}\r\n`
  return body === null || body === undefined ? '' : 'transfer-encoding: chunked\r\n'
}

type Input = Parameters<typeof fetch>[0]
type Init = Parameters<typeof fetch>[1]

async function note(
  input: Input,
  init: Init,
  response: Response,
  hops: readonly Hop[],
  see: (line: ExchangeLine) => void,
): Promise<void> {
  const octets = await octetsOf(response)
  const answered = hops.filter((hop) => hop.response !== null)
  if (answered.length === 0) return see(lineOfFetch(input, init, response, octets))
  answered.forEach((hop, i) => {
    const isLast = i === answered.length - 1
    see(lineOfHop(hop, i === 0 ? bodySent(input, init) : null, isLast ? bodyIn(octets) : { body: null }))
  })
}

function lineOfHop(hop: Hop, sent: string | null, body: { body: string | null; encoding?: string }): ExchangeLine {
  const headers = hop.head === null ? null : linesOfHead(hop.head)
  const { status = 0, reason = '', lines = null } = hop.response ?? {}
  return {
    request: { method: hop.method, url: hop.url, headers, body: sent },
    response: { status, statusText: reason, headers: lines, ...body },
    ...(headers ? { request_headers_complete: true } : {}),
  }
}

/** Without the client's own word: fields that it adds are not known, nor what came before a redirect. */
function lineOfFetch(input: Input, init: Init, response: Response, octets: Uint8Array | null): ExchangeLine {
  const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
  const isKnown = !response.redirected || method === 'GET' || method === 'HEAD'
  const url = response.url || urlOf(input)
  return {
    request: isKnown ? { method, url, headers: null, body: bodySent(input, init) } : null,
    response: {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      ...bodyIn(octets),
    },
  }
}

/** The content that a call sends, if it is text or there is none. */
function bodySent(input: Input, init: Init): string | null {
  const body = init?.body ?? (input instanceof Request ? input.body : null)
  if (body === null || body === undefined) return ''
  if (body instanceof URLSearchParams) return body.toString()
  return typeof body === 'string' ? body : null
}

function urlOf(input: Input): string {
  return input instanceof Request ? input.url : String(input)
}

const isHttp = (url: string) => /^(?:https?:\/\/|\/)/i.test(url)

/** Null if it is longer than what is kept, or was cut. */
export async function octetsOf(response: Response): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return Buffer.concat(chunks)
      size += value.length
      if (size > bodyLimit) {
        reader.cancel().catch(() => {})
        return null
      }
      chunks.push(value)
    }
  } catch {
    return null
  }
}
