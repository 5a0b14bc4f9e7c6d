import type { Exchange } from '@statute/http'

/**
 * Whether two requests speak for the same caller, as far as one can see. A session may get new cookies at any time, so
 * only whether there are some is compared.
 */
export function hasSameCredentials(a: Exchange, b: Exchange): boolean {
  const [one, other] = [a.request?.fields, b.request?.fields]
  if (!one || !other) return false
  return (
    one.get('authorization') === other.get('authorization') &&
    one.get('x-api-key') === other.get('x-api-key') &&
    one.has('cookie') === other.has('cookie')
  )
}
