import { type Caller, latencyStep, type Minute, mergeInto, Traffic } from '@statute/traffic'

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

  /** Minutes from one to before another, each once and in order, those without a request too. */
  *take(from: number, to: number): Generator<Minute> {
    this.#traffic.counts.settle()
    this.#traffic.callers.settle()
    for (let minute = from; minute < to; minute++) yield this.#minute(minute)
  }

  /** Forgets the minutes before one, and the names that only they had. */
  dropBefore(minute: number): void {
    const { counts, callers, latency } = this.#traffic
    const rest = new Traffic()
    const ids = new Map<number, number>()
    const idOf = (endpoint: number): number => {
      let id = ids.get(endpoint)
      if (id === undefined) {
        id = rest.counts.idOf(counts.endpoints[endpoint] as (typeof counts.endpoints)[number])
        ids.set(endpoint, id)
      }
      return id
    }
    for (let at = counts.place(minute); at < counts.length; at++) {
      const cell = counts.cell(at)
      rest.counts.add(cell.minute, idOf(cell.endpoint), cell.status, cell.count, cell.bytes)
    }
    for (let at = callers.place(minute); at < callers.rows.length; at++) {
      const row = callers.rows[at] as Caller
      rest.callers.rows.push({
        ...row,
        endpoint: idOf(row.endpoint),
        client: rest.callers.clients.id(callers.clients.name(row.client)),
        agent: rest.callers.agents.id(callers.agents.name(row.agent)),
        path: rest.callers.paths.id(callers.paths.name(row.path)),
        referrer: rest.callers.referrers.id(callers.referrers.name(row.referrer)),
      })
    }
    for (const [window, cells] of latency.windows) {
      // A window goes out whole with the first of its minutes; what comes into it later goes out later, by itself.
      if (window <= Math.floor((minute - 1) / latencyStep)) continue
      for (const [key, sketch] of cells) {
        rest.latency.of(window, idOf(Math.floor(key / 1024)), key % 1024).merge(sketch)
      }
    }
    this.#traffic = rest
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
