import type { Exchange } from '@statute/http'
import { urlOf } from './url.ts'

/** The path that a request is about, without query; empty if there is no request. */
export function pathOf(exchange: Exchange): string {
  return urlOf(exchange)?.path ?? exchange.request?.target.replace(/[?#].*$/s, '') ?? ''
}

/** Its segments, in lower case. */
export function segmentsOf(exchange: Exchange): readonly string[] {
  return pathOf(exchange).toLowerCase().split('/').filter(Boolean)
}

const health = /^(?:health|healthz|health-?checks?|livez?|liveness|readyz?|readiness|ping|status|alive|up)$/

/** Whether the path is one of those by which machines ask whether a service is well. */
export function isHealthCheck(exchange: Exchange): boolean {
  return segmentsOf(exchange).some((segment) => health.test(segment))
}
