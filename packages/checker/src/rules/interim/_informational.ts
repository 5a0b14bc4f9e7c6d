import type { Exchange, Response } from '@statute/http'
import type { Place } from '../../rule.ts'

const none: readonly Response[] = []

/** Every 1xx of an exchange: the interim responses, and the last one if nothing else came or if it is a 101. */
export function informationalOf(response: Response): readonly Response[] {
  const { status, interim } = response
  return status >= 100 && status < 200 ? [...(interim ?? none), response] : (interim ?? none)
}

/** Where a finding about a 1xx belongs: an interim response has no place of its own. */
export function placeIn(one: Response, last: Response, place: Place): Place {
  return one === last ? place : 'interim'
}

/** Whether the protocol has Upgrade, Connection and 101: HTTP/2 and HTTP/3 have not. */
export function canSwitch({ version }: Response): boolean {
  return version !== '2' && version !== '3'
}

/** Whether the recorder is one of those that leave fields of the connection out. */
export function mayLackHop({ source }: Exchange): boolean {
  return source.format === 'har' || source.format === 'cassette'
}
