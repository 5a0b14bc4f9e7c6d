import { type Fields, parseDate, type Response } from '@statute/http'
import { cacheControlOf, secondsOf } from '../../read/cache-control.ts'
import { quote } from '../../read/quote.ts'

/** Fields by which a server speaks to some caches only; those ignore Cache-Control then (RFC 9213 §2.2). */
const targeted = /^(?:(?:[a-z]+-)*cdn-cache-control|surrogate-control|edge-control|x-accel-expires)$/i

export function hasTargetedPolicy(fields: Fields): boolean {
  return fields.lines.some(([name]) => targeted.test(name))
}

/**
 * The longest time for which any cache, of a browser or a shared one, may hand the response out, in seconds: max-age or
 * s-maxage, else Expires less Date (RFC 9111 §4.2.1). Null if the response does not say.
 */
export function longestLifetimeOf({ fields }: Response): number | null {
  const [own, shared] = [secondsOf(fields, 'max-age'), secondsOf(fields, 's-maxage')]
  if (own !== null || shared !== null) return Math.max(own ?? 0, shared ?? 0)
  const [to, from] = [parseDate(fields.get('expires') ?? ''), parseDate(fields.get('date') ?? '')]
  return to === null || from === null ? null : Math.max(0, (to - from) / 1000)
}

/** What invites a shared cache: `public`, or s-maxage above zero; null if nothing does. */
export function invitationOf(fields: Fields): 'public' | 's-maxage' | null {
  if (cacheControlOf(fields).has('public')) return 'public'
  return (secondsOf(fields, 's-maxage') ?? 0) > 0 ? 's-maxage' : null
}

/** Whether a cache that keeps it has to ask the origin each time: no-cache, or a lifetime of nothing. */
export function asksEachTime(response: Response): boolean {
  return cacheControlOf(response.fields).has('no-cache') || longestLifetimeOf(response) === 0
}

/** The field that says how long, as a message names it. */
export function namePolicy(fields: Fields): {
  readonly text: string
  readonly at: 'field:cache-control' | 'field:expires'
} {
  const control = fields.get('cache-control')
  const says = /\b(?:public|max-age|s-maxage)\b/i.test(control ?? '')
  if (control !== null && (says || !fields.has('expires'))) {
    return { text: `Cache-Control ${quote(control)}`, at: 'field:cache-control' }
  }
  return { text: `Expires ${quote(fields.get('expires') ?? '')}`, at: 'field:expires' }
}
