import { type Exchange, parseDate } from '@statute/http'
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
const mostResources = 20_000

export class Memory implements History {
  #recent: Exchange[] = []
  readonly #byResource = new Map<string, Exchange[]>()
  readonly #byLocation = new Map<string, Exchange[]>()

  get previous(): Exchange | null {
    return this.#recent.at(-1) ?? null
  }

  get recent(): readonly Exchange[] {
    return this.#recent
  }

  of(exchange: Exchange): readonly Exchange[] {
    const resource = nameOf(exchange)
    const list = resource === null ? undefined : this.#byResource.get(resource)
    if (list === undefined) return []
    const now = dateOf(exchange)
    return now === null ? list : list.filter((one) => isNear(dateOf(one), now))
  }

  leadingTo(exchange: Exchange): readonly Exchange[] {
    const resource = nameOf(exchange)
    return resource === null ? [] : (this.#byLocation.get(resource) ?? [])
  }

  remember(exchange: Exchange): void {
    this.#recent.push(exchange)
    if (this.#recent.length >= 2 * mostRecent) this.#recent = this.#recent.slice(-mostRecent)
    const resource = nameOf(exchange)
    if (resource !== null) keep(this.#byResource, resource, exchange)
    const location = exchange.response.fields.get('location')
    if (location !== null) {
      const target = resolveLocation(exchange, location)
      if (target !== null) keep(this.#byLocation, target, exchange)
    }
  }
}

function keep(map: Map<string, Exchange[]>, key: string, exchange: Exchange): void {
  const list = map.get(key)
  if (list) {
    list.push(exchange)
    if (list.length > mostOfOne) list.shift()
    return
  }
  // A Map keeps its order of insertion: the first key is the oldest.
  if (map.size >= mostResources) map.delete(map.keys().next().value as string)
  map.set(key, [exchange])
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

/** A URL in which a placeholder stands may be another each time (`/repos/<NAME>/tags`). */
function nameOf(exchange: Exchange): string | null {
  const resource = resourceOf(exchange)
  return resource === null || /<[A-Z][A-Z0-9_]*>/.test(resource) ? null : resource
}
