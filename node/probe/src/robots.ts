import type { Exchange } from '@statute/http'
import parser from 'robots-parser'
import { userAgent } from './ask.ts'
import type { Courier } from './courier.ts'
import { locationOf } from './redirects.ts'

// The package exports the function itself; its types speak of a default export.
const parseRobots = parser as unknown as typeof parser.default

/** What a site allows a crawler (RFC 9309). */
export interface Robots {
  allows(url: URL): boolean
  /** Seconds between two requests; 0 if the site does not say. */
  readonly delay: number
}

const longestDelay = 10
/** RFC 9309 §2.3.1.2: at least five redirects are followed. */
const mostRedirects = 5
const everything: Robots = { allows: () => true, delay: 0 }
const nothing: Robots = { allows: () => false, delay: 0 }

/** Fetches robots.txt of an origin. Its exchange is not part of the check. */
export async function fetchRobots(courier: Courier, home: URL): Promise<Robots> {
  const first = new URL('/robots.txt', home)
  let url = first
  let got: Exchange | null = null
  for (let followed = 0; followed <= mostRedirects; followed++) {
    got = await courier.send({ step: 'robots', method: 'GET', url })
    const next = got && locationOf(got, url)
    if (!next) break
    url = next
  }
  const status = got?.response.status ?? 0
  // RFC 9309 §2.3.1.3, §2.3.1.4: what is not there forbids nothing; what cannot be read forbids all.
  if (status >= 300 && status < 500 && status !== 429) return everything
  if (got === null || status >= 400) {
    courier.note(`No link is followed: ${first.href} cannot be read${status === 0 ? '' : ` (${status})`}`)
    return nothing
  }
  return readRobots(first, got.response.body.text)
}

export function readRobots(url: URL, text: string): Robots {
  // RFC 9309 §2.5: at least 500 KiB are read.
  const robots = parseRobots(url.href, text.slice(0, 512_000))
  const delay = Number(robots.getCrawlDelay(userAgent) ?? 0)
  return {
    allows: (one) => robots.isAllowed(one.href, userAgent) !== false,
    delay: delay > 0 ? Math.min(delay, longestDelay) : 0,
  }
}
