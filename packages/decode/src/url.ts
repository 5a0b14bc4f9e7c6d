/** Percent-encoding (RFC 3986 §2.1), query strings and the parts of a URL. */
import type { Row } from './row.ts'

export interface ReadUrl {
  /** With every valid escape taken off once. */
  readonly decoded: string
  /** True if something in it can be decoded again and is no URL inside a URL: it was encoded twice. */
  readonly twice: boolean
  /** Empty for a text that is neither a URL nor a query string. */
  readonly parts: readonly Row[]
}

/** Takes the escapes off, in pieces: one that is broken stays as it is. `plus`: a plus is a space, as forms have it. */
export function percentDecode(text: string, plus = false): string {
  return (plus ? text.replaceAll('+', ' ') : text).replace(
    /(?:%[0-9a-f]{2})+/gi,
    (run) => tryDecode(run) ?? run.replace(oneCharacter, (escapes) => tryDecode(escapes) ?? escapes),
  )
}

/** The escapes of one character in UTF-8, by its first byte. */
const oneCharacter =
  /%[0-7][0-9a-f]|%[cd][0-9a-f](?:%[89ab][0-9a-f])|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi

function tryDecode(escapes: string): string | null {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return null
  }
}

/** Escapes everything that RFC 3986 does not leave unreserved. Half a surrogate pair becomes U+FFFD. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A URL, a query string, or any text with escapes. */
export function readUrl(text: string): ReadUrl {
  const given = text.trim()
  const decoded = percentDecode(given)
  const parts = given.length > longest ? [] : partsOf(given)
  const twice = parts.length > 0 ? parts.some(({ note }) => note?.startsWith(twiceNote)) : again(decoded, given)
  return { decoded, twice, parts }
}

/** No server takes a URL that is longer by far. */
const longest = 100_000
const twiceNote = 'encoded twice'

/** Whether a text that was decoded can be decoded once more. A URL inside a URL rightly can. */
const again = (decoded: string, given: string) =>
  decoded !== given && !/^[a-z][a-z0-9+.-]*:\/\//i.test(decoded) && percentDecode(decoded) !== decoded

function partsOf(text: string): Row[] {
  if (/\s/.test(text)) return []
  const [, scheme, authority, rest = text] = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#]*)(.*)$/is.exec(text) ?? []
  // Without a scheme and a question mark, `a=b&c=d` is a query of its own.
  const bare = scheme === undefined && /^[^=/?#]+=/.test(text)
  if (scheme === undefined && !bare && !/^[/?]|\?[^=]*=/.test(text)) return []
  const [beforeFragment, fragment] = split(rest, '#')
  const [path, query] = bare ? ['', beforeFragment] : split(beforeFragment, '?')
  const parts: Row[] = []
  if (scheme !== undefined) parts.push({ name: 'scheme', value: scheme })
  if (authority) parts.push(...authorityParts(authority))
  if (path !== '') parts.push(row('path', path))
  for (const pair of query?.split('&') ?? []) {
    if (pair === '') continue
    const [name, value = ''] = split(pair, '=')
    parts.push(row(percentDecode(name, true), value, true))
  }
  if (fragment !== undefined)
    parts.push({ name: 'fragment', value: percentDecode(fragment), note: 'never sent to the server' })
  return parts
}

function authorityParts(authority: string): Row[] {
  const parts: Row[] = []
  const at = authority.lastIndexOf('@')
  if (at >= 0) {
    const [user] = split(authority.slice(0, at), ':')
    parts.push({ name: 'user', value: percentDecode(user), note: 'credentials in a URL end up in logs' })
  }
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?/.exec(authority.slice(at + 1)) ?? []
  parts.push({ name: 'host', value: percentDecode(host) })
  if (port) parts.push({ name: 'port', value: port })
  return parts
}

function row(name: string, encoded: string, plus = false): Row {
  const value = percentDecode(encoded, plus)
  if (!again(value, encoded)) return { name, value }
  return { name, value, note: `${twiceNote}: ${percentDecode(value, plus).slice(0, 300)}` }
}

function split(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
