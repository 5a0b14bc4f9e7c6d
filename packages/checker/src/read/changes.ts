/** What earlier exchanges may have done to a resource. Servers couple paths: a collection takes its members with it. */
import type { Exchange } from '@statute/http'
import type { History } from '../history.ts'
import { isSafe } from './methods.ts'
import { nameOrigin, type Url, urlOf } from './url.ts'

/** What was seen after an earlier exchange, the oldest first; null if that one has been forgotten. */
export function since(history: History, earlier: Exchange): readonly Exchange[] | null {
  const at = history.recent.lastIndexOf(earlier)
  return at < 0 ? null : history.recent.slice(at + 1)
}

/** Whether the resource may be gone after it: it or a collection above it was deleted or moved, or an action below it was run. */
export function mayRemove(exchange: Exchange, url: Url): boolean {
  const other = changedBy(exchange, url)
  if (other === null) return false
  return exchange.request?.method === 'POST'
    ? isBelow(other.path, url.path)
    : isNoPlainWrite(exchange) && holds(other, url)
}

/** Whether the resource may have come to be by it: something was written to it, or to a collection above it. */
export function mayCreate(exchange: Exchange, url: Url): boolean {
  const other = changedBy(exchange, url)
  return other !== null && exchange.request?.method !== 'DELETE' && holds(other, url)
}

/** The URL of a request that may have changed something at the same origin; a refusal changed nothing. */
function changedBy(exchange: Exchange, url: Url): Url | null {
  const { request, response } = exchange
  if (request === null || isSafe(request.method) || (response.status >= 400 && response.status < 500)) return null
  const other = urlOf(exchange)
  return other !== null && nameOrigin(other) === nameOrigin(url) ? other : null
}

function isNoPlainWrite({ request }: Exchange): boolean {
  return request?.method !== 'PUT' && request?.method !== 'PATCH'
}

function holds(other: Url, url: Url): boolean {
  return other.path === url.path || isBelow(url.path, other.path)
}

function isBelow(path: string, above: string): boolean {
  return path.length > above.length && path.startsWith(above.endsWith('/') ? above : `${above}/`)
}
