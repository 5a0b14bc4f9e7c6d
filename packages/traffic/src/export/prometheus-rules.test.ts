import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { prometheusRuleTests } from './prometheus-rule-tests.ts'
import { prometheusRules } from './prometheus-rules.ts'
import type { PrometheusRuleOptions } from './rule-names.ts'

interface Rule {
  readonly record?: string
  readonly alert?: string
  readonly expr: string
  readonly annotations?: Readonly<Record<string, string>>
}

function rulesOf(options: PrometheusRuleOptions): Rule[] {
  return (parse(prometheusRules(options)) as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules)
}

const everything = {
  metric: 'shop_requests_count',
  statusLabel: 'status',
  routeLabel: 'handler',
  by: ['job'],
  match: 'job="shop"',
  objective: 0.99,
  workbench: 'https://status.example/',
} satisfies PrometheusRuleOptions

describe('prometheusRules()', () => {
  it('uses the names it is given', () => {
    const rules = rulesOf(everything)
    expect(rules.find(({ record }) => record === 'job_status:shop_requests:rate5m')?.expr).toBe(
      'sum by (job, status) (rate(shop_requests_count{job="shop"}[5m]))',
    )
    expect(rules.find(({ record }) => record === 'job_handler_status:shop_requests:excess5m')).toBeDefined()
    expect(rules.find(({ alert }) => alert === 'HttpErrorBudgetBurn1h')?.expr).toContain('> 0.144')
    expect(prometheusRules(everything)).not.toMatch(/\bcode[:=]|http_requests/)
  })

  it('asks only for what it records', () => {
    for (const options of [{ metric: 'http_requests_total' }, everything]) {
      const rules = rulesOf(options)
      const recorded = new Set(rules.map(({ record }) => record))
      const asked = rules.flatMap(({ expr }) => expr.match(/\w+:\w+:\w+/g) ?? [])
      expect(asked.filter((name) => !recorded.has(name))).toEqual([])
      expect(asked.length).toBeGreaterThan(50)
    }
  })

  it('says nothing of routes without a label for them', () => {
    const rules = rulesOf({ metric: 'http_requests_total' })
    expect(rules.flatMap(({ alert }) => alert ?? []).filter((name) => /Route|Dependency/.test(name))).toEqual([])
    expect(rules.filter(({ expr }) => /route|undefined|null/.test(expr))).toEqual([])
    expect(rulesOf({ metric: 'a_total', routeLabel: 'uri' }).filter(({ expr }) => expr.includes('uri'))).not.toEqual([])
  })

  it('leads to the page of the code', () => {
    const alerts = rulesOf(everything).filter(({ alert }) => alert !== undefined)
    const urlOf = (name: string) => alerts.find(({ alert }) => alert === name)?.annotations?.runbook_url
    expect(urlOf('HttpUnauthorizedRising')).toBe('https://status.example/401')
    expect(urlOf('HttpDependencyDown')).toBe('https://status.example/{{ $labels.status }}')
    for (const { annotations } of alerts) {
      expect(annotations).toEqual({
        summary: expect.stringContaining('(job {{ $labels.job }})'),
        description: expect.stringMatching(/\.$/),
        next_steps: expect.stringMatching(/^1\. /),
        runbook_url: expect.stringMatching(/^https:/),
      })
    }
    expect(prometheusRules({ metric: 'http_requests_total' })).not.toContain('runbook_url')
  })

  it.each([
    [{ metric: 'http-requests' }, 'metric "http-requests": no name of a metric'],
    [{ metric: 'a', statusLabel: '1' }, 'label "1": no name of a label'],
    [{ metric: 'a', by: ['code'] }, 'label "code": named twice'],
    [{ metric: 'a', match: 'job=shop' }, 'match "job=shop": no list of matchers'],
    [{ metric: 'a', match: 'a="b"} or c{d="e"' }, 'no list of matchers'],
    [{ metric: 'a', objective: 99.9 }, 'objective "99.9": no share'],
  ])('refuses %j', (options, message) => {
    expect(() => prometheusRules(options)).toThrow(RangeError)
    expect(() => prometheusRules(options)).toThrow(message)
  })
})

describe('prometheusRuleTests()', () => {
  it('makes each alarm fire once at least', () => {
    const fired = new Set(prometheusRuleTests(everything, 'rules.yml').match(/(?<=alertname=")\w+/g))
    const alarms = rulesOf(everything).flatMap(({ alert }) => alert ?? [])
    expect(alarms.filter((name) => !fired.has(name) && name !== 'HttpUnavailable')).toEqual([])
    // Without routes nobody says better which one it is.
    expect(prometheusRuleTests({ metric: 'a_total' }, 'rules.yml')).toContain('HttpUnavailable')
  })
})
