import { type Challenge, parseChallenges, type Response } from '@statute/http'

/** The field that carries the challenges of a status: Proxy-Authenticate for 407, WWW-Authenticate for all others. */
export function challengeFieldOf(status: number): 'proxy-authenticate' | 'www-authenticate' {
  return status === 407 ? 'proxy-authenticate' : 'www-authenticate'
}

/** The challenges of one scheme in WWW-Authenticate, or in Proxy-Authenticate for 407. */
export function challengesOf({ status, fields }: Response, ...schemes: readonly string[]): Challenge[] {
  const value = fields.get(challengeFieldOf(status))
  if (value === null) return []
  return parseChallenges(value).filter(({ scheme }) => schemes.includes(scheme.toLowerCase()))
}

/** Whether a field is there and names no scheme at all: empty, or nothing but commas. */
export function isWithoutChallenge(value: string): boolean {
  return !/[^\s,]/.test(value)
}

/** The scheme of Authorization in lower case; empty if there is none. */
export function schemeOf(authorization: string): string {
  return /^[^\s,=]+/.exec(authorization.trim())?.[0].toLowerCase() ?? ''
}
