import { sharedRecord } from './gather.ts'
import type { SuiteOptions } from './options.ts'
import { openRecord, type Record } from './record.ts'
import { Suite, type SuiteReport } from './suite.ts'
import { watchFetch } from './watch-fetch.ts'
import { watchHttp } from './watch-http.ts'

export interface Watch {
  readonly suite: Suite
  /** Ends the watch, waiting for what is under way. Null if another process makes the report. */
  end(): Promise<SuiteReport | null>
  /** The same at once, for the exit of a process. */
  endNow(): SuiteReport | null
}

/** Watches the global fetch, `node:http` and `node:https` from now on. */
export async function watch(options: SuiteOptions = {}): Promise<Watch> {
  const suite = new Suite(options)
  const shared = sharedRecord()
  const record = await recordOf(options.record ?? process.env.STATUTE_RECORD)
  suite.keepWith((line) => {
    shared?.write(line)
    record?.write(line)
  })
  const see = suite.see.bind(suite)
  const fetches = watchFetch(see)
  const stopHttp = watchHttp(see)
  const endNow = () => {
    fetches.stop()
    stopHttp()
    shared?.flush()
    record?.flush()
    return shared === null ? suite.end() : null
  }
  return {
    suite,
    endNow,
    async end() {
      await fetches.settle()
      return endNow()
    },
  }
}

async function recordOf(file: string | undefined): Promise<Record | null> {
  if (file === undefined || file === '') return null
  // Loaded only here: a suite without a record needs no proxy.
  const { maskLine } = await import('@statute/probe/proxy')
  return openRecord(file, maskLine)
}
