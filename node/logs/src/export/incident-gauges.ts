import type { Incident } from '@statute/traffic'

/** How many incidents of a kind are open; 0 once they have ended. */
export interface IncidentGauge {
  readonly kind: string
  readonly severity: string
  readonly status: number | null
  readonly route: string | null
  open: number
}

/** Gauges that are kept, so that ends are seen as 0 and yet do not pile up. */
const kept = 500

/** The incidents as numbers. */
export class IncidentGauges {
  readonly #gauges = new Map<string, IncidentGauge>()

  /** What is open now, all of it. */
  set(incidents: readonly Incident[]): void {
    for (const gauge of this.#gauges.values()) gauge.open = 0
    for (const { kind, severity, status, route } of incidents) {
      const key = JSON.stringify([kind, severity, status, route])
      const gauge = this.#gauges.get(key) ?? { kind, severity, status, route, open: 0 }
      gauge.open++
      // The latest stand last: the oldest ends are forgotten first.
      this.#gauges.delete(key)
      this.#gauges.set(key, gauge)
    }
    for (const [key, gauge] of this.#gauges) {
      if (this.#gauges.size <= kept) break
      if (gauge.open === 0) this.#gauges.delete(key)
    }
  }

  all(): readonly IncidentGauge[] {
    return [...this.#gauges.values()]
  }
}
