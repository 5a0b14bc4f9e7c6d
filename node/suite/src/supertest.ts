import { ContractError } from './contract-error.ts'
import { reportOn } from './keeps-contract.ts'
import type { SuiteOptions } from './options.ts'
import type { TestResponse } from './response-line.ts'

/**
 * For supertest: `await request(app).get('/me').expect(keepsContract)`.
 * @throws ContractError if the response breaks the contract of its status.
 */
export function keepsContract(response: TestResponse): void {
  keeping()(response)
}

/** The same with options: `.expect(keeping({ failOn: 'warning' }))` */
export function keeping(options: SuiteOptions = {}): (response: TestResponse) => void {
  return (response) => {
    const report = reportOn(response, options)
    if (report.isBroken) throw new ContractError(report)
  }
}
