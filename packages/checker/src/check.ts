import { type Exchange, type ExchangeLine, readExchangeLine, type Source } from '@statute/http'
import type { CheckOptions } from './check-options.ts'
import type { CheckReport } from './check-report.ts'
import { checkText } from './check-text.ts'
import { Checker } from './checker.ts'
import { matchOperation } from './openapi/match.ts'
import { readDescription } from './openapi/read.ts'

/** What can be checked: a text of any kind that is read, one exchange, or many, in order. */
export type Checkable = string | Exchange | ExchangeLine | Iterable<Exchange | ExchangeLine>

export interface CheckInputOptions extends CheckOptions {
  /** An OpenAPI description, as text or as an object, to hold the exchanges against. It is checked too. */
  readonly openapi?: string | object
}

/**
 * Checks messages, captures, descriptions as text, or exchanges as objects.
 * @throws TypeError if an object is no exchange. A text never throws: what cannot be read in it is left out.
 * @example check([{ request: { method: 'GET', url: 'https://api.example.com/me', headers: [] },
 *   response: { status: 401, headers: [], body: '' } }]).findings[0].rule // 'auth/unauthorized-without-challenge'
 */
export function check(input: Checkable, { openapi, ...rest }: CheckInputOptions = {}): CheckReport {
  const text = typeof openapi === 'object' ? JSON.stringify(openapi) : openapi
  const description = text === undefined ? rest.description : readDescription(text, '')
  const options = {
    ...(description ? { match: matchOperation } : {}),
    ...rest,
    ...(description ? { description } : {}),
  }
  if (typeof input === 'string') return checkText(input, '', options).report
  const checker = new Checker(options)
  if (description) checker.describe(description)
  let entry = 0
  const many = Symbol.iterator in input ? input : [input]
  for (const one of many) checker.see(exchangeOf(one, entry++))
  return checker.end()
}

function exchangeOf(one: Exchange | ExchangeLine, entry: number): Exchange {
  if (isExchange(one)) return one
  const source: Source = { file: '', format: 'exchanges', entry, line: null }
  const read = readExchangeLine(one, source)
  if (typeof read === 'string') throw new TypeError(`Cannot check exchange ${entry + 1}: ${read}`)
  return read
}

function isExchange(one: unknown): one is Exchange {
  return typeof one === 'object' && one !== null && 'source' in one
}
