import type { Exchange } from '@statute/http'
import type { Ask } from './ask.ts'
import type { Courier } from './courier.ts'

/** As browsers have it (Fetch §HTTP-redirect fetch). */
const mostRedirects = 20

/**
 * Follows redirects to the end, or until one comes back to where it was before.
 * @param mark What the exchange at a URL is marked with.
 * @returns The last exchange, and where it was.
 */
export async function* followRedirects(
  courier: Courier,
  first: Exchange,
  ask: Ask,
  mark: (url: URL) => string | null = () => null,
): AsyncGenerator<Exchange, { readonly last: Exchange; readonly url: URL }> {
  let last = first
  let { url } = ask
  const visited = new Set([url.href])
  for (let followed = 0; ; followed++) {
    const next = locationOf(last, url)
    if (next === null) return { last, url }
    if (followed === mostRedirects) {
      courier.note(`${ask.url.href} redirects more than ${mostRedirects} times`)
      return { last, url }
    }
    const probe = mark(next)
    const { probe: _, ...same } = ask
    const got: Exchange | null = yield* courier.ask({
      ...same,
      step: 'redirect',
      url: next,
      ...(probe === null ? {} : { probe }),
    })
    if (got === null) return { last, url }
    last = got
    url = next
    if (visited.has(url.href)) {
      courier.note(`${ask.url.href} redirects in a circle`)
      return { last, url }
    }
    visited.add(url.href)
  }
}

/** Where a redirect leads (RFC 9110 §10.2.2); null if the answer is none, or names no place that could be asked. */
export function locationOf({ response }: Exchange, base: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null
  const value = response.fields.all('location')[0]
  if (!value || !URL.canParse(value, base.href)) return null
  const url = new URL(value, base)
  // What an answer puts there are not the caller's credentials.
  url.username = ''
  url.password = ''
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}
