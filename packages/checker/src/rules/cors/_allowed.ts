import type { Exchange, Fields } from '@statute/http'
import { urlOf } from '../../read/url.ts'

/** The value of Access-Control-Allow-Origin; null if it is absent. Two lines make one value that fits no origin. */
export function allowOriginOf(fields: Fields): string | null {
  return fields.get('access-control-allow-origin')?.trim() ?? null
}

/** Whether the CORS check of Fetch lets the origin of the request pass, as long as no credentials come into it. */
export function allowsOrigin({ request, response }: Exchange): boolean {
  const allowed = allowOriginOf(response.fields)
  return allowed !== null && (allowed === '*' || allowed === request?.fields.get('origin')?.trim())
}

/** Only the exact text counts (Fetch, CORS check). */
export function allowsCredentials(fields: Fields): boolean {
  return fields.get('access-control-allow-credentials')?.trim() === 'true'
}

/**
 * Whether `*` in a list of methods or fields means all of them. It does not for requests with credentials, and a server
 * that allows those to this origin expects them.
 */
export function isWildcard(fields: Fields): boolean {
  return !allowsCredentials(fields) || allowOriginOf(fields) === '*'
}

/** Whether the request comes from another origin than it goes to; browsers send Origin with their own POSTs too. */
export function isCrossOrigin(exchange: Exchange): boolean {
  const origin = exchange.request?.fields.get('origin')?.trim().toLowerCase()
  if (!origin) return false
  const url = urlOf(exchange)
  if (url === null) return true
  const own = `${url.host}${url.port === '' ? '' : `:${url.port}`}`
  return origin.replace(/^https?:\/\//, '') !== own || (url.scheme !== '' && !origin.startsWith(`${url.scheme}//`))
}
