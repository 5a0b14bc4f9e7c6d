import { latencyStep, later, mergeInto, Traffic } from '@statute/traffic'

/** The last hours of traffic, for reports. What is older is forgotten, and so are endpoints that only it had. */
export class LiveWindow {
  #traffic = new Traffic()
  readonly #minutes: number
  #droppedAt = 0

  constructor(hours: number) {
    this.#minutes = hours * 60
  }

  get traffic(): Traffic {
    return this.#traffic
  }

  add(traffic: Traffic): void {
    mergeInto(this.#traffic, traffic)
  }

  /** Forgets what is too old beside the newest line; looks again when ten minutes have gone by in the log. */
  forget(): void {
    const { counts, tally } = this.#traffic
    counts.settle()
    if (counts.length === 0) return
    const before = (counts.minute[counts.length - 1] as number) - this.#minutes
    if (before - this.#droppedAt < 10) return
    this.#droppedAt = before
    if ((counts.minute[0] as number) >= before) return
    this.#traffic = later(this.#traffic, before, Math.floor(before / latencyStep))
    Object.assign(this.#traffic.tally, tally)
  }
}
