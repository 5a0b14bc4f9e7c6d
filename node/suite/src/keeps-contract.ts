import type { ExchangeLine } from '@statute/http'
import type { SuiteOptions } from './options.ts'
import { lineOfFetched, lineOfTested, type TestResponse } from './response-line.ts'
import { Suite, type SuiteReport } from './suite.ts'

/** Checks one response that is told as an exchange line, or as supertest tells it. */
export function reportOn(response: TestResponse | ExchangeLine, options: SuiteOptions = {}): SuiteReport {
  const suite = new Suite(options)
  suite.see('response' in response ? response : lineOfTested(response))
  if (suite.seen === 0) throw new TypeError('Cannot check this: it is no response, wanted one of fetch or of supertest')
  return suite.end()
}

/** The same for a response of fetch, whose body has to be waited for. */
export async function reportOnFetched(response: Response, options: SuiteOptions = {}): Promise<SuiteReport> {
  return reportOn(await lineOfFetched(response), options)
}

export interface MatcherResult {
  readonly pass: boolean
  message(): string
}

/** `expect(response).toKeepContract()`, for Vitest and Jest; await it for a response of fetch. */
export function toKeepContract(received: unknown, options: SuiteOptions = {}): MatcherResult | Promise<MatcherResult> {
  if (received instanceof Response) return reportOnFetched(received, options).then(resultOf)
  if (typeof received !== 'object' || received === null) {
    throw new TypeError(`Cannot check ${String(received)}: it is no response, wanted one of fetch or of supertest`)
  }
  return resultOf(reportOn(received as TestResponse, options))
}

function resultOf(report: SuiteReport): MatcherResult {
  return {
    pass: !report.isBroken,
    message: () =>
      report.isBroken ? report.text : 'The response keeps the contract of its status, wanted one that does not',
  }
}
