/** What somebody else's metric is called, and how rules about it are to be made. */
export interface PrometheusRuleOptions {
  /** A counter of responses: `http_requests_total`, or the `_count` of a histogram. */
  readonly metric: string
  /** The label that has the status code; `code` unless told. */
  readonly statusLabel?: string
  /** The label that has the route; without one nothing is said of routes. */
  readonly routeLabel?: string
  /** Labels by which things are told apart, such as `job` or `namespace`: each has its own baseline and its own alarms. */
  readonly by?: readonly string[]
  /** Which series count, as between the braces of a selector: `job="shop",handler!="/metrics"`. */
  readonly match?: string
  /** Share (0 to 1) of requests that are to be answered without a server error; 0.999 unless told. */
  readonly objective?: number
  /** The address of a workbench, to whose pages the alarms lead; without one they have no `runbook_url`. */
  readonly workbench?: string
}

/** How the metric and what is recorded of it are written in PromQL. */
export interface RuleNames {
  readonly metric: string
  readonly status: string
  readonly route: string | null
  readonly by: readonly string[]
  readonly objective: number
  /** The metric without `_total` or `_count`. */
  readonly base: string
  /** `metric{match,more}`. */
  select(more?: string): string
  /** A recorded series, `job_code:http_requests:rate5m`. */
  total(measure: string): string
  code(measure: string, codes?: string): string
  routes(measure: string): string
  routeCode(measure: string, codes?: string): string
  /** A list of labels, those of `by` first. */
  labels(...more: readonly (string | null)[]): string
  page(path: string): string | undefined
}

/** @throws {RangeError} for a name that Prometheus would not take, and for an objective that is no share. */
export function ruleNames(options: PrometheusRuleOptions): RuleNames {
  const {
    metric,
    statusLabel: status = 'code',
    routeLabel: route = null,
    by = [],
    match = '',
    objective = 0.999,
  } = options
  if (!/^[a-zA-Z_:][\w:]*$/.test(metric))
    throw wrong('metric', metric, 'no name of a metric', 'letters, digits, _ and :')
  for (const label of [status, ...(route === null ? [] : [route]), ...by]) {
    if (!/^[a-zA-Z_]\w*$/.test(label)) throw wrong('label', label, 'no name of a label', 'letters, digits and _')
  }
  const labels = [...by, ...(route === null ? [] : [route]), status]
  const twice = labels.find((label, at) => labels.indexOf(label) !== at)
  if (twice !== undefined) throw wrong('label', twice, 'named twice', 'a label for one thing')
  if (!/^(?:[a-zA-Z_]\w*\s*(?:=~|!~|!=|=)\s*"(?:[^"\\\n]|\\.)*"\s*(?:,\s*|$))*$/.test(match)) {
    throw wrong('match', match, 'no list of matchers', 'job="shop",handler!="/metrics"')
  }
  if (!(objective > 0 && objective < 1))
    throw wrong('objective', String(objective), 'no share', 'a number such as 0.999')

  const base = metric.replace(/_(?:total|count)$/, '')
  const matchers = match.replace(/[\s,]+$/, '')
  const record = (level: readonly string[]) => (measure: string, codes?: string) => {
    const name = `${level.length === 0 ? 'all' : level.join('_')}:${base}:${measure}`
    return codes === undefined ? name : `${name}{${status}=~"${codes}"}`
  }
  const routeOrNone = route === null ? [] : [route]
  return {
    metric,
    status,
    route,
    by,
    objective,
    base,
    select: (more = '') => `${metric}{${[matchers, more].filter((part) => part !== '').join(',')}}`,
    total: record(by),
    code: record([...by, status]),
    routes: record([...by, ...routeOrNone]),
    routeCode: record([...by, ...routeOrNone, status]),
    labels: (...more) => [...by, ...more.filter((label) => label !== null)].join(', '),
    page: (path) => (options.workbench === undefined ? undefined : `${options.workbench.replace(/\/+$/, '')}/${path}`),
  }
}

function wrong(what: string, value: string, state: string, wanted: string): RangeError {
  return new RangeError(`Cannot make rules for ${what} "${value}": ${state}, wanted: ${wanted}`)
}
