import { Callers } from './callers.ts'
import { Counts } from './counts.ts'
import { Latency } from './latency.ts'

/** What reading logs gives. */
export class Traffic {
  readonly counts = new Counts()
  readonly callers = new Callers()
  readonly latency = new Latency()
  readonly tally: Tally = {
    lines: 0,
    unparsed: 0,
    aside: 0,
    bytes: 0,
    samples: [],
    formats: new Map(),
    gone: new Map(),
    withoutTime: 0,
  }
}

/** How the reading went. `lines` = requests counted + `unparsed` + `aside`; empty lines are no lines. */
export interface Tally {
  lines: number
  /** Lines that are no request in any known format. */
  unparsed: number
  /** Lines that belong to a log and are no request: `#Fields:`, "Proxy started", other loggers of Caddy. */
  aside: number
  /** Octets read, after decompression. */
  bytes: number
  /** Some of the lines that were not understood, a thousand characters at most of each. */
  samples: UnparsedLine[]
  /** Name of a format → lines read as it. */
  formats: Map<string, number>
  /** How "the client went away" was written: `499`, `460`, `000` → times. */
  gone: Map<string, number>
  /** Requests whose line had no time: counted under the minute in which they were read. */
  withoutTime: number
}

export interface UnparsedLine {
  readonly file: string
  /** From 1; null if nobody knows what lies before it. */
  readonly line: number | null
  /** While a file is read in pieces: the one in which the line was counted. */
  readonly piece?: number
  readonly text: string
}
