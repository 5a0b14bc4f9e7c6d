import type { Incident, IncidentKind } from '../../incident.ts'

/** What is known of an incident before it is put into words. */
export interface Case {
  readonly kind: IncidentKind
  readonly status: number | null
  readonly route: string | null
  readonly method: string | null
  readonly host: string | null
  readonly client: string | null
  readonly from: number
  readonly to: number | null
  readonly peak: number
  readonly baseline: number
  readonly count: number
  /** Distinct clients that were named in its window; 0 if the log names none. */
  readonly clients: number
  /** The names that were met most, with their part (0 to 1) of those that have one. */
  readonly busiest: Named | null
  readonly agent: Named | null
  readonly path: Named | null
  readonly paths: number
  readonly referrer: Named | null
  /** Statuses that moved with it. */
  readonly effects: readonly number[]
  /** Requests now, in times the usual. */
  readonly surge: number
  /** The status that stands in place of one that is missing. */
  readonly instead: number | null
}

export interface Named {
  readonly name: string
  readonly part: number
}

/** How a kind of incident is told. */
export interface Account {
  readonly severity: (told: Case) => Incident['severity']
  /** What it means, in a few sentences. */
  readonly explanation: (told: Case) => string
  /** What speaks for it, beyond what is said of every kind. */
  readonly evidence?: (told: Case) => readonly string[]
  /** What to do, in order. */
  readonly nextSteps: (told: Case) => readonly string[]
}
