import type { Alert } from './alerts.ts'
import { sumBy } from './recording-rules.ts'
import type { RuleNames } from './rule-names.ts'

/**
 * How fast the budget of errors may burn: over a long window, so that it matters, and a short one, so that it goes on.
 * At 14.4 times the even pace a budget for thirty days is gone in two, and 2 % of it in an hour. (Google, The Site
 * Reliability Workbook, chapter 5.)
 */
export const burnRates = [
  { rate: 14.4, long: '1h', short: '5m', severity: 'page' },
  { rate: 6, long: '6h', short: '30m', severity: 'page' },
  { rate: 1, long: '3d', short: '6h', severity: 'ticket' },
] as const

/** A share that few requests make is no share: errors in the long window, at least. */
const leastErrors = 10

export function burnAlerts(names: RuleNames): Alert[] {
  const errors = names.select(`${names.status}=~"5.."`)
  return burnRates.map(({ rate, long, short, severity }) => {
    const limit = Number((rate * (1 - names.objective)).toPrecision(6))
    return {
      name: `HttpErrorBudgetBurn${long}`,
      expr: [
        `${names.total(`error_share${long}`)} > ${limit}`,
        `and ${names.total(`error_share${short}`)} > ${limit}`,
        `and ${sumBy(names.labels(), `increase(${errors}[${long}])`)} >= ${leastErrors}`,
      ].join('\n'),
      for: '2m',
      severity,
      page: 'guides/alerting',
      summary: `{{ $value | humanizePercentage }} of requests failed within ${long}: the error budget burns ${rate} times as fast as it may`,
      description: `The objective is ${Number((names.objective * 100).toPrecision(6))} % of requests without a server error. ${
        rate === 1
          ? 'At this pace nothing of its budget is left at the end.'
          : `At this pace a budget for thirty days is gone in ${days(30 / rate)}.`
      }`,
      steps: [
        'See which of the other alarms fire: they say which code and which route it is.',
        'If none does, it is slow and even: compare routes and instances over the whole window.',
      ],
    }
  })
}

function days(number: number): string {
  return `${Number(number.toFixed(1))} days`
}
