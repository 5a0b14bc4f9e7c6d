import { type Exchange, type ExchangeLine, readExchangeLine, readExchanges } from '@statute/http'
import { assessCapture, isMet } from './capture.ts'
import { applies, Checker } from './checker.ts'
import type { Finding } from './finding.ts'
import { Memory } from './history.ts'
import { matchOperation } from './openapi/match.ts'
import { readDescription } from './openapi/read.ts'
import type { Example, Outcome, Rule } from './rule.ts'

export interface CheckedExample {
  /** What the rule said, one after the other: `pass`, `inapplicable`, `cannot-tell`, `report`. */
  readonly outcomes: readonly string[]
  readonly reports: readonly Finding[]
}

/** Runs one rule over an example, whatever the configuration says. */
export function checkExample(example: Example, rule: Rule): CheckedExample {
  const description = typeof example === 'object' && 'openapi' in example ? readDescription(example.openapi, '') : null
  const exchanges = exchangesOf(example)
  const outcomes: string[] = []
  const note = (outcome: Outcome) => outcomes.push(typeof outcome === 'string' ? outcome : 'report')
  const memory = new Memory()
  const capture = assessCapture(exchanges)
  for (const exchange of exchanges) {
    if (rule.scope === 'sequence') note(rule.check(exchange, memory))
    else if (rule.scope === 'contract' && description) {
      note(rule.check(exchange, matchOperation(exchange, description), description, memory))
    } else if (rule.scope === undefined) {
      note(applies(rule.applies, exchange) ? rule.check(exchange) : 'inapplicable')
    }
    memory.remember(exchange)
    if (rule.needs?.some((need) => !isMet(need, exchange, capture))) outcomes.push('unmet')
  }
  if (rule.scope === 'openapi' && description) {
    for (const operation of description.operations) note(rule.check(operation, description))
  }
  const checker = new Checker({
    builtIn: false,
    rules: [{ rule }],
    levelOf: (one) => one.level,
    ...(description ? { description, match: matchOperation } : {}),
  })
  if (description) checker.describe(description)
  for (const exchange of exchanges) checker.see(exchange)
  return { outcomes, reports: checker.end().findings }
}

/** The exchanges of an example. */
export function exchangesOf(example: Example): readonly Exchange[] {
  if (typeof example === 'string') return readExchanges(example).exchanges
  if ('exchanges' in example) {
    return example.exchanges.map((line, entry) => {
      const read = readExchangeLine(line as ExchangeLine, { file: '', format: 'exchanges', entry, line: null })
      if (typeof read === 'string') throw new TypeError(`Cannot read example: ${read}`)
      return read
    })
  }
  return example.http === undefined ? [] : readExchanges(example.http).exchanges
}
