/** Visits the pages of a site, breadth first, as far as its robots.txt allows. */
import type { Exchange } from '@statute/http'
import type { Courier } from './courier.ts'
import { linksOf } from './links.ts'
import { smallPlan } from './plan.ts'
import { locationOf } from './redirects.ts'
import { fetchRobots } from './robots.ts'
import { runPlan } from './run-plan.ts'

/** Nobody wants a check to end a session. */
const leaves = /log-?out|sign-?out|log-?off/i

/** @param first The page that was asked for, which has been visited. */
export async function* crawl(courier: Courier, first: Exchange, url: URL): AsyncGenerator<Exchange> {
  const { crawl: most } = courier.settings
  const robots = await fetchRobots(courier, url)
  if (robots.delay > 0) courier.pace.slow(url.host, robots.delay)
  const known = new Set([url.href])
  const queue: URL[] = []
  let forbidden = 0
  const take = (page: Exchange, at: URL) => {
    const redirect = locationOf(page, at)
    for (const link of redirect ? [redirect] : pageLinks(page, at)) {
      if (link.origin !== url.origin || known.has(link.href) || known.size > 20 * most + 1000) continue
      known.add(link.href)
      if (leaves.test(link.pathname)) continue
      if (robots.allows(link)) queue.push(link)
      else forbidden++
    }
  }
  take(first, url)
  let visited = 1
  for (let at = 0; at < queue.length && visited < most && !courier.ended; at++, visited++) {
    const page = queue[at] as URL
    const got = yield* courier.ask({ step: 'crawl', method: 'GET', url: page })
    if (got === null) continue
    take(got, page)
    yield* runPlan(courier, smallPlan, page, got)
  }
  if (forbidden > 0) courier.note(`robots.txt forbids ${forbidden} of the pages that were found`)
}

function pageLinks({ response }: Exchange, url: URL): URL[] {
  return /\bx?html\b/i.test(response.fields.get('content-type') ?? '') ? linksOf(response.body.text, url) : []
}
