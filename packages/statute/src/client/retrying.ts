import { type NoRetryReason, type RetryLimits, type RetryReason, shouldRetry } from './should-retry.ts'
import { sleep } from './sleep.ts'

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** What came of a try: one of the two. */
interface Outcome {
  readonly response?: Response
  readonly error?: unknown
}

export interface RetryingOptions extends RetryLimits {
  /** How long one try may take until the fields of the response are there, in milliseconds. No end if you say nothing. */
  readonly attemptTimeoutMs?: number | undefined
  /** Called before each wait. The content of `response` is thrown away afterwards. */
  readonly onRetry?:
    | ((about: Outcome & { attempt: number; afterMs: number; because: RetryReason }) => void | Promise<void>)
    | undefined
  /** Called if a failure is handed back; `stream` means that the content was a stream and cannot be sent twice. */
  readonly onGiveUp?:
    | ((about: Outcome & { attempt: number; afterMs?: number; because: NoRetryReason | 'stream' }) => void)
    | undefined
}

/**
 * A fetch that repeats what `shouldRetry()` says may be repeated, and waits as it says. When it gives up you get the last
 * response, or the last error: it hides nothing. An abort ends the wait too.
 *
 * Content is sent again if it can be: a stream cannot. A `Request` with content is copied for each try, so its octets stay
 * in memory until the end.
 * @throws The last error, or the reason of the signal; the function does, when it is called.
 * @example const patient = retrying(fetch, { maxAttempts: 3 })
 */
export function retrying(fetch: Fetch = globalThis.fetch, options: RetryingOptions = {}): Fetch {
  return async (input, init) => {
    const request = typeof input === 'object' && 'clone' in input ? input : undefined
    const signal = init?.signal ?? request?.signal
    const asked = {
      ...options,
      method: init?.method ?? request?.method ?? 'GET',
      idempotencyKey: new Headers(init?.headers ?? request?.headers).has('idempotency-key'),
    }
    const held = request?.body && !init?.body ? request : undefined
    try {
      for (let attempt = 1; ; attempt++) {
        const outcome = await once(fetch, held?.clone() ?? input, init, signal, options.attemptTimeoutMs)
        const { response, error } = outcome
        if (!response && signal?.aborted) throw error
        if (response && response.status < 400) return response
        const answer = shouldRetry({ ...asked, attempt, error, status: response?.status, headers: response?.headers })
        if (!answer.retry || isStream(init?.body)) {
          options.onGiveUp?.({ ...outcome, attempt, ...answer, because: answer.retry ? 'stream' : answer.because })
          if (response) return response
          throw error
        }
        await options.onRetry?.({ ...outcome, attempt, ...answer })
        response?.body?.cancel().catch(() => {})
        await sleep(answer.afterMs, signal)
      }
    } finally {
      held?.body?.cancel().catch(() => {})
    }
  }
}

async function once(
  fetch: Fetch,
  input: string | URL | Request,
  init: RequestInit | undefined,
  signal: AbortSignal | null | undefined,
  timeoutMs: number | undefined,
): Promise<Outcome> {
  const own = new AbortController()
  const late = () => own.abort(new DOMException(`No response within ${timeoutMs} ms`, 'TimeoutError'))
  const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs)
  try {
    const limited = timer !== undefined && {
      ...init,
      signal: signal ? AbortSignal.any([signal, own.signal]) : own.signal,
    }
    return { response: await fetch(input, limited || init) }
  } catch (error) {
    return { error }
  } finally {
    clearTimeout(timer)
  }
}

/** What can be read only once; async iterables are what Node takes for content too. */
function isStream(body: unknown): boolean {
  return body instanceof Object && ('getReader' in body || Symbol.asyncIterator in body)
}
