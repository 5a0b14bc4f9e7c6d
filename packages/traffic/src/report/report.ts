import type { Incident } from '../incident.ts'
import type { UnparsedLine } from '../traffic.ts'

/** What every face shows: made once from traffic and incidents by `makeReport()`. Times are milliseconds since 1970 UTC. */
export interface Report {
  /** `access.log`, or several. */
  readonly sources: readonly string[]
  readonly lines: number
  readonly unparsed: number
  readonly aside: number
  readonly samples: readonly UnparsedLine[]
  /** Name of a format → lines. */
  readonly formats: Readonly<Record<string, number>>
  readonly requests: number
  readonly bytes: number
  /** First and last minute with a request; null if there is none. */
  readonly from: number | null
  readonly to: number | null
  /** In order of the codes; 499 holds every "client went away", 0 what has no status. */
  readonly codes: readonly CodeRow[]
  /** `1xx` to `5xx`, and `none`. */
  readonly byClass: Readonly<Record<string, number>>
  readonly byMethod: Readonly<Record<string, number>>
  readonly byHost: Readonly<Record<string, number>>
  /** 5xx divided by all. */
  readonly errorRatio: number
  /** How "the client went away" was written → times. */
  readonly clientGone: Readonly<Record<string, number>>
  /** What the steps of all series are. */
  readonly timeline: Timeline
  /** Most failing first, then most asked; at most `routes` of the options. */
  readonly routes: readonly RouteRow[]
  readonly routeCount: number
  readonly incidents: readonly Incident[]
  /** What a reader should know: "no durations in this log", "shard 2 does not answer". */
  readonly notes: readonly string[]
}

export interface Timeline {
  /** Start of the first step. */
  readonly from: number
  /** Length of a step in minutes: 1, 5, 15, 60, 360 or 1440. */
  readonly step: number
  readonly steps: number
  /** Requests in each step. */
  readonly requests: readonly number[]
}

export interface CodeRow {
  readonly status: number
  /** `Not Found`; a vendor's name for what is not registered; empty if nobody knows. */
  readonly name: string
  readonly count: number
  /** Of all requests, 0 to 1. */
  readonly share: number
  /** Responses in each step of the timeline. */
  readonly series: readonly number[]
  readonly firstSeen: number
  readonly lastSeen: number
  readonly bytes: number
  /** Seconds; null where the log has no durations. */
  readonly latency: Quantiles | null
}

export interface RouteRow {
  readonly host: string
  readonly method: string
  readonly route: string
  readonly requests: number
  /** 4xx and 5xx. */
  readonly failed: number
  /** `failed` divided by `requests`. */
  readonly ratio: number
  /** Highest ratio of a step with at least ten requests. */
  readonly peak: number
  /** The status that fails most; null if none does. */
  readonly mostly: number | null
  readonly byStatus: Readonly<Record<string, number>>
  /** Ratio of refused or failed in each step. */
  readonly series: readonly number[]
  readonly bytes: number
  readonly latency: Quantiles | null
}

export interface Quantiles {
  readonly p50: number
  readonly p90: number
  readonly p99: number
}
