/** Logs that the server follows: the page as it is now, and every newer report over server-sent events. */
import type { Report } from '@statute/traffic'
import { reportDocument } from '@statute/traffic/report/document'
import { whatHappened } from '@statute/traffic/view'
import { type CheckHost, inForm } from './checking.tsx'
import { html } from './html.tsx'
import { WatchPage } from './pages/watch.tsx'
import type { Site } from './parts/layout.tsx'
import { problem } from './problem.tsx'
import { lifetimes, security } from './reply.ts'
import type { WatchSource } from './watch-source.ts'
import { watchText } from './watch-text.ts'

/** `GET /watch`. */
export function watchPage(request: Request, host: CheckHost, watch: WatchSource): Response {
  const report = watch.current()
  const catchingUp = watch.catchingUp?.() ?? null
  return inForm(request, host, {
    html: () => {
      const { title, lede } = whatHappened(report)
      const head = { title, description: lede, path: '/watch', nav: '/watch', hidden: true }
      return html(<WatchPage report={report} worker={undefined} catchingUp={catchingUp} />, head, host.site)
    },
    json: () => reportDocument(report),
    text: () => watchText(report, catchingUp),
  })
}

/** Pages that follow at once; each holds a connection. */
const mostFollowers = 100
/** Milliseconds between two reports: nobody reads faster. */
const pause = 1000
/** Proxies cut a connection over which nothing comes. */
const heartbeat = 15_000

let followers = 0
interface Event {
  readonly text: string
  readonly octets: Uint8Array
}

/** Reports as they are sent, written once for all who follow. */
const written = new WeakMap<Report, Event>()

/**
 * `GET /watch/events`: events `report`, each a whole report, and `catching-up`, how far the reading is of what was written
 * before, `null` when all of it is read.
 */
export function watchEvents(request: Request, site: Site, watch: WatchSource): Response {
  const headers = { ...security, 'content-type': 'text/event-stream', 'cache-control': lifetimes.error }
  if (request.method === 'HEAD') return new Response(null, { headers })
  if (followers >= mostFollowers) {
    return problem(request, site, {
      status: 503,
      detail: `${followers} pages follow already.`,
      headers: { 'retry-after': '60' },
    })
  }
  followers++
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let latest: Report | null = null
      let sent = ''
      let said = 'null'
      let waiting: ReturnType<typeof setTimeout> | null = null
      const send = () => {
        waiting = null
        if (latest === null) return
        // Who does not read as fast as it comes gets the next one instead.
        if ((controller.desiredSize ?? 1) > 0) {
          const event = eventOf(latest)
          if (event.text !== sent) controller.enqueue(event.octets)
          sent = event.text
          latest = null
          const state = JSON.stringify(watch.catchingUp?.() ?? null)
          if (state !== said) controller.enqueue(octetsOf('catching-up', state))
          said = state
        }
        waiting = setTimeout(send, pause)
      }
      const unsubscribe = watch.subscribe((report) => {
        latest = report
        if (waiting === null) send()
      })
      const beat = setInterval(() => controller.enqueue(new TextEncoder().encode(':\n\n')), heartbeat)
      stop = () => {
        stop = () => {}
        followers--
        unsubscribe()
        clearInterval(beat)
        if (waiting !== null) clearTimeout(waiting)
      }
      latest = watch.current()
      send()
    },
    cancel: () => stop(),
  })
  request.signal.addEventListener('abort', () => stop())
  return new Response(body, { headers })
}

function eventOf(report: Report): Event {
  const ready = written.get(report)
  if (ready) return ready
  const text = JSON.stringify(report)
  const event = { text, octets: octetsOf('report', text) }
  written.set(report, event)
  return event
}

function octetsOf(event: string, data: string): Uint8Array {
  return new TextEncoder().encode(`event: ${event}\ndata: ${data}\n\n`)
}
