/** The shapes of what `facts()` tells. */
import type { Status } from './status.ts'

/** A row of the table: see `Facts`, in the same order. */
export type Fact = readonly [
  spec: string,
  standing: Facts['standing'],
  content: Facts['content'],
  heuristicallyCacheable: boolean,
  retry: Facts['retry'],
  origin: Facts['origin'],
  requires: readonly (readonly [field: string, level: Requirement['level'], spec: string])[],
]

export interface Requirement {
  readonly field: string
  /** How strongly the section wants it. */
  readonly level: 'MUST' | 'SHOULD' | 'MAY'
  /** The section that says so: `RFC 9110 §15.5.6`. */
  readonly spec: string
}

export interface Facts<S extends Status = Status> {
  readonly status: S
  readonly phrase: string
  /** Where it is defined. */
  readonly spec: string
  /** How firm it is: `deprecated` and `historic` are not to be sent; `temporary` may lapse. */
  readonly standing: 'standard' | 'experimental' | 'deprecated' | 'temporary' | 'historic'
  /** Whether a response with it may have content. */
  readonly content: 'never' | 'allowed'
  /** Whether a cache may keep it without being told for how long (RFC 9110 §15.1). */
  readonly heuristicallyCacheable: boolean
  /** Whether the same request may be sent again. */
  readonly retry:
    | 'yes'
    | 'no'
    | 'after-delay'
    | 'after-change'
    | 'after-authentication'
    | 'different-connection'
    | 'idempotent-only'
    | 'not-applicable'
  /** Who may send it: only an origin server, only what stands before one, or any. */
  readonly origin: 'origin' | 'proxy' | 'any'
  /** Fields that go with it, by how strongly. */
  readonly requires: readonly Requirement[]
}
