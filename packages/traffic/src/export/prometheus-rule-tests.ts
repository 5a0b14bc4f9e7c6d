import { burnRates } from './burn-alerts.ts'
import { type PrometheusRuleOptions, ruleNames } from './rule-names.ts'
import { type YamlValue, yaml } from './yaml.ts'

/** Requests a minute by route and code. */
type Rates = Readonly<Record<string, Readonly<Record<string, number>>>>

interface Scenario {
  readonly name: string
  /** What changes when it begins; the rest stays. */
  readonly changes: Rates | ((rates: Rates) => Rates)
  /** Minutes from its beginning until it is looked at. */
  readonly after: number
  /** What fires then, with a route label and without. */
  readonly fires: readonly string[]
  readonly firesWithoutRoutes?: readonly string[]
}

/** A site on a quiet day, some errors of every kind among its requests. */
const quiet: Rates = {
  '/': { 200: 1500, 301: 30, 304: 300, 403: 3, 404: 20, 500: 0, 502: 0, 503: 0, 504: 0 },
  '/api/orders/:id': { 200: 900, 400: 3, 401: 3, 404: 4, 409: 2, 429: 2, 499: 1, 500: 1, 502: 0, 503: 0, 504: 0 },
  '/api/products/:id': { 200: 600, 400: 2, 404: 3, 422: 1, 502: 0, 503: 0, 504: 0 },
  '/docs/:page': { 200: 100, 206: 100, 304: 40, 404: 2 },
}

const scenarios: readonly Scenario[] = [
  { name: 'a quiet day', changes: {}, after: 60, fires: [] },
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

/** Minutes before a scenario begins: the baseline ends ten minutes ago. */
const begins = 45

/**
 * Unit tests for `promtool test rules` that go with {@link prometheusRules}: what fires in each of the built-in
 * incidents, and that nothing does on a quiet day. `rulesFile` is where the rules are, beside the file of the tests.
 */
export function prometheusRuleTests(options: PrometheusRuleOptions, rulesFile: string): string {
  const names = ruleNames(options)
  const tests = scenarios.map(({ name, changes, after, fires, firesWithoutRoutes }): YamlValue => {
    const later = typeof changes === 'function' ? changes(quiet) : changed(quiet, changes)
    const expected = names.route === null ? (firesWithoutRoutes ?? fires) : fires
    // The budget has tests of its own: over windows of hours a site that has run for one hour is a special case.
    const firing = 'count by (alertname) (ALERTS{alertstate="firing",alertname!~"HttpErrorBudget.*"})'
    return {
      name,
      interval: '1m',
      input_series: series(options, quiet, later, after),
      promql_expr_test: [
        { expr: firing, eval_time: `${begins - 1}m`, exp_samples: [] },
        {
          expr: `${firing} > bool 0`,
          eval_time: `${begins + after}m`,
          exp_samples: expected.map((alert) => ({ labels: `{alertname="${alert}"}`, value: 1 })),
        },
      ],
    }
  })
  return yaml({ rule_files: [rulesFile], evaluation_interval: '1m', tests: [...tests, ...budgetTests(options)] })
}

/** A share of errors that begins after an hour without: which windows say it, and when. */
function budgetTests(options: PrometheusRuleOptions): YamlValue[] {
  const { objective } = ruleNames(options)
  const cases = [
    { name: 'the budget burns at half its pace', burns: 0.5, after: 30 },
    { name: 'the budget is gone in hours', burns: 50, after: 40 },
  ]
  return cases.map(({ name, burns, after }) => {
    const errors = Math.round(10_000 * Math.min(0.9, burns * (1 - objective)))
    const fires = burnRates.filter(({ rate }) => errors > 10_000 * rate * 2 * (1 - objective))
    const later = { '/': { 200: 10_000 - errors, 500: errors } }
    return {
      name,
      interval: '1m',
      input_series: series(options, { '/': { 200: 10_000, 500: 0 } }, later, after),
      promql_expr_test: [
        {
          expr: 'count by (alertname) (ALERTS{alertstate="firing",alertname=~"HttpErrorBudget.*"}) > bool 0',
          eval_time: `${begins + after}m`,
          exp_samples: fires.map(({ long }) => ({ labels: `{alertname="HttpErrorBudgetBurn${long}"}`, value: 1 })),
        },
      ],
    }
  })
}

function series(options: PrometheusRuleOptions, rates: Rates, later: Rates, after: number): YamlValue[] {
  const names = ruleNames(options)
  const fixed = [...names.by.map((label) => `${label}="a"`), ...fixedLabels(options.match ?? '')]
  const given = new Map(fixed.map((label) => [label.slice(0, label.indexOf('=')), label]))
  return merged(rates, later, names.route !== null).map(({ route, code, before, after: rate }) => {
    const labels = [
      ...given.values(),
      ...(names.route === null ? [] : [`${names.route}="${route}"`]),
      `${names.status}="${code}"`,
    ]
    const start = before * begins
    return {
      series: `${names.metric}{${labels.join(',')}}`,
      values: `0+${before}x${begins} ${start + rate}+${rate}x${after}`,
    }
  })
}

/** Labels that a matcher fixes; of others a series may have any value, and these tests have none. */
function fixedLabels(match: string): string[] {
  return [...match.matchAll(/(\w+)\s*=\s*("(?:[^"\\]|\\.)*")/g)].map(([, label, value]) => `${label}=${value}`)
}

function merged(rates: Rates, later: Rates, withRoutes: boolean) {
  const all = new Map<string, { route: string; code: string; before: number; after: number }>()
  for (const [key, of] of [
    ['before', rates],
    ['after', later],
  ] as const) {
    for (const [route, codes] of Object.entries(of)) {
      for (const [code, rate] of Object.entries(codes)) {
        const name = withRoutes ? `${route} ${code}` : code
        const cell = all.get(name) ?? { route, code, before: 0, after: 0 }
        cell[key] += rate
        all.set(name, cell)
      }
    }
  }
  return [...all.values()]
}

function changed(rates: Rates, changes: Rates): Rates {
  const routes = new Set([...Object.keys(rates), ...Object.keys(changes)])
  return Object.fromEntries([...routes].map((route) => [route, { ...rates[route], ...changes[route] }]))
}

function scaled(rates: Rates, factor: (route: string) => number): Rates {
  return Object.fromEntries(
    Object.entries(rates).map(([route, codes]) => [
      route,
      Object.fromEntries(Object.entries(codes).map(([code, rate]) => [code, rate * factor(route)])),
    ]),
  )
}
