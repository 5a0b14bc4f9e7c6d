import type { Exchange } from '@statute/http'
import type { History } from '../../history.ts'
import { resolveLocation, resourceOf } from '../../read/url.ts'
import { soleLocation } from './_location.ts'

const followed = [301, 302, 303, 307, 308]

/** Whether clients follow the answer by themselves (Fetch, redirect status). */
export function isFollowed({ response }: Exchange): boolean {
  return followed.includes(response.status)
}

/** The method of the request that follows (RFC 9110 §15.4, as browsers do it). */
export function methodAfter(status: number, method: string): string {
  if (status === 303) return method === 'HEAD' ? 'HEAD' : 'GET'
  return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method
}

/** The redirect that led to this exchange, however many others came between; null if none did, or another followed it. */
export function leaderOf(exchange: Exchange, history: History): Exchange | null {
  const { file, entry } = exchange.source
  const leader = history
    .leadingTo(exchange)
    .findLast(
      ({ source, response }) => source.file === file && source.entry < entry && followed.includes(response.status),
    )
  if (leader === undefined || soleLocation(leader.response) === null) return null
  const isTaken = history
    .of(exchange)
    .some(
      ({ source, request }) =>
        source.file === file &&
        source.entry > leader.source.entry &&
        source.entry < entry &&
        request?.method !== 'OPTIONS',
    )
  return isTaken ? null : leader
}

/** The redirects that led to this exchange one after the other, the latest first. */
export function* chainBefore(exchange: Exchange, history: History): Generator<Exchange, void> {
  let current = exchange
  for (let hop = 0; hop < longestChain; hop++) {
    const leader = leaderOf(current, history)
    if (leader === null) return
    if (current.request?.method !== methodAfter(leader.response.status, leader.request?.method ?? '')) return
    yield leader
    current = leader
  }
}

/** Nobody follows that many. */
const longestChain = 64

/**
 * The redirect that this exchange follows up without another request between, but for preflights; null if it does not.
 * Only then does a difference between the two tell of the client.
 */
export function followedUp(exchange: Exchange, history: History, statuses: readonly number[]): Exchange | null {
  const { request } = exchange
  if (request === null || request.method === 'OPTIONS') return null
  let before = history.previous
  if (before?.request?.method === 'OPTIONS') before = beforePreflight(exchange, history)
  if (!before?.request || !statuses.includes(before.response.status)) return null
  const location = soleLocation(before.response)
  if (location === null || before.source.file !== exchange.source.file) return null
  const target = resolveLocation(before, location)
  return target !== null && target === resourceOf(exchange) ? before : null
}

function beforePreflight(exchange: Exchange, history: History): Exchange | null {
  const resource = resourceOf(exchange)
  return history.recent.findLast((one) => one.request?.method !== 'OPTIONS' || resourceOf(one) !== resource) ?? null
}
