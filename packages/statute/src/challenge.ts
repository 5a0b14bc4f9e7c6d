import { type Uri, uri } from './uri.ts'

/** What WWW-Authenticate and Proxy-Authenticate ask of the client (RFC 9110 §11.3). */
export interface Challenge {
  readonly scheme: string
  toString(): string
}

export type Challenges = Challenge | readonly [Challenge, ...Challenge[]]

/**
 * Any scheme with its parameters: `challenge('Digest', { realm: 'api', nonce })`.
 * @throws TypeError if the scheme or a name is no token (RFC 9110 §5.6.2), or a value cannot be quoted (§5.6.4).
 */
export function challenge(scheme: string, parameters: Readonly<Record<string, string | undefined>> = {}): Challenge {
  const list = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${token(name)}=${quote(value)}`],
  )
  const text = [token(scheme), list.join(', ')].join(' ').trim()
  return { scheme, toString: () => text }
}

export interface BearerOptions {
  readonly realm?: string | undefined
  /** The scope that is needed, its names with spaces between them. */
  readonly scope?: string | undefined
  /** Only if a token was sent (RFC 6750 §3.1). */
  readonly error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope' | undefined
  readonly errorDescription?: string | undefined
  /** Where the metadata of the protected resource is (RFC 9728 §5.1). */
  readonly resourceMetadata?: Uri | undefined
}

/**
 * A Bearer challenge (RFC 6750 §3). It has to have a parameter; if you give none it is an empty realm.
 * @throws TypeError if a value cannot be quoted (RFC 9110 §5.6.4): control characters, or beyond U+00FF.
 */
export function bearer(options: BearerOptions = {}): Challenge {
  const { realm, scope, error, errorDescription, resourceMetadata } = options
  const parameters = {
    realm,
    scope,
    error,
    error_description: errorDescription,
    resource_metadata: resourceMetadata === undefined ? undefined : uri(resourceMetadata),
  }
  const bare = Object.values(parameters).every((value) => value === undefined)
  return challenge('Bearer', bare ? { realm: '' } : parameters)
}

/**
 * A Basic challenge; user name and password are to come in UTF-8 (RFC 7617 §2.1).
 * @param realm What the browser shows, and keeps passwords by.
 * @throws TypeError if it cannot be quoted (RFC 9110 §5.6.4): control characters, or beyond U+00FF.
 */
export function basic(realm: string): Challenge {
  // Not left out if it is undefined: it is demanded (RFC 7617 §2).
  return challenge('Basic', { realm: realm ?? (null as never), charset: 'UTF-8' })
}

/** One or more challenges as field lines. */
export function challengeLines(given: Challenges): string | string[] {
  const list = [given].flat() as Challenge[]
  // A look at the text too: an object without a `toString()` of its own is "[object Object]".
  if (list.length === 0 || list.some((one) => !one?.scheme || !String(one).startsWith(one.scheme)))
    throw new TypeError(`Cannot send "${given}": wanted bearer(), basic() or challenge()`)
  return list.length === 1 ? String(list[0]) : list.map(String)
}

/**
 * A list as a field value (RFC 9110 §5.6.1).
 * @throws TypeError if it is none: of a string it would take the letters.
 */
export function listed(given: readonly string[], check = (member: string) => member): string {
  if (!Array.isArray(given)) throw new TypeError(`Cannot send "${given}": wanted a list`)
  return given.map((member) => check(member)).join(', ')
}

/** RFC 9110 §5.6.2. */
export function token(text: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(text)) throw new TypeError(`Cannot send "${text}": wanted a token`)
  return text
}

/** In quotes (RFC 9110 §5.6.4). */
export function quote(text: string, allowed = /^[\t -~\x80-\xff]*$/): string {
  if (typeof text !== 'string' || !allowed.test(text))
    throw new TypeError(`Cannot send "${text}": wanted no control character, nothing beyond U+00FF`)
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
