import { Body, type Exchange, parseDate } from '@statute/http'
import { resolveLocation, resourceOf } from './read/url.ts'

/** What was seen before the exchange in question. Bounded: old exchanges are forgotten, so that input has no limit. */
export interface History {
  /** The exchange right before; null at the start. */
  readonly previous: Exchange | null
  /** Up to 256 earlier exchanges, the oldest first. */
  readonly recent: readonly Exchange[]
  /**
   * Up to 16 earlier exchanges about the same resource (URL without fragment), the oldest first. Those whose Date lies more
   * than an hour before, or after, are of another session: files of recordings are often several in one.
   */
  of(exchange: Exchange): readonly Exchange[]
  /** Up to 16 earlier exchanges whose Location leads to the resource of this one, the oldest first. */
  leadingTo(exchange: Exchange): readonly Exchange[]
}

const mostRecent = 256
const mostOfOne = 16
/** Resources remembered at most. */
const mostResources = 4000
/** Longer bodies are not kept: no rule compares them across exchanges. */
const longestBody = 8192

/** An exchange, and when it was. */
interface Remembered {
  readonly exchange: Exchange
  readonly date: number | null
}

export class Memory implements History {
  #recent: Exchange[] = []
  readonly #byResource = new Map<string, Remembered[]>()
  readonly #byLocation = new Map<string, Remembered[]>()
  /** What was answered to the exchange in question: every rule of a sequence asks the same. */
  #asked: { readonly exchange: Exchange; readonly own: readonly Exchange[] } | null = null

  get previous(): Exchange | null {
    return this.#recent.at(-1) ?? null
  }

  get recent(): readonly Exchange[] {
    return this.#recent
  }

  of(exchange: Exchange): readonly Exchange[] {
    if (this.#asked?.exchange !== exchange) this.#asked = { exchange, own: this.#near(this.#byResource, exchange) }
    return this.#asked.own
  }

  leadingTo(exchange: Exchange): readonly Exchange[] {
    return this.#near(this.#byLocation, exchange)
  }

  #near(map: ReadonlyMap<string, readonly Remembered[]>, exchange: Exchange): readonly Exchange[] {
    const resource = map.size === 0 ? null : nameOf(exchange)
    const list = resource === null ? undefined : map.get(resource)
    if (list === undefined) return []
    const now = dateOf(exchange)
    return list.filter(({ date }) => now === null || isNear(date, now)).map((one) => one.exchange)
  }

  remember(exchange: Exchange): void {
    const kept = light(exchange)
    this.#recent.push(kept)
    if (this.#recent.length >= 2 * mostRecent) this.#recent = this.#recent.slice(-mostRecent)
    const resource = nameOf(exchange)
    const one = { exchange: kept, date: dateOf(exchange) }
    if (resource !== null) keep(this.#byResource, resource, one)
    const location = exchange.response.fields.get('location')
    if (location !== null) {
      const target = resolveLocation(exchange, location)
      if (target !== null) keep(this.#byLocation, target, one)
    }
  }
}

/** What is remembered of an exchange: its value as JSON is made anew if it is wanted, and a long body is let go. */
function light(exchange: Exchange): Exchange {
  const { response } = exchange
  response.body.forget()
  if (response.body.text.length <= longestBody) return exchange
  // Not a piece of it: a piece would hold the whole text in memory.
  const body = new Body('cut', '', response.body.length)
  return { ...exchange, response: { ...response, body, wire: null } }
}

function keep(map: Map<string, Remembered[]>, key: string, one: Remembered): void {
  const list = map.get(key)
  if (list) {
    list.push(one)
    if (list.length > mostOfOne) list.shift()
    return
  }
  // A Map keeps its order of insertion: the first key is the oldest.
  if (map.size >= mostResources) map.delete(map.keys().next().value as string)
  map.set(key, [one])
}

const hour = 3_600_000
/** Clocks of several servers behind one name differ a little. */
const skew = 60_000

function isNear(then: number | null, now: number): boolean {
  return then === null || (then <= now + skew && now - then <= hour)
}

function dateOf({ response }: Exchange): number | null {
  const date = response.fields.get('date')
  return date === null ? null : parseDate(date)
}

const names = new WeakMap<Exchange, string | null>()

/** A URL in which a placeholder stands may be another each time (`/repos/<NAME>/tags`). */
function nameOf(exchange: Exchange): string | null {
  let name = names.get(exchange)
  if (name === undefined) {
    const resource = resourceOf(exchange)
    name = resource === null || /<[A-Z][A-Z0-9_]*>/.test(resource) ? null : resource
    names.set(exchange, name)
  }
  return name
}
