import { type Caller, type Counts, type Latency, latencyStep, mergeInto, Traffic } from '@statute/traffic'

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

  /** Forgets what is too old, beside the newest line; looks once in ten minutes. */
  forget(): void {
    const { counts: all } = this.#traffic
    all.settle()
    if (all.length === 0) return
    const before = (all.minute[all.length - 1] as number) - this.#minutes
    if (before - this.#droppedAt < 10) return
    this.#droppedAt = before
    const { counts, callers, latency, tally } = this.#traffic
    if ((counts.minute[0] as number) >= before) return
    const kept = new Traffic()
    Object.assign(kept.tally, tally)
    const ids = new Map<number, number>()
    const idOf = (id: number) => {
      let fresh = ids.get(id)
      if (fresh === undefined) {
        fresh = kept.counts.idOf(counts.endpoints[id] as Counts['endpoints'][number])
        ids.set(id, fresh)
      }
      return fresh
    }
    for (let at = counts.place(before); at < counts.length; at++) {
      const { minute, endpoint, status, count, bytes } = counts.cell(at)
      kept.counts.add(minute, idOf(endpoint), status, count, bytes)
    }
    callers.settle()
    for (let at = callers.place(before); at < callers.rows.length; at++) {
      const row = callers.rows[at] as Caller
      kept.callers.rows.push({
        ...row,
        endpoint: idOf(row.endpoint),
        client: kept.callers.clients.id(callers.clients.name(row.client)),
        agent: kept.callers.agents.id(callers.agents.name(row.agent)),
        path: kept.callers.paths.id(callers.paths.name(row.path)),
        referrer: kept.callers.referrers.id(callers.referrers.name(row.referrer)),
      })
    }
    copyLatency(latency, kept.latency, Math.floor(before / latencyStep), idOf)
    this.#traffic = kept
  }
}

function copyLatency(from: Latency, to: Latency, first: number, idOf: (id: number) => number): void {
  for (const [window, cells] of from.windows) {
    if (window < first) continue
    for (const [key, sketch] of cells) to.of(window, idOf(Math.floor(key / 1024)), key % 1024).merge(sketch)
  }
}
