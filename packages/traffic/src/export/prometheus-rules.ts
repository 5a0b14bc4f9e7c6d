import { type Alert, alerts } from './alerts.ts'
import { burnAlerts } from './burn-alerts.ts'
import { burnRecordings, type RecordingRule, recordingRules } from './recording-rules.ts'
import { type PrometheusRuleOptions, type RuleNames, ruleNames } from './rule-names.ts'
import { type YamlValue, yaml } from './yaml.ts'

/**
 * Recording and alerting rules for somebody's own counter of responses, as YAML for `rule_files` of Prometheus (2.42 and
 * later) and of what speaks its language.
 *
 * Rates and baselines are recorded by code and, with a route label, by route. The alarms are those that can be said in
 * PromQL of what the judge of logs looks for; who is asking, and with what, counters do not say.
 *
 * @throws {RangeError} for options that Prometheus would not take.
 */
export function prometheusRules(options: PrometheusRuleOptions): string {
  const names = ruleNames(options)
  const groups = [
    group(`${names.base}-rates`, recordingRules(names)),
    group(
      `${names.base}-alerts`,
      alerts(names).map((alert) => ruleOf(alert, names)),
    ),
    group(`${names.base}-budget`, [
      ...burnRecordings(names),
      ...burnAlerts(names).map((alert) => ruleOf(alert, names)),
    ]),
  ]
  return `# Made by: statute rules prometheus --metric ${names.metric}\n${yaml({ groups })}`
}

function group(name: string, rules: readonly (RecordingRule | YamlValue)[]): YamlValue {
  return { name, interval: '1m', rules: rules as readonly YamlValue[] }
}

function ruleOf(alert: Alert, names: RuleNames): YamlValue {
  return {
    alert: alert.name,
    expr: alert.expr,
    for: alert.for,
    labels: { severity: alert.severity },
    annotations: {
      summary: `${alert.summary}${whose(names)}`,
      description: alert.description,
      next_steps: alert.steps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
      runbook_url: names.page(alert.page),
    },
  }
}

/** Which of those that are told apart. */
function whose({ by }: RuleNames): string {
  return by.length === 0 ? '' : ` (${by.map((label) => `${label} {{ $labels.${label} }}`).join(', ')})`
}
