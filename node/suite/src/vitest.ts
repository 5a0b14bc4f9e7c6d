/**
 * For Vitest: `setupFiles: ['@statute/suite/vitest']` checks each file of tests when it is through. With
 * `globalSetup: ['@statute/suite/vitest']` too there is one report, at the end of all.
 */
import { gather } from './end-gathering.ts'
import { register } from './hooks.ts'
import type { SuiteOptions } from './options.ts'

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: has to have the parameter that it is declared with
  interface Matchers<T = any> {
    /** That a response keeps the contract of its status; await it for a response of fetch. */
    toKeepContract(options?: SuiteOptions): T
  }
}

/** For `globalSetup`. */
export default gather

// The process that starts the others loads this too, and has no tests.
if ('__vitest_worker__' in globalThis) {
  const { afterAll, expect } = await import('vitest')
  await register({ afterAll: (act) => afterAll(() => act().then(() => {})), expect: expect as never })
}
