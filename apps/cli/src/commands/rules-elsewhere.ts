import { Trouble } from '../check/trouble.ts'
import { fail, print } from '../output.ts'

export interface RulesElsewhereOptions {
  readonly metric?: string
  readonly statusLabel?: string
  readonly routeLabel?: string
  readonly by?: readonly string[]
  readonly match?: string
  readonly slo?: string
  readonly workbench?: string
}

/** `statute rules prometheus --metric NAME`: alerting rules for one's own metrics. `statute rules grafana`: a dashboard for ours. */
export async function rulesElsewhere(where: 'prometheus' | 'grafana', options: RulesElsewhereOptions): Promise<void> {
  try {
    print(where === 'prometheus' ? await prometheus(options) : await grafana(options))
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof Trouble)) throw error
    fail(error.message)
  }
}

async function prometheus(options: RulesElsewhereOptions): Promise<string> {
  const { metric, statusLabel, routeLabel, by, match, workbench } = options
  if (metric === undefined) {
    throw new Trouble('Cannot make rules without a metric: wanted --metric, a counter such as http_requests_total')
  }
  const { prometheusRules } = await import('@statute/traffic/export/prometheus-rules')
  return prometheusRules({
    metric,
    ...(statusLabel === undefined ? {} : { statusLabel }),
    ...(routeLabel === undefined ? {} : { routeLabel }),
    ...(by === undefined ? {} : { by }),
    ...(match === undefined ? {} : { match }),
    ...(workbench === undefined ? {} : { workbench }),
    ...objectiveOf(options),
  }).trimEnd()
}

async function grafana(options: RulesElsewhereOptions): Promise<string> {
  const { grafanaDashboard } = await import('@statute/traffic/export/grafana')
  const { workbench } = options
  return JSON.stringify(
    grafanaDashboard({ ...(workbench === undefined ? {} : { workbench }), ...objectiveOf(options) }),
    null,
    2,
  )
}

function objectiveOf({ slo }: RulesElsewhereOptions): { objective?: number } {
  if (slo === undefined) return {}
  const percent = Number(slo.replace(/\s*%$/, ''))
  if (percent > 0 && percent < 100) return { objective: percent / 100 }
  throw new Trouble(`Cannot use --slo "${slo}": wanted a percentage such as 99.9`)
}
