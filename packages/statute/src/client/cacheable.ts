import { type AnyHeaders, fieldOf } from '../headers.ts'

export interface CacheQuestion {
  readonly method: string
  readonly status: number
  readonly requestHeaders?: AnyHeaders | undefined
  readonly headers: AnyHeaders
  /** A cache that many use, as a CDN; false: one of a single user, as in a browser. True if you say nothing. */
  readonly shared?: boolean | undefined
}

/** The directives that say so, the first that stands there. */
const grounds = ['public', 'private', 's-maxage', 'max-age'] as const
type NotCacheable = 'method' | 'status' | 'must-understand' | 'no-store' | 'private' | 'authorization' | 'vary'

export type CacheAnswer =
  | { readonly cacheable: true; readonly because: (typeof grounds)[number] | 'expires' | 'heuristic' }
  | { readonly cacheable: false; readonly because: NotCacheable }

/**
 * May a shared cache store this response, and on what ground (RFC 9111 §3)? Or that of a single user, if you say
 * `shared: false`. Only GET and HEAD are answered with yes: a POST would need more than caches do (RFC 9110 §9.3.3).
 * `vary` means that `Vary: *` lets the stored response match no request.
 */
export function isCacheable(question: CacheQuestion): CacheAnswer {
  const { method, status, requestHeaders = {}, headers, shared = true } = question
  const told = directives(headers)
  const no = (because: NotCacheable): CacheAnswer => ({ cacheable: false, because })

  if (!/^(GET|HEAD)$/.test(method)) return no('method')
  // No final response; and a 304 renews a stored one, but is none itself.
  if (status < 200 || status === 304) return no('status')
  // RFC 9111 §5.2.2.3: who understands the status does not heed the no-store beside it.
  const understand = told.has('must-understand')
  if (understand && !heuristic.has(status)) return no('must-understand')
  if ((!understand && told.has('no-store')) || directives(requestHeaders).has('no-store')) return no('no-store')
  if (shared && told.has('private')) return no('private')
  // RFC 9111 §3.5.
  const open = ['must-revalidate', 'public', 's-maxage'].some((one) => told.has(one))
  if (shared && !open && fieldOf(requestHeaders, 'authorization')) return no('authorization')
  if (fieldOf(headers, 'vary')?.includes('*')) return no('vary')

  const because =
    grounds.find((ground) => told.has(ground) && (shared || ground !== 's-maxage')) ??
    (fieldOf(headers, 'expires') ? 'expires' : heuristic.has(status) && 'heuristic')
  return because ? { cacheable: true, because } : no('status')
}

/** Statuses that may be kept without being told for how long (RFC 9110 §15.1). */
const heuristic = new Set([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501])

/** The names in Cache-Control, with what stands in quotes left out (RFC 9111 §5.2); quotes that do not end go to the end. */
function directives(headers: AnyHeaders): Set<string> {
  const text = (fieldOf(headers, 'cache-control') ?? '').toLowerCase().replace(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/g, '')
  return new Set(text.split(',').map((directive) => directive.replace(/=.*/, '').trim()))
}
