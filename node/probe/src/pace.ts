/** Politeness: so many requests a second for each host, and longer pauses where the host asked for them. */
import { setTimeout as sleep } from 'node:timers/promises'

export class Pace {
  readonly #gap: number
  readonly #signal: AbortSignal | undefined
  readonly #gaps = new Map<string, number>()
  readonly #next = new Map<string, number>()

  /** @param rate Requests a second. */
  constructor(rate: number, signal?: AbortSignal) {
    this.#gap = 1000 / rate
    this.#signal = signal
  }

  /** Waits until the host may be asked again. */
  async turn(host: string): Promise<void> {
    const now = Date.now()
    const at = Math.max(now, this.#next.get(host) ?? 0)
    this.#next.set(host, at + (this.#gaps.get(host) ?? this.#gap))
    if (at > now) await sleep(at - now, undefined, this.#signal ? { signal: this.#signal } : {}).catch(() => {})
  }

  /** From now on at least so many seconds between two requests (Crawl-delay of robots.txt). */
  slow(host: string, seconds: number): void {
    this.#gaps.set(host, Math.max(this.#gap, seconds * 1000))
  }

  /** No request for so many seconds (Retry-After). */
  hold(host: string, seconds: number): void {
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, Date.now() + seconds * 1000))
  }
}
