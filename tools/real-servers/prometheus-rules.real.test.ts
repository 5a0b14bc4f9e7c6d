/** Runs the rules that are made for other people's metrics through Prometheus' own checks. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { grafanaDashboard } from '../../packages/traffic/src/export/grafana.ts'
import { prometheusRuleTests } from '../../packages/traffic/src/export/prometheus-rule-tests.ts'
import { prometheusRules } from '../../packages/traffic/src/export/prometheus-rules.ts'
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
    ['plain', { metric: 'http_requests_total' }],
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
    ],
  ])('say what is breaking, and are quiet otherwise: %s', { timeout: 240_000 }, (name, options) => {
    const rules = `${name}.rules.yml`
    place.write(rules, prometheusRules(options))
    const tests = place.write(`${name}.test.yml`, prometheusRuleTests(options, rules))
    expect(check('check', 'rules', '--lint=all', '--lint-fatal', join(place.folder, rules))).toMatchObject({
      status: 0,
    })
    expect(check('test', 'rules', tests)).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') })
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
