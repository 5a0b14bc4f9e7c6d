/** As much of an `AbortSignal` as is needed. */
export interface Abortable {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener?(type: 'abort', listener: () => void): unknown
  removeEventListener?(type: 'abort', listener: () => void): unknown
}

/** Waits; an abort ends it, with the reason of the signal. */
export function sleep(ms: number, signal?: Abortable | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener?.('abort', abort)
      resolve()
    }, ms)
    if (signal?.aborted) abort()
    else signal?.addEventListener?.('abort', abort)
  })
}
