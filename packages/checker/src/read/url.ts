import type { Exchange, Request } from '@statute/http'

/** The parts of a URL as rules compare them: scheme and host in lower case, the default port left out. */
export interface Url {
  /** `http:` or `https:`; empty if the target is a path and nobody said. */
  readonly scheme: string
  /** Without port, in lower case; IPv6 in brackets. */
  readonly host: string
  /** Empty for the default port. */
  readonly port: string
  /** Begins with a slash; percent-escapes as they are, but dot segments resolved. */
  readonly path: string
  /** With its question mark; empty if there is none. */
  readonly query: string
  readonly userinfo: string
}

const known = new WeakMap<Request, Url | null>()

/** The URL that a request is about; a path gets its host from the Host field. Null if neither names a host, or it is no URL. */
export function urlOf({ request }: Exchange): Url | null {
  if (request === null) return null
  let url = known.get(request)
  if (url === undefined) {
    const host = request.fields.get('host')
    if (request.url !== null) url = parseUrl(request.url)
    else if (request.target.startsWith('/') && host) url = parseUrl(`${host}${request.target}`, true)
    else url = null
    known.set(request, url)
  }
  return url
}

/** The resource of an exchange as one text, to compare with others: scheme, host, path, query. Null if not known. */
export function resourceOf(exchange: Exchange): string | null {
  const url = urlOf(exchange)
  return url === null ? null : nameUrl(url)
}

/** `https://host:port`; null if not known. A URL without a scheme gives `//host`. */
export function originOf(exchange: Exchange): string | null {
  const url = urlOf(exchange)
  return url === null ? null : nameOrigin(url)
}

export function nameUrl(url: Url): string {
  return `${nameOrigin(url)}${url.path}${url.query}`
}

export function nameOrigin({ scheme, host, port }: Url): string {
  return `${scheme}//${host}${port === '' ? '' : `:${port}`}`
}

/** What a Location leads to, as {@link resourceOf} would name it; null if it is no http URL or the base is not known. */
export function resolveLocation(exchange: Exchange, location: string): string | null {
  const url = locationOf(exchange, location)
  return url === null ? null : nameUrl(url)
}

/** A reference resolved against the URL of the request (RFC 3986 §5.2), without its fragment. */
export function locationOf(exchange: Exchange, location: string): Url | null {
  const reference = location.trim()
  if (/^https?:\/\//i.test(reference)) return parseUrl(reference)
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return null
  const base = urlOf(exchange)
  if (base === null) return null
  if (reference.startsWith('//')) {
    const url = parseUrl(reference.slice(2), true)
    return url === null ? null : { ...url, scheme: base.scheme }
  }
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(reference) ?? []
  const same = { ...base, userinfo: '' }
  if (path === '') return { ...same, query: query === '' ? base.query : query }
  if (path.startsWith('/')) return { ...same, path: removeDots(path), query }
  return { ...same, path: removeDots(base.path.slice(0, base.path.lastIndexOf('/') + 1) + path), query }
}

/** @param bare Whether the text begins with the authority, with no scheme before it. */
export function parseUrl(text: string, bare = false): Url | null {
  const found = (bare ? /^()([^/?#\s]*)([^?#]*)(\?[^#]*)?/ : /^(https?:)\/\/([^/?#\s]*)([^?#]*)(\?[^#]*)?/i).exec(text)
  if (!found) return null
  const [, scheme = '', authority = '', path = '', query = ''] = found
  const at = authority.lastIndexOf('@')
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority.slice(at + 1)) ?? []
  if (host === '') return null
  const low = scheme.toLowerCase()
  const usual = (low === 'https:' && port === '443') || (low === 'http:' && port === '80')
  return {
    scheme: low,
    host: host.toLowerCase(),
    port: usual ? '' : port,
    path: path === '' ? '/' : removeDots(path),
    query,
    userinfo: at < 0 ? '' : authority.slice(0, at),
  }
}

/** RFC 3986 §5.2.4. */
function removeDots(path: string): string {
  if (!path.includes('/.')) return path
  const out: string[] = []
  const parts = path.split('/')
  for (const [i, part] of parts.entries()) {
    if (part === '..') {
      if (out.length > 1) out.pop()
    } else if (part !== '.') out.push(part)
    if (i === parts.length - 1 && (part === '.' || part === '..')) out.push('')
  }
  return out.join('/') || '/'
}

/** This machine: `localhost`, 127.0.0.0/8, `[::1]`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '[::1]'
}

/** Addresses and names that mean something inside a network only (RFC 1918, RFC 6762, RFC 4193, link-local). */
export function isPrivate(host: string): boolean {
  return (
    isLoopback(host) ||
    /^(?:10\.\d+|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/.test(host) ||
    /^\[f[cde]/.test(host) ||
    /\.(?:local|internal|lan|corp|home\.arpa|svc|cluster\.local)$/.test(host) ||
    !/[.:]/.test(host)
  )
}
