import type { ExchangeLine } from '@statute/http'
import type { SuiteOptions } from './options.ts'
import type { TestResponse } from './response-line.ts'
import { Suite, type SuiteReport } from './suite.ts'
import { lineOf } from './taken.ts'

/** Checks one response: an exchange line, or what supertest, `inject()` or `statute` give. */
export function reportOn(response: TestResponse | ExchangeLine, options: SuiteOptions = {}): SuiteReport {
  const line = lineOf(response)
  if ('then' in line)
    throw new TypeError('Cannot check this at once: its body has to be waited for, wanted `await reportOnFetched()`')
  return reportOnLine(line, options)
}

/** The same for a response of fetch or of Playwright, whose body has to be waited for. */
export async function reportOnFetched(response: unknown, options: SuiteOptions = {}): Promise<SuiteReport> {
  return reportOnLine(await lineOf(response), options)
}

function reportOnLine(line: ExchangeLine, options: SuiteOptions): SuiteReport {
  const suite = new Suite(options)
  suite.see(line)
  if (suite.seen === 0)
    throw new TypeError('Cannot check this: it is no response, wanted one with a status and headers')
  return suite.end()
}

export interface MatcherResult {
  readonly pass: boolean
  message(): string
}

/**
 * `expect(response).toKeepContract()`, for Vitest, Jest and Playwright. Takes a response of fetch, supertest, Playwright or
 * `inject()`, a reply or problem of `statute`, or an exchange line; await it for fetch and Playwright.
 * @throws TypeError if it is none of these.
 */
export function toKeepContract(received: unknown, options: SuiteOptions = {}): MatcherResult | Promise<MatcherResult> {
  const line = lineOf(received)
  return 'then' in line
    ? line.then((one) => resultOf(reportOnLine(one, options)))
    : resultOf(reportOnLine(line, options))
}

function resultOf(report: SuiteReport): MatcherResult {
  return {
    pass: !report.isBroken,
    message: () =>
      report.isBroken ? report.text : 'The response keeps the contract of its status, wanted one that does not',
  }
}
