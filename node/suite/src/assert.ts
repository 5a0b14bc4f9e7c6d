/**
 * For `node:test`: `await assertKeepsContract(response)`. Where the runner takes assertions of others (from Node 22.14 on),
 * `await t.assert.keepsContract(response)` is there too.
 */
import * as runner from 'node:test'
import { ContractError } from './contract-error.ts'
import { reportOnFetched } from './keeps-contract.ts'
import type { SuiteOptions } from './options.ts'

/**
 * Takes what `toKeepContract()` takes.
 * @throws ContractError if the response breaks the contract of its status; TypeError if it is no response.
 */
export async function assertKeepsContract(response: unknown, options?: SuiteOptions): Promise<void> {
  const report = await reportOnFetched(response, options)
  if (report.isBroken) throw new ContractError(report)
}

interface Assertions {
  register?(name: string, assertion: typeof assertKeepsContract): void
}

;(runner as { assert?: Assertions }).assert?.register?.('keepsContract', assertKeepsContract)
