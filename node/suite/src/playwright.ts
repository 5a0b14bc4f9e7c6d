/**
 * For Playwright: `export const test = keepContract(base)` watches the context, its pages and the `request` of each
 * test, and fails the test. `globalSetup: '@statute/suite/playwright'` makes one report at the end instead.
 */
import type { ExchangeLine } from '@statute/http'
import { ContractError } from './contract-error.ts'
import { gatherOrThrow } from './end-gathering.ts'
import { sharedRecord } from './gather.ts'
import type { SuiteOptions } from './options.ts'
import { lineOfApi, lineOfPage, type PageResponse } from './playwright-line.ts'
import { Suite } from './suite.ts'

/** A page or a context. */
export interface ResponseSource {
  on(event: 'response', listener: (response: PageResponse) => void): unknown
}

export interface RequestContext {
  // biome-ignore lint/suspicious/noExplicitAny: whatever Playwright takes is handed on
  fetch(...args: any[]): Promise<any>
}

export { toKeepContract } from './keeps-contract.ts'

/** For `globalSetup`: Playwright calls what it returns after all tests. */
export default gatherOrThrow

/** The responses that one test sees. */
export class PlaywrightWatch {
  readonly suite: Suite
  readonly #pending = new Set<Promise<void>>()
  readonly #shared = sharedRecord()

  constructor(options: SuiteOptions = {}) {
    this.suite = new Suite(options)
    const shared = this.#shared
    if (shared) this.suite.keepWith((line) => shared.write(line))
  }

  /** Watches what a page, or each page of a context, loads. */
  watchPages(source: ResponseSource): void {
    source.on('response', (response) => {
      if (!/^https?:/.test(response.url()) || response.fromServiceWorker()) return
      this.#wait(lineOfPage(response))
    })
  }

  /** Watches `request.get()` and its kin. */
  watchRequests(context: RequestContext): void {
    const fetch = context.fetch.bind(context)
    context.fetch = async (...args: unknown[]) => {
      const response = await fetch(...args)
      this.#wait(lineOfApi(response, args))
      return response
    }
  }

  /** @throws ContractError if there is a finding at or above `failOn`. */
  async check(): Promise<void> {
    await Promise.all(this.#pending)
    if (this.#shared) return this.#shared.flush()
    const report = this.suite.end()
    if (report.isBroken) throw new ContractError(report)
  }

  #wait(line: Promise<ExchangeLine>): void {
    const seen = line.then((one) => this.suite.see(one)).catch(() => {})
    this.#pending.add(seen)
    seen.finally(() => this.#pending.delete(seen))
  }
}

interface Extensible {
  // biome-ignore lint/suspicious/noExplicitAny: fixtures have no type without Playwright's
  extend(fixtures: any): unknown
}

type Use<T> = (value: T) => Promise<void>

/** Playwright's `test`, with every response checked when a test is through. */
export function keepContract<Test extends Extensible>(test: Test, options: SuiteOptions = {}): Test {
  return test.extend({
    async context({ context }: { context: ResponseSource }, use: Use<ResponseSource>) {
      const watch = new PlaywrightWatch(options)
      watch.watchPages(context)
      await use(context)
      await watch.check()
    },
    async request({ request }: { request: RequestContext }, use: Use<RequestContext>) {
      const watch = new PlaywrightWatch(options)
      watch.watchRequests(request)
      await use(request)
      await watch.check()
    },
  }) as Test
}
