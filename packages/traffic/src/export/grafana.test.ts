import { describe, expect, it } from 'vitest'
import { grafanaDashboard } from './grafana.ts'

interface Panel {
  readonly id: number
  readonly type: string
  readonly title: string
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly targets: readonly { readonly refId: string; readonly expr: string }[]
}

interface Dashboard {
  readonly panels: readonly Panel[]
  readonly templating: { readonly list: readonly { readonly name: string }[] }
}

/** As Grafana gets it. */
function dashboard(options?: Parameters<typeof grafanaDashboard>[0]): Dashboard {
  return JSON.parse(JSON.stringify(grafanaDashboard(options))) as Dashboard
}

describe('grafanaDashboard()', () => {
  it('gives every panel a number and a place of its own', () => {
    const { panels } = dashboard()
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    const taken = new Set<string>()
    for (const { title, gridPos: place } of panels) {
      expect([title, place.x + place.w <= 24]).toEqual([title, true])
      for (let x = place.x; x < place.x + place.w; x++) {
        for (let y = place.y; y < place.y + place.h; y++) {
          expect([title, taken.has(`${x} ${y}`)]).toEqual([title, false])
          taken.add(`${x} ${y}`)
        }
      }
    }
  })

  it('uses only variables that it has', () => {
    const { panels, templating } = dashboard()
    const known = new Set([...templating.list.map(({ name }) => name), '__rate_interval', '__range'])
    const used = panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => expr.match(/(?<=\$)\w+/g) ?? []))
    expect(used.filter((name) => !known.has(name))).toEqual([])
    expect(new Set(used).size).toBe(5)
  })

  it('asks only for metrics that watch exports', () => {
    const names = dashboard().panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/statute_\w+/g) ?? []),
    )
    expect([...new Set(names)].sort()).toEqual([
      'statute_incidents',
      'statute_lines_total',
      'statute_request_duration_seconds_bucket',
      'statute_response_bytes_total',
      'statute_responses_total',
      'statute_unparsed_lines_total',
    ])
  })

  it('leads to the workbench if there is one', () => {
    expect(JSON.stringify(dashboard({ workbench: 'https://status.example/' }))).toMatch(
      /https:\/\/status\.example\/\$\{__value\.text\}/,
    )
    expect(JSON.stringify(dashboard())).not.toMatch(/undefined|What it means/)
  })
})
