/**
 * Answers with a fixed text: one entity per page and form, compressed once, with a strong validator. What a request adds
 * is only the choice of coding and the question whether the client has it already.
 */
import { chooseCoding } from '@statute/http'
import { type EntityTag, withHeaders } from 'statute'
import { send } from 'statute/fetch'
import { conditional } from 'statute/request'

export type Coding = 'br' | 'gzip'
export type Compress = (text: string, coding: Coding) => Uint8Array

/** How long others may keep an answer, by its kind. */
export const lifetimes = {
  /** Pages: kept, and asked about every time. A new release shows at once. */
  page: 'no-cache',
  /** The same data for programs, which do not mind five minutes. */
  data: 'public, max-age=300',
  /** Files with a hash of their content in the name. */
  asset: 'public, max-age=31536000, immutable',
  /** Redirects of short or old addresses. */
  moved: 'public, max-age=86400',
  error: 'no-store',
} as const

/** Every answer: nothing is guessed, framed, or run that does not come from here. */
export const security: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** For the threads that read logs: WebAssembly beside what every page may run, and no network at all. */
export const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

export interface Entity {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Coded {
  readonly body: string | Uint8Array
  readonly etag: EntityTag
  readonly headers: Record<string, string>
}

/** A fixed answer, ready to be sent in each coding. */
export class Fixed {
  readonly #entity: Entity
  readonly #compress: Compress | undefined
  readonly #hash: string
  readonly #coded = new Map<string, Coded>()

  constructor(entity: Entity, compress: Compress | undefined) {
    this.#entity = entity
    this.#compress = compress
    this.#hash = hash(entity.body + entity.headers['content-type'])
  }

  respond(request: Request): Response {
    const { status } = this.#entity
    const coding =
      this.#compress && this.#entity.body.length > 700
        ? chooseCoding(request.headers.get('accept-encoding'), ['br', 'gzip'] as const)
        : 'identity'
    const { body, headers, etag } = this.#coded.get(coding) ?? this.#encode(coding)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      // What answers a POST is no representation of the address: it has no validator, and no condition is about it.
      const { etag: _, ...rest } = headers
      return new Response(body as BodyInit, { status, headers: rest })
    }
    const settled = status === 200 ? conditional(request, { etag, headers }) : undefined
    if (settled) return send(withHeaders(settled, this.#kept(settled.status)), request)
    return new Response(request.method === 'HEAD' ? null : (body as BodyInit), { status, headers })
  }

  /** What every answer has, and what a script of another site needs to read this one. */
  #kept(status: 304 | 412): Record<string, string> {
    const origin = this.#entity.headers['access-control-allow-origin']
    return {
      ...security,
      ...(origin !== undefined && { 'access-control-allow-origin': origin }),
      ...(status === 412 && { 'cache-control': lifetimes.error }),
    }
  }

  #encode(coding: Coding | 'identity'): Coded {
    const { body: text, headers } = this.#entity
    const body = coding === 'identity' || !this.#compress ? text : this.#compress(text, coding)
    const etag: EntityTag = `"${this.#hash}${coding === 'identity' ? '' : `-${coding}`}"`
    const length = typeof body === 'string' ? new TextEncoder().encode(body).length : body.length
    const all: Record<string, string> = { ...security, ...headers, 'content-length': String(length) }
    if (this.#entity.status === 200) all.etag = etag
    if (coding !== 'identity') all['content-encoding'] = coding
    if (this.#compress) all.vary = all.vary ? `${all.vary}, Accept-Encoding` : 'Accept-Encoding'
    const coded = { body, etag, headers: all }
    this.#coded.set(coding, coded)
    return coded
  }
}

/** 64 bits of FNV-1a in two halves: enough to tell two versions of a page apart. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0xcbf29ce4
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + (i & 0xff)), 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
