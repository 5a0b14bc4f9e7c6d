import type { Part } from './site.ts'

/** Something that happens to traffic for a while. Times are minutes since the start, with fractions. */
export interface Effect {
  readonly from: number
  readonly to: number
  readonly on?: (part: Part) => boolean
  /** Times as many requests. */
  readonly times?: number
  /** Minutes until `times` is reached. */
  readonly rise?: number
  /** So much of what would have been answered otherwise gets this status. */
  readonly status?: number
  readonly share?: number
  /** The share grows from nothing to its full height over the whole span. */
  readonly ramp?: boolean
  /** Only answers with this status are replaced. */
  readonly instead?: number
  /** Requests of this user agent only, which makes `agentShare` of all. */
  readonly agent?: string
  readonly agentShare?: number
  /** Requests on top, a minute, from these clients. */
  readonly extra?: number
  readonly clients?: readonly string[]
  readonly paths?: number
}

/** An incident that is to be found. */
export interface Truth {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Any of these statuses names it; null is traffic as a whole or a route's. */
  readonly statuses: readonly (number | null)[]
  /** What the route (or its prefix), the client or the user agent must contain, if it matters. */
  readonly where?: string
}
