/** What all adapters share: it takes exchanges as they end, and has them judged when the application is not busy. */
import type { ExchangeLine } from '@statute/http'
import { bodyLimit } from '../content.ts'
import type { Judge } from './judge.ts'
import type { AuditOptions } from './options.ts'

/** Where the adapters leave what they saw. */
export interface Audit {
  readonly bodyLimit: number
  /** Takes an exchange that is over. What makes its line is called later, and may fail. Never throws. */
  see(line: () => ExchangeLine): void
  /** What is waiting, judged: for a runtime that would stop before. */
  settled(): Promise<void>
}

/** More exchanges than these do not wait: under a load test some go by unseen, and memory does not grow. */
const mostWaiting = 200
/** Judged in one go, before the application has its turn again. */
const slice = 10

/**
 * @param stack Whose code the fixes are written in: `express`, as `@statute/checker/fixes` names it.
 * @returns Null in production: nothing is watched, told or loaded there.
 */
export function openAudit(options: AuditOptions = {}, stack: string | null = null): Audit | null {
  if (process.env.NODE_ENV === 'production') return null
  const waiting: (() => ExchangeLine)[] = []
  let judge: Judge | null = null
  let running: Promise<void> | null = null
  let isBroken = false
  const run = async () => {
    try {
      await nextTurn()
      // Loaded only here, so that production and the start of the application do without the rules.
      judge ??= new (await import('./judge.ts')).Judge(options, stack)
      while (waiting.length > 0) {
        judge.judge(waiting.splice(0, slice))
        await nextTurn()
      }
    } catch (error) {
      isBroken = true
      waiting.length = 0
      console.error(`Statute's audit stops here, the application goes on: ${(error as Error)?.message ?? error}`)
    }
    running = null
  }
  return {
    bodyLimit: options.bodyLimit ?? bodyLimit,
    see(line) {
      if (isBroken || waiting.length >= mostWaiting) return
      waiting.push(line)
      running ??= run()
    },
    settled: () => running ?? Promise.resolve(),
  }
}

function nextTurn(): Promise<void> {
  return new Promise((done) => (typeof setImmediate === 'function' ? setImmediate(done) : setTimeout(done, 0)))
}
