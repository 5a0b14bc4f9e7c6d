import { malformedRoute, unmatchedRoute } from '../endpoint.ts'
import type { IncidentKind } from '../incident.ts'
import { clientGone } from '../record.ts'
import type { Scope } from './scope.ts'
import { surprise } from './surprise.ts'
import { most, type Testimony } from './witnesses.ts'

/** A route where one signs in. */
const signIn = /(^|[/_-])(log-?in|sign-?in|sessions?|auth(enticate)?|oauth2?|token)s?($|[/_-])/i

/** The share (0 to 1) of a user agent in what is told of usually. */
export type UsualShare = (agent: string) => number

/** What a rise of a status is called, by the status, where it is, and who got it. */
export function nameRise(
  status: number,
  scope: Scope,
  heard: Testimony,
  count: number,
  few: boolean,
  usual: UsualShare,
): IncidentKind {
  const oneRoute = scope.route !== null && !scope.route.endsWith('*')
  const unknown = scope.route === unmatchedRoute || scope.route === malformedRoute
  if (few) return status === 404 && isScan(scope, heard, count) ? 'scan' : 'one-client'
  if (status === clientGone) return 'clients-leaving'
  if (status === 502) return oneRoute ? 'dependency-down' : 'bad-gateway'
  if (status === 503) return oneRoute ? 'dependency-down' : 'overload'
  if (status === 504) return oneRoute ? 'dependency-down' : 'slow-upstream'
  if (status >= 500 || status === 0) return 'server-errors'
  if (status === 429) return 'rate-limited'
  if (status === 401) return oneRoute && signIn.test(scope.route as string) ? 'login-storm' : 'credentials'
  if (status === 403) return 'forbidden'
  if (status >= 300 && status < 400) return 'redirect-loop'
  if (status === 404 || status === 410) {
    if (isScan(scope, heard, count)) return 'scan'
    if (release(heard, count, usual) !== null) return 'client-release'
    if (unknown || scope.route === null) {
      const [, times] = most(heard.paths)
      return times >= 0.5 * count ? 'broken-link' : scope.route === null ? 'route-gone' : 'broken-link'
    }
    return 'route-gone'
  }
  if (release(heard, count, usual) !== null) return 'client-release'
  if (status === 405 && !unknown) return 'route-gone'
  if (status === 400 || status === 422) return 'bad-requests'
  return 'client-errors'
}

/** The user agent that made most of it, if one did and if it does not make most of everything. */
export function release(heard: Testimony, count: number, usual: UsualShare): string | null {
  const [agent, times] = most(heard.agents)
  if (heard.named < 0.5 * count || times < 0.7 * heard.named || heard.named < 8) return null
  return surprise(times, heard.named * usual(agent), 0, 1) > 3 ? agent : null
}

/** Many paths that never were, a few times each. */
export function isScan(scope: Scope, heard: Testimony, count: number): boolean {
  if (heard.paths.size < 5) return false
  let named = 0
  for (const times of heard.paths.values()) named += times
  const [, times] = most(heard.paths)
  const few = heard.clients.size <= 3 || most(heard.clients)[1] >= 0.5 * heard.named
  return (scope.route === unmatchedRoute || named >= 0.5 * count) && times <= 0.5 * named && few
}
