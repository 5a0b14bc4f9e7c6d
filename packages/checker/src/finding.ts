import type { Source } from '@statute/http'
import type { Clause, Level, Place } from './rule.ts'

/** What broke the contract. Data: whoever prints it decides about words around it. */
export interface Finding {
  /** `FAMILY/NAME` */
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly at: Place
  /** Sections, the one that demands it first. */
  readonly spec: readonly string[]
  readonly clause: Clause
  /** Where it was seen first. */
  readonly source: FindingSource
  /** What to do, in a sentence or two; the lines as they should be stand in `lines`. */
  readonly fix: string
  readonly lines: string | null
  /** From 0 to 1. Below 1 it rests on a heuristic. */
  readonly confidence: number
  /** How often the same rule was broken on the same route with the same status. */
  readonly count: number
  /** Up to 20 places, the first among them. */
  readonly places: readonly FindingSource[]
}

export interface FindingSource extends Source {
  readonly method: string | null
  readonly url: string | null
  readonly status: number
  /** Line and column of the place itself, where the format has them (descriptions). */
  readonly column: number | null
}
