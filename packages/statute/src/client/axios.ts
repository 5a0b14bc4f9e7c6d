/** For axios: `install(axios.create())` repeats what `shouldRetry()` says, and when. */
import { type AnyHeaders, fieldOf } from '../headers.ts'
import { type RetryLimits, type RetryReason, shouldRetry } from './should-retry.ts'
import { type Abortable, sleep } from './sleep.ts'

/** As much of an axios instance as is needed. */
export interface AxiosLike {
  // biome-ignore lint/suspicious/noExplicitAny: axios is generic in all of these
  request(config: any): Promise<any>
  interceptors: {
    response: {
      // biome-ignore lint/suspicious/noExplicitAny: the same
      use(onFulfilled: (response: any) => any, onRejected: (error: any) => any): number
    }
  }
}

interface Config {
  readonly method?: string
  readonly headers?: AnyHeaders
  readonly data?: unknown
  readonly signal?: Abortable
  /** How often it has been sent. axios copies what it does not know. */
  readonly statuteAttempt?: number
}

interface Response {
  readonly status: number
  readonly headers: AnyHeaders
  readonly data?: unknown
  readonly config: Config
}

export interface AxiosOptions extends RetryLimits {
  /** Called before each wait. */
  readonly onRetry?: ((about: { attempt: number; afterMs: number; because: RetryReason }) => void) | undefined
}

/** Lets an instance repeat what `shouldRetry()` says, and when. It gives the instance back. */
export function install<A extends AxiosLike>(instance: A, options: AxiosOptions = {}): A {
  const again = async (config: Config, response: Response | undefined, error?: unknown) => {
    const attempt = config.statuteAttempt ?? 1
    const answer = shouldRetry({
      ...options,
      method: config.method ?? 'GET',
      status: response?.status,
      headers: response?.headers,
      error,
      attempt,
      idempotencyKey: fieldOf(config.headers ?? {}, 'idempotency-key') != null,
    })
    if (!answer.retry || isStream(config.data)) return undefined
    options.onRetry?.({ attempt, ...answer })
    discard(response?.data)
    // After an abort axios refuses it with an error of its own.
    await sleep(answer.afterMs, config.signal).catch(() => {})
    // The content has been through the transforms.
    return instance.request({ ...config, statuteAttempt: attempt + 1, transformRequest: [(data: unknown) => data] })
  }
  instance.interceptors.response.use(
    async (response: Response) => (response.status >= 400 && (await again(response.config, response))) || response,
    async (error: { config?: Config; response?: Response } | undefined) => {
      const response = error?.config && (await again(error.config, error.response, error))
      if (response) return response
      throw error
    },
  )
  return instance
}

function isStream(data: unknown): boolean {
  return data instanceof Object && ('pipe' in data || 'getReader' in data)
}

/** A stream that nobody will read holds its connection. */
function discard(data: unknown): void {
  if (!isStream(data)) return
  const stream = data as { destroy?(): void; cancel?(): Promise<void> }
  stream.destroy?.()
  stream.cancel?.().catch(() => {})
}
