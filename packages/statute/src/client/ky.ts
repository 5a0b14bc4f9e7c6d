/** For ky: `const api = retrying(ky)` repeats what `shouldRetry()` says, and when. */
import { backoffMs, type RetryLimits, shouldRetry } from './should-retry.ts'

/** As much of ky as is needed. */
export interface KyLike {
  // biome-ignore lint/suspicious/noExplicitAny: ky has more options than are needed here
  extend(options: any): any
  retry(options: { delay: number; code: string }): unknown
}

interface Parent {
  readonly fetch?: (request: Request, init: object) => Promise<Response>
}

/**
 * A ky that repeats what `shouldRetry()` says, and when. `retry: 0` of a single call holds; so does `retryOnTimeout` for
 * what may be sent twice. When it gives up you get ky's `HTTPError` of the last response.
 */
export function retrying<K extends KyLike>(ky: K, options: RetryLimits = {}): K {
  const { maxAttempts = 4, maxDelayMs = 60_000, random } = options
  // ky does not say which request an error came of.
  const requests = new WeakMap<object, Request>()
  return ky.extend(({ fetch = (request, init) => globalThis.fetch(request, init) }: Parent) => ({
    fetch: (request: Request, init: object) =>
      fetch(request, init).catch((error: unknown) => {
        if (error instanceof Object) requests.set(error, request)
        throw error
      }),
    retry: {
      limit: maxAttempts - 1,
      methods: ['get', 'head', 'options', 'trace', 'put', 'delete', 'post', 'patch', 'query'],
      delay: (attempt: number) => backoffMs(attempt, maxDelayMs, random),
      shouldRetry: ({ error, retryCount }: { error: Error & { request?: Request }; retryCount: number }) => {
        const request = requests.get(error) ?? error.request
        // A response has been judged below.
        if (!request || error.name === 'HTTPError') return false
        const { retry } = shouldRetry({ ...options, ...asked(request), error, attempt: retryCount })
        return retry && error.name === 'TimeoutError' ? undefined : retry
      },
    },
    hooks: {
      afterResponse: [
        (request: Request, { retry }: Normalized, response: Response, { retryCount }: { retryCount: number }) => {
          if (response.status < 400) return
          const answer = shouldRetry({
            ...options,
            ...asked(request),
            maxAttempts: Math.min(maxAttempts, retry.limit + 1),
            status: response.status,
            headers: response.headers,
            attempt: retryCount + 1,
          })
          return answer.retry ? ky.retry({ delay: answer.afterMs, code: answer.because }) : undefined
        },
      ],
    },
  })) as K
}

interface Normalized {
  readonly retry: { readonly limit: number }
}

function asked({ method, headers }: Request) {
  return { method, idempotencyKey: headers.has('idempotency-key') }
}
