import { setTimeout as sleep } from 'node:timers/promises'
import { networkErrors } from '../network-errors.ts'

export interface DeliveryOptions {
  /** Sent with every message: `Authorization` and the like. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds for one try. 10 s unless told. */
  readonly timeout?: number
  /** Milliseconds after the first failure; twice as long after each further one, up to a minute. 1 s unless told. */
  readonly firstPause?: number
  /** Milliseconds after which a message that cannot be delivered is given up. An hour unless told. */
  readonly patience?: number
  /** Messages that may wait; more push out the oldest. 500 unless told. */
  readonly queue?: number
  /** Milliseconds that {@link Delivery.close} waits for what is left. 5 s unless told. */
  readonly farewell?: number
  /** Is told when a receiver begins to fail, and of what is given up. */
  readonly onProblem?: (message: string) => void
}

export interface Message {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  /** What is lost if it is: "metrics of 09:14", "the end of two incidents". */
  readonly what: string
}

const longestPause = 60_000
const sayAgainAfter = 600_000

/**
 * Posts messages to one address, one after the other and in order, and tries again what may succeed later: no answer,
 * 408, 429, 5xx. Any other refusal would be the same next time, so the message is dropped and said.
 */
export class Delivery {
  /** The address without credentials, query or path: a path is often the secret (Slack). */
  readonly origin: string
  readonly #url: string
  readonly #headers: Record<string, string>
  readonly #options: DeliveryOptions
  readonly #waiting: {
    readonly message: Message
    readonly since: number
    readonly done: (delivered: boolean) => void
  }[] = []
  readonly #ended = new AbortController()
  #working: Promise<void> | null = null
  #failing = false
  #said = { why: '', at: 0, more: 0 }

  constructor(address: string, options: DeliveryOptions = {}) {
    const url = readAddress(address)
    this.origin = url.origin
    this.#headers = { 'User-Agent': 'statute', ...options.headers }
    if (url.username !== '' || url.password !== '') {
      const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
      this.#headers.Authorization = `Basic ${Buffer.from(pair).toString('base64')}`
      url.username = ''
      url.password = ''
    }
    this.#url = url.href
    this.#options = options
  }

  /** Takes a message; true once it has been delivered, false if it was given up. */
  send(message: Message): Promise<boolean> {
    const { queue = 500 } = this.#options
    if (this.#ended.signal.aborted) return Promise.resolve(false)
    const result = new Promise<boolean>((done) => this.#waiting.push({ message, since: Date.now(), done }))
    // The first one is on its way.
    while (this.#waiting.length > queue + 1) {
      const [oldest] = this.#waiting.splice(1, 1)
      this.#giveUp(oldest?.message.what ?? '', `${queue} messages wait already`)
      oldest?.done(false)
    }
    this.#working ??= this.#work()
    return result
  }

  /** Waits some seconds for what is on its way, then gives it up. */
  async close(): Promise<void> {
    const { farewell = 5000 } = this.#options
    const over = new AbortController()
    await Promise.race([this.#working, sleep(farewell, undefined, { signal: over.signal }).catch(() => {})])
    over.abort()
    this.#ended.abort()
    await this.#working
  }

  async #work(): Promise<void> {
    let pause = this.#options.firstPause ?? 1000
    for (;;) {
      const next = this.#waiting[0]
      if (next === undefined) break
      const { message, since, done } = next
      const failure = this.#ended.signal.aborted ? { why: 'the watch ends', again: false } : await this.#post(message)
      if (failure === null) {
        pause = this.#options.firstPause ?? 1000
        this.#failing = false
      } else if (failure.again && Date.now() - since < (this.#options.patience ?? 3_600_000)) {
        if (!this.#failing) this.#options.onProblem?.(`Cannot deliver to ${this.origin}: ${failure.why}; trying again`)
        this.#failing = true
        // A little less or more, so that many agents do not come back together.
        const wait = failure.after ?? pause * (0.75 + Math.random() / 2)
        pause = Math.min(pause * 2, longestPause)
        await sleep(wait, undefined, { signal: this.#ended.signal }).catch(() => {})
        continue
      } else this.#giveUp(message.what, failure.why)
      const at = this.#waiting.indexOf(next)
      if (at >= 0) this.#waiting.splice(at, 1)
      done(failure === null)
    }
    this.#working = null
  }

  async #post({ body, headers }: Message): Promise<Failure | null> {
    const { timeout = 10_000 } = this.#options
    const signal = AbortSignal.any([AbortSignal.timeout(timeout), this.#ended.signal])
    try {
      // A redirected POST would become a GET; whoever gave the address should give the right one.
      const init = {
        method: 'POST',
        headers: { ...this.#headers, ...headers },
        body,
        signal,
        redirect: 'manual',
      } as const
      const response = await fetch(this.#url, init)
      const text = (await response.text().catch(() => '')).trim().slice(0, 200)
      if (response.ok) return null
      const again = response.status >= 500 || response.status === 429 || response.status === 408
      const after = retryAfter(response.headers.get('retry-after'))
      return {
        why: `it answers ${response.status}${text === '' ? '' : ` "${text}"`}`,
        again,
        ...(after === null ? {} : { after }),
      }
    } catch (error) {
      return { why: explain(error, timeout), again: true }
    }
  }

  /** Says what is lost; the same reason again only after ten minutes, with what was lost meanwhile. */
  #giveUp(what: string, why: string): void {
    const said = this.#said
    if (said.why === why && Date.now() - said.at < sayAgainAfter) {
      said.more++
      return
    }
    const more = said.why === why && said.more > 0 ? `, and ${said.more} more before` : ''
    this.#said = { why, at: Date.now(), more: 0 }
    this.#options.onProblem?.(`Cannot deliver ${what}${more} to ${this.origin}: ${why}; given up`)
  }
}

interface Failure {
  readonly why: string
  readonly again: boolean
  /** Milliseconds that the receiver asked for. */
  readonly after?: number
}

function readAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new Error(`Cannot send to "${address}": not an address, wanted http:// or https://`)
  }
  return url
}

/** Milliseconds, an hour at most; null if the field says nothing. RFC 9110 §10.2.3: seconds or a date. */
export function retryAfter(field: string | null, now = Date.now()): number | null {
  if (field === null) return null
  const text = field.trim()
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), 3_600_000)
}

function explain(error: unknown, timeout: number): string {
  const { name, message, cause } = error as {
    name?: string
    message?: string
    cause?: { code?: string; message?: string }
  }
  if (name === 'TimeoutError') return `no answer within ${timeout / 1000} s`
  if (name === 'AbortError') return 'the watch ends'
  return networkErrors[cause?.code ?? ''] ?? cause?.code ?? cause?.message ?? message ?? 'the reason is not known'
}
