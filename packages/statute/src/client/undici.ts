/**
 * For undici: `new RetryAgent(agent, retryOptions())`, or `agent.compose(interceptors.retry(retryOptions()))`, repeats what
 * `shouldRetry()` says, and when.
 */
import { type RetryLimits, shouldRetry } from './should-retry.ts'

/** What undici tells its `retry` of the request, as much of it as is needed. */
export interface UndiciContext {
  readonly state: { readonly counter: number }
  readonly opts: { readonly method: string; readonly headers?: unknown }
}

/**
 * What `RetryAgent` and `interceptors.retry()` take: they repeat what `shouldRetry()` says, and when. The last response is
 * handed on, not thrown.
 */
export function retryOptions(options: RetryLimits = {}): {
  throwOnError: false
  maxRetries: number
  retry: (error: Error, context: UndiciContext, done: (error?: Error | null) => void) => void
} {
  return {
    throwOnError: false,
    maxRetries: (options.maxAttempts ?? 4) - 1,
    retry(error, { state, opts }, done) {
      const { statusCode, headers } = error as Error & { statusCode?: number; headers?: Record<string, string> }
      const answer = shouldRetry({
        ...options,
        method: opts.method,
        status: statusCode,
        headers,
        error,
        attempt: state.counter,
        idempotencyKey: names(opts.headers).some((name) => String(name).toLowerCase() === 'idempotency-key'),
      })
      if (answer.retry) setTimeout(done, answer.afterMs, null)
      else done(error)
    },
  }
}

/** The names of fields, which undici takes as an object, as pairs, or as one row of names and values. */
function names(headers: unknown): unknown[] {
  if (!(headers instanceof Object)) return []
  if (!(Symbol.iterator in headers)) return Object.keys(headers)
  const list = [...(headers as Iterable<unknown>)]
  return Array.isArray(list[0]) ? list.map((pair) => (pair as unknown[])[0]) : list.filter((_, i) => i % 2 === 0)
}
