import type { Exchange } from '@statute/http'
import { probe } from '@statute/probe'

/** How many servers are asked at once; a page is not to be turned into a tool against somebody. */
const mostAtOnce = 2
let running = 0

/**
 * Asks a server for the check page, along the usual plan.
 * @throws TypeError if it cannot be asked: what was tried, and why not.
 */
export async function* live(url: string): AsyncGenerator<Exchange> {
  if (running >= mostAtOnce) throw new TypeError(`Cannot ask ${url.slice(0, 200)} now: ${running} checks are running`)
  running++
  try {
    let count = 0
    let why = `Cannot ask ${url.slice(0, 200)}: nothing came back`
    const onEvent = (event: { event: string; problem?: { message: string } }) => {
      if (event.event === 'problem' && event.problem) why = event.problem.message
    }
    for await (const exchange of probe(url, { onEvent })) {
      count++
      yield exchange
    }
    if (count === 0) throw new TypeError(why)
  } finally {
    running--
  }
}
