import type { Rule } from './rules.ts'

/** What a person may tell the judge. Everything is optional. */
export interface JudgeSettings {
  readonly rules?: readonly Rule[]
  /** Planned work: in these times nothing is raised, and nothing becomes usual. */
  readonly maintenance?: readonly MaintenanceWindow[]
  /** What is too little to speak of. */
  readonly floors?: Partial<Floors>
  /** Share (0 to 1) of requests that are to be answered without a server error; 0.999 unless told. */
  readonly objective?: number
  /** Whether a budget that burns too fast is an incident too; not unless told, for it repeats what others say. */
  readonly burnRate?: boolean
}

export interface MaintenanceWindow {
  /** Milliseconds since 1970 UTC; `to` is not in it. */
  readonly from: number
  readonly to: number
  /** Comes again each day or week at the same time. */
  readonly every?: 'day' | 'week'
}

export interface Floors {
  /** Responses too many in a window, at least. */
  readonly excess: number
  /** Share of all requests that must be too much: of server errors and lost clients, and of anything else. */
  readonly serverShare: number
  readonly clientShare: number
  /** The same for one route, where few requests make a great share. */
  readonly routeServerShare: number
  readonly routeClientShare: number
  /** Times the usual. */
  readonly ratio: number
  /** Standard deviations, in the sense of `surprise()`. */
  readonly surprise: number
  /** Distinct clients, where the log names them: fewer are their own affair, not the server's. */
  readonly clients: number
  /** Responses a minute from which on a single client is everybody's affair. */
  readonly flood: number
}

export const defaultFloors: Floors = {
  excess: 5,
  serverShare: 0.001,
  clientShare: 0.002,
  routeServerShare: 0.02,
  routeClientShare: 0.04,
  ratio: 2.5,
  surprise: 5,
  clients: 3,
  flood: 240,
}

export function isMaintenance(windows: readonly MaintenanceWindow[], time: number): boolean {
  return windows.some(({ from, to, every }) => {
    if (every === undefined) return time >= from && time < to
    const period = (every === 'day' ? 1 : 7) * 86_400_000
    return time >= from && (time - from) % period < to - from
  })
}
