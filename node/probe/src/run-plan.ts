import type { Exchange } from '@statute/http'
import type { Ask } from './ask.ts'
import type { Courier } from './courier.ts'
import type { Step } from './plan.ts'
import { followRedirects } from './redirects.ts'

/** Sends the steps of a plan for a URL whose plain GET has been answered. */
export async function* runPlan(
  courier: Courier,
  plan: readonly Step[],
  url: URL,
  first: Exchange,
): AsyncGenerator<Exchange> {
  const exchanges = [first]
  for (const { step, ask, follow } of plan) {
    if (courier.ended) return
    const wanted = ask({ url, got: first.response, exchanges, settings: courier.settings })
    if (wanted === null) continue
    const request: Ask = { step, ...wanted }
    const got = yield* courier.ask(request)
    if (got === null) continue
    exchanges.push(got)
    if (follow) yield* followRedirects(courier, got, request, markOf(request))
  }
}

/** A random path that leads to the same name elsewhere, or home, is still answered; one that leads to a login is not. */
function markOf({ url, probe }: Ask): (next: URL) => string | null {
  const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  return (next) => (probe !== undefined && (next.pathname.includes(name) || next.pathname === '/') ? probe : null)
}
