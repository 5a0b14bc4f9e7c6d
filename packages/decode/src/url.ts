/** Percent-encoding (RFC 3986 §2.1), query strings and the parts of a URL. */

export interface ReadUrl {
  /** With every valid escape taken off once. */
  readonly decoded: string
  /** True if the decoded text can be decoded again: it was encoded twice. */
  readonly twice: boolean
  readonly parts: readonly { readonly name: string; readonly value: string; readonly note?: string }[]
}

/** Takes the escapes off, in pieces: one that is broken stays as it is. `plus`: a plus is a space, as forms have it. */
export function percentDecode(text: string, plus = false): string {
  return (plus ? text.replaceAll('+', ' ') : text).replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

/** Escapes everything that RFC 3986 does not leave unreserved. */
export function percentEncode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'),
  ).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** A URL, a query string, or any text with escapes. */
export function readUrl(text: string): ReadUrl {
  const given = text.trim().slice(0, 100_000)
  const decoded = percentDecode(given)
  const twice = /%[0-9a-f]{2}/i.test(decoded) && decoded !== given
  return { decoded, twice, parts: partsOf(given) }
}

function partsOf(text: string): ReadUrl['parts'] {
  const [, scheme, authority, rest = text] = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#]*)(.*)$/is.exec(text) ?? []
  const [beforeFragment, fragment] = split(rest, '#')
  // Without a scheme and a question mark, `a=b&c=d` is a query of its own.
  const bare = scheme === undefined && !text.includes('?') && /^[^=\s/?]+=/.test(text)
  const [path, query] = bare ? ['', beforeFragment] : split(beforeFragment, '?')
  const parts: { name: string; value: string; note?: string }[] = []
  if (scheme !== undefined) parts.push({ name: 'scheme', value: scheme })
  if (authority) {
    const at = authority.lastIndexOf('@')
    if (at >= 0)
      parts.push({
        name: 'user',
        value: `${authority.slice(0, at).split(':')[0]}`,
        note: 'credentials in a URL end up in logs',
      })
    parts.push({ name: 'host', value: authority.slice(at + 1) })
  }
  if (path !== '') parts.push({ name: 'path', value: percentDecode(path) })
  for (const pair of query?.split('&') ?? []) {
    if (pair === '') continue
    const [name, value = ''] = split(pair, '=')
    parts.push({ name: percentDecode(name, true), value: percentDecode(value, true) })
  }
  if (fragment !== undefined)
    parts.push({ name: 'fragment', value: percentDecode(fragment), note: 'never sent to the server' })
  return parts
}

function split(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
