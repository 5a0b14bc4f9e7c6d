/** What one line of an access log says, whatever program wrote it. */
export interface LogRecord {
  /** Milliseconds since 1970 UTC; null if the line has no time. */
  readonly time: number | null
  /** `GET`; empty if the line has none, as for a request that could not be read. */
  readonly method: string
  /** The path without query, scheme and host, as the log has it; empty if there is none. */
  readonly path: string
  readonly host: string
  /** 100 to 999 as logged, {@link clientGone} if the client left first, {@link noStatus} if nothing was sent. */
  readonly status: number
  /** The status as the line has it, before it was normalised: `000`, `-1`, `460`, `-`. */
  readonly statusText: string
  /** Octets sent; null if the line does not say. */
  readonly bytes: number | null
  /** Seconds; null if the line does not say. */
  readonly duration: number | null
  readonly upstreamStatus: number | null
  readonly client: string
  readonly userAgent: string
  readonly referrer: string
}

/** The client went away before it had its answer: 499 of nginx, 460 of ALB, 0 with `DC` of Envoy, `-1` with `C…` of HAProxy. */
export const clientGone = 499

/** A line that is a request, but says that nothing was sent, and not that the client is why. */
export const noStatus = 0
