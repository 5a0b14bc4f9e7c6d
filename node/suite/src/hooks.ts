import { check } from './check.ts'
import { toKeepContract } from './keeps-contract.ts'
import type { SuiteOptions } from './options.ts'
import { watch } from './watch.ts'

/** What a test runner has to offer: Vitest, and Jest with its globals. */
export interface Runner {
  afterAll(act: () => Promise<unknown>): unknown
  readonly expect: { extend(matchers: { toKeepContract: typeof toKeepContract }): unknown }
}

/** Watches from now on, checks when the tests of the file are through, and adds the matcher. */
export async function register({ afterAll, expect }: Runner, options: SuiteOptions = {}): Promise<void> {
  const watching = await watch(options)
  expect.extend({ toKeepContract })
  afterAll(() => check(watching))
}
