/**
 * Holds the rules to cases: `{"id", "kind", "request", "response" | "raw_response" | "exchanges" | "openapi", "expect",
 * "expect_not"}`, one a line, rules named without their family.
 */
import { type CheckOptions, type CheckReport, check } from '@statute/checker'
import { matchOperation, readDescription } from '@statute/checker/openapi'
import { type Exchange, type ExchangeLine, readExchanges } from '@statute/http'

export interface RuleCase {
  readonly id: string
  readonly kind: string
  readonly request?: ExchangeLine['request']
  readonly response?: ExchangeLine['response']
  readonly raw_response?: string
  readonly exchanges?: readonly ExchangeLine[]
  readonly openapi?: object
  readonly expect: readonly string[]
  readonly expect_not: readonly string[]
}

/** Every rule is on, for a case may ask for one that is off. */
export function runCase(one: RuleCase, options: CheckOptions = {}): CheckReport {
  const description = one.openapi ? readDescription(JSON.stringify(one.openapi), '') : undefined
  return check(exchangesOf(one), {
    ...options,
    levelOf: (rule) => rule.level,
    ...(description ? { description, match: matchOperation } : {}),
  })
}

function exchangesOf(one: RuleCase): Iterable<Exchange | ExchangeLine> {
  if (one.exchanges) return one.exchanges
  if (one.raw_response !== undefined) {
    const method = one.request?.method ?? 'GET'
    return readExchanges(`${method} / HTTP/1.1\r\nHost: api.example.com\r\n\r\n${one.raw_response}`).exchanges
  }
  return one.response ? [one as unknown as ExchangeLine] : []
}

/** Prints what does not hold; with families, only of rules whose id begins with one of them. */
export function evalRules(cases: readonly RuleCase[], families: readonly string[] = []): void {
  let held = 0
  let counted = 0
  for (const one of cases) {
    const rule = one.id.replace(/\.\w+$/, '')
    const report = runCase(one)
    const fired = new Set(report.findings.map(({ rule }) => rule.replace(/^.*\//, '')))
    const family = [...names].find((id) => id.endsWith(`/${rule}`)) ?? `?/${rule}`
    if (families.length > 0 && !families.some((name) => family.startsWith(`${name}/`))) continue
    counted++
    const missed = one.expect.filter((id) => !fired.has(id))
    const wrong = one.expect_not.filter((id) => fired.has(id))
    if (missed.length + wrong.length === 0) held++
    else {
      console.log(
        `  ${one.id}: ${missed.length ? `not reported ${missed.join(', ')}` : ''} ${wrong.length ? `wrongly reported ${wrong.join(', ')}` : ''}`,
      )
    }
  }
  console.log(`rules: ${held} of ${counted} cases hold`)
}

import { rules } from '@statute/checker/rules'

const names = new Set(rules.map(({ id }) => id))

if (process.argv[1] === import.meta.filename) {
  const { readFileSync } = await import('node:fs')
  const [file = '', ...families] = process.argv.slice(2)
  evalRules(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RuleCase),
    families,
  )
}
