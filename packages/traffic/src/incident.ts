/** What may be breaking. The name says what was seen; {@link Incident.explanation} says what it means. */
export type IncidentKind =
  | 'server-errors' // 5xx above the floor, everywhere or with no better name
  | 'dependency-down' // 502, 503 or 504 on one route: what stands behind it
  | 'overload' // 503 on many routes
  | 'bad-gateway' // 502 on many routes: the application is gone
  | 'slow-upstream' // 504: the application does not answer in time
  | 'clients-leaving' // 499 rises: answers come too late
  | 'rate-limited' // 429 rises: many clients
  | 'one-client' // one client makes most of a rise, whatever the status; `status` says which
  | 'credentials' // 401 rises: a secret was changed, a certificate ran out, a clock is wrong
  | 'login-storm' // 401 on the route where one signs in
  | 'forbidden' // 403 rises
  | 'client-release' // 400 or another 4xx from one user agent: a release of a client
  | 'bad-requests' // 400 or 422 rises, from many user agents
  | 'scan' // 404 on many paths that never were, from few clients
  | 'broken-link' // 404 on one path, from many clients
  | 'route-gone' // 404 or 405 on a route that answered before
  | 'cache-broken' // 304 or 206 collapses
  | 'redirect-loop' // redirects rise, the same clients again and again
  | 'redirect-missing' // a route that redirected no longer does
  | 'traffic-drop' // requests collapse, everywhere
  | 'traffic-surge' // requests rise, everywhere, and errors with them
  | 'answer-changed' // a route gives another success than it did: 200 in place of 201
  | 'route-dead' // a route that was asked is asked no more, or answers no more with success
  | 'client-errors' // any other 4xx above ten times its baseline
  | 'slo-burn' // the error budget burns too fast (multi-window, multi-burn-rate)
  | 'rule' // a rule that a person wrote

export interface Incident {
  readonly kind: IncidentKind
  /** The name of the person's rule, for `rule`. */
  readonly rule: string | null
  /** The code that moved; null for traffic as a whole. */
  readonly status: number | null
  /** The route where it is one, a prefix with `*` where it is many under one (`/api/*`), null where it is everywhere. */
  readonly route: string | null
  readonly method: string | null
  readonly host: string | null
  /** The address where it is one client, the user agent where it is one release of a program; else null. */
  readonly client: string | null
  /** Milliseconds since 1970 UTC: the minute in which it began. */
  readonly from: number
  /** When a live watch would have said it: the end of the minute whose counts were enough. */
  readonly raised: number
  /** End of the last minute that belonged to it; null while it goes on. */
  readonly to: number | null
  /** The share of requests (0 to 1) in its worst five minutes, within its scope; requests a minute for `traffic-*`. */
  readonly peak: number
  /** The same measure before. */
  readonly baseline: number
  /** Responses with the status, within scope, from `from` to `to`. */
  readonly count: number
  readonly severity: 'page' | 'ticket' | 'note'
  /** One sentence, to be read first: "401 rose from 0.3 % to 15 % of /api/* at 16:00." Times are UTC. */
  readonly headline: string
  /** What it means, in a few sentences. */
  readonly explanation: string
  /** What speaks for it, a clause each. */
  readonly evidence: readonly string[]
  /** What to do, in order. */
  readonly nextSteps: readonly string[]
}
