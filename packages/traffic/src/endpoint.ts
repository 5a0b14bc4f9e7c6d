/** What requests are counted under. */
export interface Endpoint {
  /** Lower case, without port; empty if the log does not say. */
  readonly host: string
  /** `GET`; {@link otherMethod} for a method that no registry has; empty if the request could not be read. */
  readonly method: string
  /** A template such as `/orders/:id`, or one of the routes in brackets below. */
  readonly route: string
}

/** Paths that were never answered with success: scanners, typing errors. Kept apart, so that they neither fill memory nor hide. */
export const unmatchedRoute = '(unmatched)'
/** Requests that have no path: malformed ones, TLS on a plain port, connections closed before anything was sent. */
export const malformedRoute = '(malformed)'
/** Routes beyond the cap. */
export const otherRoute = '(other)'
export const otherMethod = '(other)'
