import type { Exchange } from '@statute/http'
import { Courier } from './courier.ts'
import { crawl } from './crawl.ts'
import { walkOperations } from './operations.ts'
import { type ProbeOptions, type Settings, settle } from './options.ts'
import { fullPlan } from './plan.ts'
import { followRedirects } from './redirects.ts'
import { runPlan } from './run-plan.ts'

/**
 * Asks a server what a checker wants to know of a URL: a bounded number of safe requests, one after the other, at a
 * polite pace. Exchanges come out as they happen; everything else (progress, what was left out, connections that
 * failed) goes to `onEvent`. Nothing is thrown once it runs.
 * @throws TypeError for options that no request could be made of.
 * @example for await (const { response } of probe('https://api.example.com/')) console.log(response.status)
 */
export function probe(url: string | URL, options: ProbeOptions = {}): AsyncGenerator<Exchange, void> {
  return run(`${url}`, settle(options))
}

async function* run(text: string, options: Settings): AsyncGenerator<Exchange, void> {
  if (!URL.canParse(text)) {
    const shown = text.slice(0, 100).replace(/\/\/[^/@]*@/, '//***@')
    const to = { tried: shown, host: '', port: 0, address: null }
    const message = `Cannot check "${shown}": not a URL, wanted https://…`
    options.onEvent({ event: 'problem', step: 'get', problem: { ...to, problem: 'refused', code: 'url', message } })
    return
  }
  const { url, settings } = takeUserinfo(new URL(text), options)
  const courier = new Courier(url.href, url.origin, settings)
  if (settings.operations) {
    yield* walkOperations(courier, settings.operations, url)
    return
  }
  const ask = { step: 'get', method: 'GET', url }
  const first = yield* courier.ask(ask)
  if (first === null) return
  const end = yield* followRedirects(courier, first, ask)
  // Another site did not ask to be checked: there the redirect itself is the subject.
  const stays = isSameSite(url, end.url)
  if (!stays) courier.note(`${url.host} leads to ${end.url.host}, which is not checked further`)
  else if (end.url.origin !== url.origin && (settings.auth !== undefined || settings.headers.length > 0)) {
    courier.note(`The fields that were given go to ${url.origin} alone, not to ${end.url.origin}`)
  }
  const page = stays ? end : { last: first, url }
  yield* runPlan(courier, fullPlan, page.url, page.last)
  if (settings.crawl > 1 && !courier.ended) yield* crawl(courier, page.last, page.url)
}

/** `https://me:secret@host/` → Basic credentials (RFC 7617), and a URL that can be shown. */
function takeUserinfo(url: URL, settings: Settings): { readonly url: URL; readonly settings: Settings } {
  url.hash = ''
  if (url.username === '' && url.password === '') return { url, settings }
  const pair = [url.username, url.password].map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
  url.username = ''
  url.password = ''
  return { url, settings: { auth: `Basic ${Buffer.from(pair.join(':')).toString('base64')}`, ...settings } }
}

/** The same host, whatever the scheme; `www.` before it makes no other site. */
function isSameSite(a: URL, b: URL): boolean {
  const name = ({ hostname }: URL) => hostname.replace(/^www\./, '')
  return name(a) === name(b)
}
