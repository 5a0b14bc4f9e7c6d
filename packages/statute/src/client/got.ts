/** For got: `got.extend({ retry: retry() })` repeats what `shouldRetry()` says, and when. */
import { type RetryLimits, shouldRetry } from './should-retry.ts'

/** As much of got's errors as is needed. */
export interface GotFailure {
  readonly error: {
    readonly name: string
    readonly code?: string | undefined
    readonly options: { readonly method?: string; readonly headers?: object; readonly body?: unknown }
    readonly response?:
      | { readonly statusCode: number; readonly headers: Readonly<Record<string, string | string[] | undefined>> }
      | undefined
  }
  readonly attemptCount: number
}

/** What got takes as `retry`: it repeats what `shouldRetry()` says, and when; content that is a stream it does not. */
export function retry(options: RetryLimits = {}): {
  limit: number
  calculateDelay: (failure: GotFailure) => number
} {
  return {
    limit: (options.maxAttempts ?? 4) - 1,
    calculateDelay: ({ error, attemptCount }) => {
      const { method = 'GET', headers = {}, body } = error.options
      // A ReadError came while the content of a response did: it was lost.
      const response = error.name === 'ReadError' ? undefined : error.response
      if (body instanceof Object && !ArrayBuffer.isView(body) && ('pipe' in body || 'next' in body)) return 0
      const answer = shouldRetry({
        ...options,
        method,
        status: response?.statusCode,
        headers: response?.headers,
        error,
        attempt: attemptCount,
        idempotencyKey: 'idempotency-key' in headers,
      })
      // got takes 0 for no.
      return answer.retry ? Math.max(1, answer.afterMs) : 0
    },
  }
}
