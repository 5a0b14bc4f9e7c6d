/** Which part a role plays on the way of a request. */
import type { Role } from '@statute/codes'

type Roles = ReadonlySet<string | null | undefined>

/** Those who ask, and report what they got. */
export const receivers: Roles = new Set<Role>(['client library', 'browser', 'tool'])

/** Those who stand between a client and the server, and speak for it when they cannot reach it. */
export const between: Roles = new Set<Role>([
  'CDN',
  'load balancer',
  'reverse proxy',
  'forward proxy',
  'API gateway',
  'platform',
])

/** Those who answer: all but the askers, and the operating system, whose words are everybody's. */
export const isServer = (role: string | null | undefined): boolean =>
  role !== null && role !== undefined && role !== 'operating system' && !receivers.has(role)
