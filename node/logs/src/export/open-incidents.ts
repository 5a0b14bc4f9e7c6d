import type { Incident } from '@statute/traffic'

/** What tells one incident from another while both are open. Its beginning does not: a restart may see it differently. */
export function incidentKey({ kind, rule, status, route, method, host, client }: Incident): string {
  return JSON.stringify([kind, rule, status, route, method, host, client])
}

export interface Known {
  readonly incident: Incident
  /** When somebody was last told of it, milliseconds since 1970; 0 if never. */
  readonly told: number
  /** When it was last seen open, milliseconds since 1970. */
  readonly seen: number
}

/** What somebody should be told now. */
export interface News {
  readonly begun: readonly Incident[]
  /** Open for long, and told before. */
  readonly lasting: readonly Incident[]
  readonly ended: readonly Incident[]
}

/** An incident that is neither open nor said to have ended is waited for: after a restart the judge must find it again. */
const lostAfter = 30 * 60_000

/** Remembers which incidents are open and who was told, so that each is told once when it begins and once when it ends. */
export class OpenIncidents {
  readonly #known = new Map<string, Known>()
  /** Ended, and not told yet. */
  #owed: Incident[] = []

  constructor(kept?: KeptIncidents) {
    for (const known of kept?.known ?? []) this.#known.set(incidentKey(known.incident), known)
    this.#owed = [...(kept?.owed ?? [])]
  }

  update(open: readonly Incident[], ended: readonly Incident[], now: number): void {
    const keys = new Set(open.map(incidentKey))
    for (const incident of ended) {
      const key = incidentKey(incident)
      if (keys.has(key)) continue
      // One that began and ended between two calls is told as well, by its end. One of long ago comes out of a log that
      // is read from its start.
      if (this.#known.has(key) || now - (incident.to ?? now) < lostAfter) this.#end(key, incident)
    }
    for (const incident of open) {
      const key = incidentKey(incident)
      const before = this.#known.get(key) ?? this.#renamed(incident, keys)
      this.#known.set(key, { incident, told: before?.told ?? 0, seen: now })
    }
    for (const [key, { incident, seen }] of this.#known) {
      if (!keys.has(key) && now - seen >= lostAfter) this.#end(key, { ...incident, to: seen })
    }
  }

  has(incident: Incident): boolean {
    return this.#known.has(incidentKey(incident))
  }

  /** @param repeat Milliseconds after which an open incident is told again */
  news(now: number, repeat: number): News {
    const known = [...this.#known.values()]
    return {
      begun: known.filter(({ told }) => told === 0).map(({ incident }) => incident),
      lasting: known.filter(({ told }) => told > 0 && now - told >= repeat).map(({ incident }) => incident),
      ended: [...this.#owed],
    }
  }

  /** The news have arrived. */
  told({ begun, lasting, ended }: News, now: number): void {
    for (const incident of [...begun, ...lasting]) {
      const key = incidentKey(incident)
      const known = this.#known.get(key)
      if (known !== undefined) this.#known.set(key, { ...known, told: now })
    }
    this.#owed = this.#owed.filter((incident) => !ended.includes(incident))
  }

  keep(): KeptIncidents {
    return { known: [...this.#known.values()], owed: this.#owed }
  }

  #end(key: string, incident: Incident): void {
    this.#known.delete(key)
    this.#owed.push(incident)
  }

  /** The same incident whose scope turned out to be wider or narrower: same kind, code and beginning. */
  #renamed(incident: Incident, open: ReadonlySet<string>): Known | undefined {
    for (const [key, known] of this.#known) {
      const { kind, status, from, rule } = known.incident
      if (open.has(key) || kind !== incident.kind || status !== incident.status) continue
      if (from !== incident.from || rule !== incident.rule) continue
      this.#known.delete(key)
      return known
    }
    return undefined
  }
}

/** What a restart must not forget. */
export interface KeptIncidents {
  readonly known: readonly Known[]
  readonly owed: readonly Incident[]
}
