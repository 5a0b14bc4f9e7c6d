import type { RuleNames } from './rule-names.ts'

export interface RecordingRule {
  readonly record: string
  readonly expr: string
}

/** The last windows of the burn rates, and all that the alarms look at. */
export const burnWindows = ['5m', '30m', '1h', '6h', '3d'] as const

/**
 * What the alarms compare: rates of the last five minutes, and of the two hours that ended ten minutes ago, each by
 * code and by route. They come from the counters, not from what was recorded: a baseline is there from the first hour on.
 *
 * `expected5m` is how many responses a code would have had in five minutes if it had its usual share of the requests
 * that there were; `excess5m` is what came above that, `surprise5m` the same in standard deviations (of Poisson, with
 * one response more, so that a code that was never seen is not infinitely surprising).
 */
export function recordingRules(names: RuleNames): RecordingRule[] {
  const { status, route, labels } = names
  const recent = `${names.select()}[5m]`
  const before = `${names.select()}[2h] offset 10m`
  const rules = [
    { record: names.total('rate5m'), expr: sumBy(labels(), `rate(${recent})`) },
    { record: names.total('rate2h_before'), expr: sumBy(labels(), `rate(${before})`) },
    ...measures(names.code, names.total, labels(status), labels(), recent, before),
  ]
  if (route === null) return rules
  return [
    ...rules,
    { record: names.routes('rate5m'), expr: sumBy(labels(route), `rate(${recent})`) },
    { record: names.routes('rate2h_before'), expr: sumBy(labels(route), `rate(${before})`) },
    ...measures(names.routeCode, names.routes, labels(route, status), labels(route), recent, before),
  ]
}

function measures(
  part: RuleNames['code'],
  whole: RuleNames['total'],
  partLabels: string,
  wholeLabels: string,
  recent: string,
  before: string,
): RecordingRule[] {
  const of = `/ on (${wholeLabels}) group_left ()`
  return [
    { record: part('rate5m'), expr: sumBy(partLabels, `rate(${recent})`) },
    { record: part('rate2h_before'), expr: sumBy(partLabels, `rate(${before})`) },
    { record: part('share5m'), expr: `${part('rate5m')} ${of} (${whole('rate5m')} > 0)` },
    { record: part('share2h_before'), expr: `${part('rate2h_before')} ${of} (${whole('rate2h_before')} > 0)` },
    {
      record: part('expected5m'),
      expr: `${part('share2h_before')} * on (${wholeLabels}) group_left () (300 * ${whole('rate5m')})\nor\n0 * ${part('rate5m')}`,
    },
    { record: part('excess5m'), expr: `300 * ${part('rate5m')} - ${part('expected5m')}` },
    { record: part('surprise5m'), expr: `${part('excess5m')} / sqrt(${part('expected5m')} + 1)` },
  ]
}

/** Shares of server errors over the windows of the burn rates. */
export function burnRecordings(names: RuleNames): RecordingRule[] {
  const errors = names.select(`${names.status}=~"5.."`)
  return burnWindows.map((window) => ({
    record: names.total(`error_share${window}`),
    expr: `${sumBy(names.labels(), `rate(${errors}[${window}])`)}\n/\n(${sumBy(names.labels(), `rate(${names.select()}[${window}])`)} > 0)`,
  }))
}

export function sumBy(labels: string, of: string): string {
  return labels === '' ? `sum(${of})` : `sum by (${labels}) (${of})`
}
