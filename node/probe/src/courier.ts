/**
 * The one door to the network. Every request, redirects too, goes through guard, look-up, pace and the count of requests,
 * one at a time, and comes out as an exchange with its secrets masked.
 */
import { type Exchange, parseRetryAfter } from '@statute/http'
import { type Ask, fieldsOf } from './ask.ts'
import { connect } from './connect.ts'
import { destinationOf } from './destination.ts'
import { exchangeHttp1 } from './exchange-http1.ts'
import { exchangeHttp2 } from './exchange-http2.ts'
import { guardUrl } from './guard.ts'
import { maskExchange, secretsOf } from './mask.ts'
import type { Settings } from './options.ts'
import { Pace } from './pace.ts'
import { explainError, isProblem, type Problem } from './problem.ts'
import { createResolver, type Resolve } from './resolve.ts'

/** Somebody who asks us to wait longer gets no further request. */
const longestWait = 10
/** After so many problems in a row, or answers of 429 in all, the host is left alone. */
const mostFailures = 3
/** RFC 7301 §3.2. */
const noCommonProtocol = 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'

export class Courier {
  readonly settings: Settings
  readonly pace: Pace
  /** The origin that secrets belong to. */
  readonly home: string
  /** Nothing more will be sent. */
  ended = false
  readonly #file: string
  readonly #resolve: Resolve
  readonly #secrets: readonly string[]
  #sent = 0
  #entry = 0
  #failures = 0
  #refusals = 0

  constructor(file: string, home: string, settings: Settings) {
    this.#file = file
    this.home = home
    this.settings = settings
    this.pace = new Pace(settings.rate, settings.signal)
    this.#resolve = createResolver(settings.allowPrivate, settings.timeouts.connect, settings.lookup)
    const auth = settings.auth === undefined ? [] : [['Authorization', settings.auth] as const]
    this.#secrets = secretsOf([...settings.headers, ...auth])
  }

  note(message: string): void {
    this.settings.onEvent({ event: 'note', message })
  }

  /** Sends a request and yields its exchange; twice, if the first answer asks for a pause that is short enough. */
  async *ask(ask: Ask): AsyncGenerator<Exchange, Exchange | null> {
    const first = await this.send(ask)
    if (first === null) return null
    yield first
    if (!this.#mustWait(first, ask)) return first
    const second = await this.send(ask)
    if (second === null) return first
    yield second
    if (this.#mustWait(second, ask)) this.stop(`${ask.url.host} still asks for a pause after one was made`)
    return second
  }

  /** One request; null if there is no answer, which events have told. */
  async send(ask: Ask): Promise<Exchange | null> {
    const { settings } = this
    if (settings.signal?.aborted) this.ended = true
    if (this.ended) return null
    if (this.#sent >= settings.maxRequests) {
      this.stop(`the limit of ${settings.maxRequests} requests is reached`)
      return null
    }
    const got = await this.#deliver(ask)
    if (!isProblem(got)) {
      this.#failures = 0
      const source = { file: this.#file, format: 'live', entry: this.#entry++, line: null } as const
      return maskExchange({ ...got, source, probe: ask.probe ?? null }, this.#secrets)
    }
    if (ask.optional && got.problem !== 'protocol') this.note(got.message)
    else {
      settings.onEvent({ event: 'problem', step: ask.step, problem: got })
      if (++this.#failures >= mostFailures) this.stop(`${mostFailures} requests in a row had no answer`)
    }
    return null
  }

  stop(why: string): void {
    if (!this.ended) this.note(`The check ends early: ${why}`)
    this.ended = true
  }

  async #deliver(ask: Ask): Promise<Pick<Exchange, 'request' | 'response'> | Problem> {
    const { settings } = this
    const { method, url, body, version = '1.1' } = ask
    const to = destinationOf(method, url)
    try {
      const refused = guardUrl(url, to)
      if (refused) return refused
      const addresses = await this.#resolve(to)
      if (isProblem(addresses)) return addresses
      await this.pace.turn(url.host)
      if (settings.signal?.aborted) return explainError({ code: 'ABORT_ERR' }, to)
      this.#sent++
      const { step } = ask
      settings.onEvent({
        event: 'sending',
        step,
        method,
        url: url.href,
        version,
        sent: this.#sent,
        limit: settings.maxRequests,
      })
      const offer = version === '2' ? 'h2' : 'http/1.1'
      const connection = await connect(to, addresses, url.protocol === 'https:', offer, settings)
      if (isProblem(connection)) {
        // A server without HTTP/1.1: the same request with what it speaks.
        if (version !== '2' && connection.code === noCommonProtocol)
          return await this.#deliver({ ...ask, version: '2' })
        return connection
      }
      if (version === '2' && connection.protocol !== 'h2') {
        connection.socket.destroy()
        const message = `${to.host} does not offer HTTP/2`
        return { ...connection.to, problem: 'tls', code: 'no-http2', message }
      }
      const exchange = version === '2' ? exchangeHttp2 : exchangeHttp1
      const fields = fieldsOf(ask, settings, this.home)
      return await exchange(connection, method, url, fields, body, settings)
    } catch (error) {
      // Nothing above is known to throw; if Node does all the same, it is told like the rest.
      return explainError(error, to)
    }
  }

  /** RFC 9110 §10.2.3: the pace is held back; true if the request should be sent once more. */
  #mustWait({ response }: Exchange, { url }: Ask): boolean {
    if (response.status !== 429 && response.status !== 503) return false
    const value = response.fields.get('retry-after')
    const seconds = value === null ? null : parseRetryAfter(value)
    if (seconds === null) {
      if (response.status === 429 && ++this.#refusals >= mostFailures) this.stop(`${url.host} answers 429 too often`)
      else if (response.status === 429) this.pace.hold(url.host, 2)
      return false
    }
    if (seconds > longestWait) {
      this.stop(`${url.host} asks to wait ${seconds} seconds (Retry-After), and ${longestWait} is the most`)
      return false
    }
    const why = `${response.status} with Retry-After`
    this.settings.onEvent({ event: 'waiting', host: url.host, seconds, why })
    this.pace.hold(url.host, seconds)
    return true
  }
}
