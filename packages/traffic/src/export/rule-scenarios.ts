/** What the tests of the rules play through. It is long because it is a list. */

/** Requests a minute by route and code. */
export type Rates = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Scenario {
  readonly name: string
  /** What changes when it begins; the rest stays. */
  readonly changes: Rates | ((rates: Rates) => Rates)
  /** Quiet minutes before it begins, if more are needed than usual: a rate over two hours is whole only after them. */
  readonly before?: number
  /** Minutes from its beginning until it is looked at. */
  readonly after: number
  /** What fires then, with a route label and without. */
  readonly fires: readonly string[]
  readonly firesWithoutRoutes?: readonly string[]
}

/** A site on a quiet day, some errors of every kind among its requests. */
export const quiet: Rates = {
  '/': { 200: 1500, 301: 30, 304: 300, 403: 3, 404: 20, 500: 0, 502: 0, 503: 0, 504: 0 },
  '/api/orders/:id': { 200: 900, 400: 3, 401: 3, 404: 4, 409: 2, 429: 2, 499: 1, 500: 1, 502: 0, 503: 0, 504: 0 },
  '/api/products/:id': { 200: 600, 400: 2, 404: 3, 422: 1, 502: 0, 503: 0, 504: 0 },
  '/docs/:page': { 200: 100, 206: 100, 304: 40, 404: 2 },
}

export const scenarios: readonly Scenario[] = [
  { name: 'a quiet day', changes: {}, before: 135, after: 12, fires: [] },
  {
    name: 'a little more of everything',
    changes: (rates) => scaled(rates, () => 1.6),
    after: 12,
    fires: [],
  },
  {
    name: 'a slow burn of 500, 0.4 % of all',
    changes: { '/': { 500: 7 }, '/api/orders/:id': { 500: 7 } },
    after: 12,
    fires: ['HttpServerErrors'],
  },
  {
    name: 'a bug on one route',
    changes: { '/api/orders/:id': { 200: 600, 500: 300 } },
    after: 12,
    fires: ['HttpRouteFailing', 'HttpServerErrors'],
    firesWithoutRoutes: ['HttpServerErrors'],
  },
  {
    name: 'the dependency of one route is down',
    changes: { '/api/products/:id': { 200: 390, 503: 210 } },
    after: 12,
    fires: ['HttpDependencyDown', 'HttpServerErrors'],
    firesWithoutRoutes: ['HttpServerErrors', 'HttpUnavailable'],
  },
  {
    name: 'the application is gone',
    changes: {
      '/': { 200: 900, 502: 600 },
      '/api/orders/:id': { 200: 500, 502: 400 },
      '/api/products/:id': { 200: 300, 502: 300 },
    },
    after: 12,
    fires: ['HttpBadGateway', 'HttpDependencyDown', 'HttpServerErrors'],
    firesWithoutRoutes: ['HttpBadGateway', 'HttpServerErrors'],
  },
  {
    name: 'time limits run out everywhere',
    changes: { '/': { 504: 60 }, '/api/orders/:id': { 504: 60 }, '/api/products/:id': { 504: 60 } },
    after: 12,
    fires: ['HttpDependencyDown', 'HttpGatewayTimeout', 'HttpServerErrors'],
    firesWithoutRoutes: ['HttpGatewayTimeout', 'HttpServerErrors'],
  },
  { name: 'clients leave', changes: { '/api/orders/:id': { 499: 140 } }, after: 8, fires: ['HttpClientsLeaving'] },
  {
    name: 'a secret was rotated',
    changes: { '/api/orders/:id': { 200: 500, 401: 400 } },
    after: 8,
    fires: ['HttpUnauthorizedRising'],
  },
  {
    name: 'a rule of the firewall',
    changes: { '/': { 200: 1400, 403: 100 } },
    after: 8,
    fires: ['HttpForbiddenRising'],
  },
  {
    name: 'a release of a client',
    changes: { '/api/orders/:id': { 200: 800, 400: 100 } },
    after: 8,
    fires: ['HttpBadRequestsRising'],
  },
  { name: 'one client presses', changes: { '/api/orders/:id': { 429: 400 } }, after: 8, fires: ['HttpRateLimited'] },
  {
    name: 'a scan',
    changes: { '(unmatched)': { 404: 900 }, '/': { 404: 300 } },
    after: 8,
    fires: ['HttpNotFoundRising', 'HttpRouteGone'],
    firesWithoutRoutes: ['HttpNotFoundRising'],
  },
  {
    name: 'a route was lost in a deployment',
    changes: { '/api/products/:id': { 200: 0, 404: 600 } },
    after: 12,
    fires: ['HttpRouteGone', 'HttpRouteWithoutSuccess'],
    firesWithoutRoutes: ['HttpNotFoundRising'],
  },
  {
    name: 'a conflict that was seldom',
    changes: { '/api/orders/:id': { 200: 700, 409: 200 } },
    after: 8,
    fires: ['HttpClientErrorsRising'],
  },
  {
    name: 'a circle of redirects',
    changes: { '/': { 200: 1000, 301: 900 } },
    after: 8,
    fires: ['HttpRedirectsRising'],
  },
  {
    name: 'validators have gone',
    changes: { '/': { 200: 1800, 304: 0 }, '/docs/:page': { 304: 0 } },
    after: 15,
    fires: ['HttpCacheBroken'],
  },
  {
    name: 'requests no longer arrive',
    changes: (rates) => scaled(rates, () => 0.1),
    before: 135,
    after: 12,
    fires: ['HttpTrafficDropped'],
  },
  {
    name: 'nobody asks for one route any more',
    changes: (rates) => scaled(rates, (route) => (route === '/api/products/:id' ? 0 : 1)),
    after: 20,
    fires: ['HttpRouteSilent'],
    firesWithoutRoutes: [],
  },
]

function scaled(rates: Rates, factor: (route: string) => number): Rates {
  return Object.fromEntries(
    Object.entries(rates).map(([route, codes]) => [
      route,
      Object.fromEntries(Object.entries(codes).map(([code, rate]) => [code, rate * factor(route)])),
    ]),
  )
}
