import { burnRates } from './burn-alerts.ts'
import { type PrometheusRuleOptions, ruleNames } from './rule-names.ts'
import { quiet, type Rates, scenarios } from './rule-scenarios.ts'
import { type YamlValue, yaml } from './yaml.ts'

/** Quiet minutes before a scenario begins; the baseline ends ten minutes ago. */
const usually = 30

/**
 * Unit tests for `promtool test rules` that go with {@link prometheusRules}: what fires in each of the built-in
 * incidents, and that nothing does on a quiet day. `rulesFile` is where the rules are, beside the file of the tests.
 */
export function prometheusRuleTests(options: PrometheusRuleOptions, rulesFile: string): string {
  const names = ruleNames(options)
  const tests = scenarios.map(({ name, changes, before = usually, after, fires, firesWithoutRoutes }): YamlValue => {
    const later = typeof changes === 'function' ? changes(quiet) : changed(quiet, changes)
    const expected = names.route === null ? (firesWithoutRoutes ?? fires) : fires
    // The budget has tests of its own: over windows of hours a site that has run for one hour is a special case.
    const firing = 'count by (alertname) (ALERTS{alertstate="firing",alertname!~"HttpErrorBudget.*"})'
    return {
      name,
      interval: '1m',
      input_series: series(options, { rates: quiet, before, later, after }),
      promql_expr_test: [
        { expr: firing, eval_time: `${before - 1}m`, exp_samples: [] },
        {
          expr: `${firing} > bool 0`,
          eval_time: `${before + after}m`,
          exp_samples: expected.map((alert) => ({ labels: `{alertname="${alert}"}`, value: 1 })),
        },
      ],
    }
  })
  return yaml({ rule_files: [rulesFile], evaluation_interval: '1m', tests: [...tests, ...budgetTests(options)] })
}

/** A share of errors that begins after a while without: which windows say it, and when. */
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
      input_series: series(options, { rates: { '/': { 200: 10_000, 500: 0 } }, before: usually, later, after }),
      promql_expr_test: [
        {
          expr: 'count by (alertname) (ALERTS{alertstate="firing",alertname=~"HttpErrorBudget.*"}) > bool 0',
          eval_time: `${usually + after}m`,
          exp_samples: fires.map(({ long }) => ({ labels: `{alertname="HttpErrorBudgetBurn${long}"}`, value: 1 })),
        },
      ],
    }
  })
}

interface Course {
  readonly rates: Rates
  readonly before: number
  readonly later: Rates
  readonly after: number
}

function series(options: PrometheusRuleOptions, course: Course): YamlValue[] {
  const names = ruleNames(options)
  const fixed = [...names.by.map((label) => `${label}="a"`), ...fixedLabels(options.match ?? '')]
  const given = new Map(fixed.map((label) => [label.slice(0, label.indexOf('=')), label]))
  return merged(course.rates, course.later, names.route !== null).map(({ route, code, before, after }) => {
    const labels = [
      ...given.values(),
      ...(names.route === null ? [] : [`${names.route}="${route}"`]),
      `${names.status}="${code}"`,
    ]
    const start = before * course.before
    return {
      series: `${names.metric}{${labels.join(',')}}`,
      values: `0+${before}x${course.before} ${start + after}+${after}x${course.after}`,
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
