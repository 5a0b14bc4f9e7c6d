import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FieldLine } from '../options.ts'
import { BodyTap } from './body-tap.ts'
import type { Caller, UpgradeOf } from './caller.ts'
import { type Failure, failureOf, refuse } from './failure.ts'
import { fieldValue, pairsOf } from './hop-fields.ts'
import { joinSockets } from './join-sockets.ts'
import type { ProxyOptions } from './options.ts'
import type { Recorded } from './recorded.ts'
import { refusalOf } from './refusal.ts'
import { requestLines } from './request-lines.ts'
import type { Upstream } from './upstream.ts'

export interface Way {
  readonly upstream: Upstream
  readonly options: ProxyOptions
  /** Called once for each exchange that had a response from upstream. */
  recorded(seen: Recorded): void
  failed(caller: Caller, url: string, status: number, message: string): void
}

/** Sends a request upstream and its response back, both as they come. */
export function forward(caller: Caller, way: Way, upgrade: UpgradeOf | null = null): void {
  const { upstream, options } = way
  const refusal = refusalOf(caller, upstream, options)
  if (refusal) return refuse(caller, refusal)
  new Passage(caller, way, upgrade).send(true)
}

/** One request on its way there and back. */
class Passage {
  readonly #caller: Caller
  readonly #way: Way
  readonly #upgrade: UpgradeOf | null
  readonly #lines: FieldLine[]
  readonly #path: string
  readonly #url: string
  readonly #started = new Date()
  readonly #start = performance.now()
  readonly #sent: BodyTap
  readonly #got: BodyTap
  readonly #interim: Recorded['interim'][number][] = []
  #up: ClientRequest | null = null
  #response: IncomingMessage | null = null
  #deadline: NodeJS.Timeout | null = null
  #isSent = false
  #isOver = false

  constructor(caller: Caller, way: Way, upgrade: UpgradeOf | null) {
    const { upstream, options } = way
    const limit = options.bodyLimit ?? 1_000_000
    this.#caller = caller
    this.#way = way
    this.#upgrade = upgrade
    this.#lines = requestLines(caller, upstream, options, upgrade !== null)
    this.#path = pathOf(caller.target, upstream.base)
    const host = options.keepHost ? fieldValue(this.#lines, 'host') : upstream.authority
    this.#url = `${upstream.scheme}://${host}${this.#path === '*' ? '' : this.#path}`
    this.#sent = new BodyTap(limit)
    this.#got = new BodyTap(limit)
    caller.onGone(() => this.#leave())
    caller.body.on('error', () => {})
    caller.out.on('error', () => {})
  }

  send(mayRetry: boolean): void {
    const { method, hasBody } = this.#caller
    let up: ClientRequest
    try {
      up = this.#way.upstream.request(method, this.#path, this.#lines, this.#upgrade === null)
    } catch (error) {
      return this.#fail({
        status: 400,
        error: 'http_request_error',
        message: `Cannot forward: ${(error as Error).message}`,
      })
    }
    this.#up = up
    this.#watchTime(up)
    up.on('information', (info) => this.#pass(info.statusCode, info.statusMessage, pairsOf(info.rawHeaders)))
    up.on('response', (response) => this.#answer(response))
    if (this.#upgrade) up.on('upgrade', (response, socket, head) => this.#join(response, socket, head))
    up.on('error', (error) => {
      if (this.#isOver || this.#response) return
      // A connection that was kept may be closed while the request is under way. What has no content and changes
      // nothing may be sent again (RFC 9110 §9.2.2).
      const isStale =
        mayRetry && up.reusedSocket && /^(?:ECONNRESET|EPIPE)$/.test((error as NodeJS.ErrnoException).code ?? '')
      if (isStale && !hasBody && /^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/.test(method)) return this.send(false)
      this.#fail(failureOf(error, this.#way.upstream.origin))
    })
    this.#sendContent(up)
  }

  #sendContent(up: ClientRequest): void {
    const { body, hasBody } = this.#caller
    if (this.#upgrade) return void up.end()
    if (!hasBody) {
      this.#isSent = true
      body.resume()
      up.end()
      return
    }
    body.on('data', (chunk: Buffer) => {
      this.#sent.push(chunk)
      if (up.destroyed || up.write(chunk)) return
      body.pause()
      up.once('drain', () => body.resume())
    })
    // Whoever has refused reads no more; the client is let speak to its end.
    up.once('close', () => body.resume())
    body.on('end', () => {
      this.#isSent = true
      if (up.destroyed) return
      const trailers = this.#caller.trailers()
      if (trailers.length > 0 && up.chunkedEncoding) up.addTrailers(trailers as [string, string][])
      up.end()
    })
  }

  #watchTime(up: ClientRequest): void {
    const { connectTimeout = 10_000, timeout = 300_000 } = this.#way.options
    const { origin } = this.#way.upstream
    const end = (error: string, found: string) => {
      this.#fail({ status: 504, error, message: `Cannot get a response from ${origin}: ${found}` })
      up.destroy()
    }
    this.#deadline = setTimeout(end, timeout, 'http_response_timeout', `none within ${timeout / 1000} s`)
    up.once('socket', (socket) => {
      if (!socket.connecting) return
      const found = `no connection within ${connectTimeout / 1000} s`
      const patience = setTimeout(end, connectTimeout, 'connection_timeout', found)
      socket.once('connect', () => clearTimeout(patience))
      socket.once('close', () => clearTimeout(patience))
    })
  }

  #pass(status: number, reason: string, lines: FieldLine[]): void {
    this.#interim.push({ status, reason, lines })
    if (!this.#isOver) this.#caller.interim(status, reason, lines)
  }

  #answer(response: IncomingMessage): void {
    const caller = this.#caller
    this.#response = response
    this.#stopClock()
    if (this.#isOver) return void response.destroy()
    try {
      const { via = 'statute' } = this.#way.options
      const lines = pairsOf(response.rawHeaders)
      const own: FieldLine[] = via === null ? [] : [['Via', `${response.httpVersion} ${via}`]]
      caller.head(response.statusCode ?? 0, response.statusMessage ?? '', [...lines, ...own])
    } catch (error) {
      response.destroy()
      return this.#fail({
        status: 502,
        error: 'http_protocol_error',
        message: `Cannot send the response on: ${(error as Error).message}`,
      })
    }
    response.on('data', (chunk: Buffer) => {
      this.#got.push(chunk)
      if (caller.out.write(chunk)) return
      response.pause()
      caller.out.once('drain', () => response.resume())
    })
    response.on('end', () => {
      if (!response.complete) return
      caller.end(pairsOf(response.rawTrailers))
      this.#finish(response, true)
    })
    response.on('error', () => {
      if (this.#isOver) return
      this.#finish(response, false)
      const message = `${this.#way.upstream.origin} closed the connection in the middle of a response`
      this.#way.failed(caller, this.#url, 0, message)
      caller.cut()
    })
  }

  #join(response: IncomingMessage, socket: Socket, head: Buffer): void {
    this.#stopClock()
    if (this.#upgrade) joinSockets(this.#upgrade, response, socket, head)
    this.#isSent = true
    this.#finish(response, true)
  }

  #fail(failure: Failure): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#stopClock()
    this.#way.failed(this.#caller, this.#url, failure.status, failure.message)
    try {
      refuse(this.#caller, failure)
    } catch {
      this.#caller.cut()
    }
  }

  /** The client has gone; upstream need not go on. */
  #leave(): void {
    if (this.#isOver) return
    const response = this.#response
    if (response) this.#finish(response, false)
    this.#isOver = true
    this.#stopClock()
    this.#up?.destroy()
    response?.destroy()
  }

  #finish(response: IncomingMessage, whole: boolean): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#way.recorded({
      started: this.#started,
      duration: performance.now() - this.#start,
      method: this.#caller.method,
      url: this.#url,
      target: this.#path,
      requestLines: this.#lines,
      requestContent: this.#sent,
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      version: response.httpVersion,
      responseLines: pairsOf(response.rawHeaders),
      responseContent: this.#got,
      ended: [this.#isSent, whole],
      trailers: pairsOf(response.rawTrailers),
      interim: this.#interim,
    })
  }

  #stopClock(): void {
    if (this.#deadline) clearTimeout(this.#deadline)
  }
}

/** The target for upstream: what comes in the absolute form loses its origin (RFC 9112 §3.2.2). */
function pathOf(target: string, base: string): string {
  if (target === '*') return target
  const path = /^https?:\/\/[^/?#]*(.*)$/is.exec(target)?.[1] ?? target
  return base + (path.startsWith('/') ? path : `/${path}`)
}
