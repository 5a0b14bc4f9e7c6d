import { readExchanges } from '@statute/http'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { checkExample, exchangesOf } from './check-example.ts'
import { docs } from './generated/docs.ts'
import { examples } from './generated/examples.ts'
import { rules } from './generated/rules.ts'
import { matchOperation } from './openapi/match.ts'
import { readDescription } from './openapi/read.ts'
import type { Example, RuleExamples } from './rule.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { good = [], bad = [], breaks = {} }: Partial<RuleExamples> = examples.get(id) ?? {}

  it('has examples of both kinds and says what to do', () => {
    expect(good.length).toBeGreaterThan(0)
    expect(bad.length).toBeGreaterThan(0)
    const text = docs.get(id)
    expect(text?.summary).toMatch(/\.$/)
    expect(text?.why).toMatch(/[.?]$/)
    expect(text?.fix).toMatch(/\.$/)
  })

  it.each(good.map((example) => [nameOf(example), example] as const))('passes %s', (_, example) => {
    const { outcomes, reports } = checkExample(example, rule)
    expect(reports).toEqual([])
    expect(outcomes).toContain('pass')
  })

  it.each(good.map((example) => [nameOf(example), example] as const))(
    'nor does any other rule report %s',
    (_, example) => {
      const description =
        typeof example === 'object' && 'openapi' in example ? readDescription(example.openapi, '') : null
      const { findings } = check(exchangesOf(example), description ? { description, match: matchOperation } : {})
      // That a server failed is what an example of a 5xx shows.
      const known = ['server-error/server-error', ...Object.keys(breaks)]
      expect(
        findings.filter((finding) => !known.includes(finding.rule)).map(({ rule, message }) => [rule, message]),
      ).toEqual([])
    },
  )

  it.each(bad.map((example) => [nameOf(example), example] as const))('reports %s', (_, example) => {
    const { reports } = checkExample(example, rule)
    expect(reports.map(({ rule }) => rule)).toContain(id)
    for (const { message, at } of reports) {
      expect(message).not.toMatch(/\.$|undefined|\[object/)
      expect(at).toMatch(
        /^(?:(?:request\.)?(?:field:[a-z0-9-]+|body(?::\/.*)?|status|reason|target|method)|request|interim|head|#\/.*)$/,
      )
    }
  })
})

function nameOf(example: Example): string {
  return (typeof example === 'string' ? example : JSON.stringify(example)).replace(/\s+/g, ' ').slice(0, 100)
}

it('reads what the examples are written in', () => {
  expect(readExchanges('GET / HTTP/1.1\n\nHTTP/1.1 200 OK\n').exchanges).toHaveLength(1)
  expect(check([]).findings).toEqual([])
})
