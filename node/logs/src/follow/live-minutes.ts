import { latencyStep, later, longestSilence, type Minute, mergeInto, Traffic } from '@statute/traffic'

/** Traffic of minutes that are not over, until they are taken as {@link Minute}s. */
export class LiveMinutes {
  #traffic = new Traffic()

  add(traffic: Traffic): void {
    mergeInto(this.#traffic, traffic)
  }

  /** Minutes that came late: what there is before a minute that is the next one to be over. */
  *late(next: number): Generator<Minute> {
    const { counts, callers } = this.#traffic
    counts.settle()
    callers.settle()
    const end = counts.place(next)
    for (let at = 0; at < end; ) {
      const minute = counts.minute[at] as number
      yield this.#minute(minute)
      at = counts.place(minute + 1)
    }
  }

  /** Minutes from one to before another, each once and in order, those without a request too; as `minutesOf()` has it. */
  *take(from: number, to: number): Generator<Minute> {
    this.#traffic.counts.settle()
    this.#traffic.callers.settle()
    let silent = 0
    for (let minute = from; minute < to; minute++) {
      const one = this.#minute(minute)
      silent = one.to > one.from ? 0 : silent + 1
      yield one
      if (silent < longestSilence) continue
      const next = this.#traffic.counts.minute[one.to]
      minute = Math.max(minute, (one.to < this.#traffic.counts.length ? (next as number) : to) - 1)
      silent = 0
    }
  }

  /** Forgets the minutes before one, and the names that only they had. */
  dropBefore(minute: number): void {
    // A window goes out whole with the first of its minutes; what comes into it later goes out later, by itself.
    this.#traffic = later(this.#traffic, minute, Math.floor((minute - 1) / latencyStep) + 1)
  }

  #minute(minute: number): Minute {
    const { counts, callers, latency } = this.#traffic
    return {
      ...{ minute, counts, from: counts.place(minute), to: counts.place(minute + 1) },
      ...{ callers, callersFrom: callers.place(minute), callersTo: callers.place(minute + 1) },
      latency,
    }
  }
}
