/** Runs the rules that are made for other people's metrics through Prometheus' own checks. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { grafanaDashboard } from '@statute/traffic/export/grafana'
import { prometheusRuleTests } from '@statute/traffic/export/prometheus-rule-tests'
import { prometheusRules } from '@statute/traffic/export/prometheus-rules'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { findProgram, makePlace } from './run-server.ts'

const promtool = findProgram('promtool')

describe.skipIf(promtool === null)('rules for Prometheus', () => {
  const place = makePlace('rules')
  afterAll(() => place.remove())

  const check = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(promtool as string, words, { cwd: place.folder, encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }

  it.each([
    // What is another without routes.
    ['plain', { metric: 'http_requests_total' }, /little more|route|application|limits|scan|hours/],
    [
      'with-everything',
      {
        metric: 'http_server_requests_seconds_count',
        statusLabel: 'status',
        routeLabel: 'uri',
        by: ['job', 'namespace'],
        match: 'job="shop",namespace!~"test-.*"',
        objective: 0.995,
        workbench: 'https://status.example',
      },
      /^/,
    ],
  ])('say what is breaking, and are quiet otherwise: %s', { timeout: 240_000 }, (name, options, wanted) => {
    const rules = `${name}.rules.yml`
    place.write(rules, prometheusRules(options))
    const all = parse(prometheusRuleTests(options, rules)) as { tests: { name: string }[] }
    const tests = all.tests.filter((test) => wanted.test(test.name))
    const file = place.write(`${name}.test.yml`, stringify({ ...all, tests }))
    expect(tests.length).toBeGreaterThan(7)
    expect(check('check', 'rules', '--lint=all', '--lint-fatal', join(place.folder, rules))).toMatchObject({
      status: 0,
    })
    expect(check('test', 'rules', file)).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') })
  })

  it('and the dashboard for Grafana asks in PromQL', () => {
    const { panels } = grafanaDashboard() as { panels: { targets: { expr: string }[] }[] }
    // Grafana puts values for its variables.
    const values: Readonly<Record<string, string>> = { __rate_interval: '5m', __range: '6h', objective: '0.999' }
    const rules = panels.flatMap(({ targets }) =>
      targets.map(({ expr }) => ({
        record: 'panel',
        expr: expr.replace(/\$(\w+)/g, (_, name) => values[name] ?? '.*'),
      })),
    )
    const file = place.write('panels.rules.json', JSON.stringify({ groups: [{ name: 'panels', rules }] }))
    expect(check('check', 'rules', '--lint=none', file)).toMatchObject({ status: 0 })
    expect(rules.length).toBeGreaterThan(20)
  })
})
