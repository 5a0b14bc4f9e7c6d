import { networkErrors } from '../network-errors.ts'
import type { PrometheusAddress } from './prometheus-address.ts'

/** One series of a range query: labels, and pairs of seconds and a number as text. */
export interface RangeSeries {
  readonly metric: Readonly<Record<string, string>>
  readonly values: readonly (readonly [seconds: number, value: string])[]
}

/** Prometheus refuses a query for what it is, not for how it was asked: too much at once, mostly. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused'
}

const tries = 3

/** Asks the HTTP API v1, which VictoriaMetrics, Thanos and Mimir answer, too. */
export class PrometheusApi {
  readonly #address: PrometheusAddress

  constructor(address: PrometheusAddress) {
    this.#address = address
  }

  metricNames(from: number, to: number, signal?: AbortSignal): Promise<string[]> {
    return this.#ask('label/__name__/values', span(from, to), signal)
  }

  labelNames(selector: string, from: number, to: number, signal?: AbortSignal): Promise<string[]> {
    return this.#ask('labels', [['match[]', selector], ...span(from, to)], signal)
  }

  /** A point at every minute from one time to another, both included; milliseconds. */
  async range(query: string, from: number, to: number, signal?: AbortSignal): Promise<readonly RangeSeries[]> {
    const parameters: Parameter[] = [['query', query], ...span(from, to), ['step', '60'], ['nocache', '1']]
    const { result } = await this.#ask<{ result: RangeSeries[] }>('query_range', parameters, signal)
    return result
  }

  async #ask<T>(path: string, parameters: readonly Parameter[], signal?: AbortSignal): Promise<T> {
    const { base, authorization } = this.#address
    const body = new URLSearchParams([...parameters])
    const what = `Cannot read ${base}/api/v1/${path}`
    for (let left = tries - 1; ; left--) {
      const over = AbortSignal.any([AbortSignal.timeout(60_000), ...(signal === undefined ? [] : [signal])])
      let answer: Answer<T>
      try {
        // Label values are only answered to GET; the others may have a query too long for it.
        const isPost = path === 'query_range'
        const response = await fetch(`${base}/api/v1/${path}${isPost ? '' : `?${body}`}`, {
          method: isPost ? 'POST' : 'GET',
          ...(isPost ? { body } : {}),
          headers: authorization === null ? {} : { Authorization: authorization },
          signal: over,
        })
        const text = await response.text()
        answer = readAnswer(response.status, text)
      } catch (error) {
        signal?.throwIfAborted()
        answer = { problem: whyUnanswered(error as Unanswered), again: true }
      }
      if ('data' in answer) return answer.data
      if (answer.refused) throw new QueryRefused(`${what}: ${answer.problem}`)
      if (!answer.again || left === 0) throw new Error(`${what}: ${answer.problem}`)
      await new Promise((done) => setTimeout(done, 500 * (tries - left)))
    }
  }
}

type Parameter = [name: string, value: string]
type Answer<T> =
  | { readonly data: T }
  | { readonly problem: string; readonly again: boolean; readonly refused?: boolean }

function span(from: number, to: number): Parameter[] {
  return [
    ['start', String(Math.floor(from / 1000))],
    ['end', String(Math.floor(to / 1000))],
  ]
}

interface Unanswered extends Error {
  readonly cause?: { readonly code?: string; readonly message?: string }
}

function whyUnanswered({ name, message, cause }: Unanswered): string {
  if (name === 'TimeoutError') return 'no answer within 60 s'
  return networkErrors[cause?.code ?? ''] ?? cause?.code ?? (cause?.message || message)
}

function readAnswer<T>(status: number, text: string): Answer<T> {
  let document: { status?: string; data?: T; error?: string } = {}
  try {
    document = JSON.parse(text) as typeof document
  } catch {
    // A proxy before it says so in HTML; the status tells enough.
  }
  if (document.status === 'success' && document.data !== undefined) return { data: document.data }
  const problem = `it answers ${status}${document.error === undefined ? '' : ` "${document.error}"`}`
  // 422: the query cannot be executed, mostly because it takes too many samples; 503: it took too long.
  if (document.error !== undefined && (status === 422 || status === 503))
    return { problem, again: false, refused: true }
  if (status === 200) return { problem: 'the answer is not from a Prometheus', again: false }
  return { problem, again: status >= 500 || status === 429 }
}
