/** Segments that are looked at; what lies deeper is `*`. */
const deepest = 10

/**
 * The segments of a path, in one spelling: no empty ones, `.` and `..` resolved (RFC 3986 §5.2.4), no parameters after
 * `;`, and percent-encoding as in RFC 3986 §6.2.2: unreserved characters as they are, capitals in what is left, octets
 * and characters outside ASCII encoded. So a template is ASCII without control characters, and a slash at the end makes no difference.
 *
 * What lies deeper than ten segments is one more: `*`. A segment that could be taken for a parameter (`:id`, `*`) is encoded.
 */
export function segmentsOf(path: string): string[] {
  const segments: string[] = []
  let start = 0
  const end = endOfPath(path)
  let climbs = false
  for (let at = 0; at <= end; at++) {
    if (at < end && path.charCodeAt(at) !== 47) continue
    if (at > start) {
      if (segments.length === deepest && !climbs) climbs = path.includes('/.', at)
      if (segments.length === deepest && !climbs) {
        segments.push('*')
        return segments
      }
      const segment = spelling(path.slice(start, at))
      if (segment === '..') segments.pop()
      else if (segment !== '.' && segment !== '') segments.push(segment)
    }
    start = at + 1
  }
  if (segments.length > deepest) segments.splice(deepest, segments.length, '*')
  return segments
}

/**
 * A path as nginx compares it with its locations: decoded, `.` and `..` resolved, slashes together, the last one kept.
 * Octets that are not UTF-8 stay encoded.
 */
export function decodedPath(path: string): string {
  const plain = path.slice(0, endOfPath(path))
  if (!/%|\/\/|\/\./.test(plain)) return plain
  const decoded = plain.replace(/(?:%[0-9a-f]{2})+/gi, decodedOctets)
  const segments: string[] = []
  for (const segment of decoded.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  const isOpen = segments.length > 0 && /\/\.{0,2}$/.test(decoded)
  return `/${segments.join('/')}${isOpen ? '/' : ''}`
}

/** A query or fragment is no part of it; a log may have them all the same. */
function endOfPath(path: string): number {
  for (let at = 0; at < path.length; at++) {
    const code = path.charCodeAt(at)
    if (code === 63 || code === 35) return at
  }
  return path.length
}

function spelling(segment: string): string {
  for (let at = 0; at < segment.length; at++) {
    if (!isPlain(segment.charCodeAt(at), at)) return slowSpelling(segment)
  }
  return segment
}

/** Needs no second look: letters, digits, and marks that are the same in every spelling. */
function isPlain(code: number, at: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 45 && code <= 57) ||
    (code >= 64 && code <= 90) ||
    code === 95 ||
    code === 126 ||
    (code === 58 && at > 0)
  )
}

function slowSpelling(segment: string): string {
  const semicolon = segment.indexOf(';')
  const name = semicolon < 0 ? segment : segment.slice(0, semicolon)
  const encoded = name
    .toWellFormed()
    .replace(/%([0-9a-f]{2})|%/gi, (_, hex: string | undefined) => (hex === undefined ? '%25' : decoded(hex)))
    .replace(/[^!$&-.0-9:=@A-Z_a-z~%]/gu, encodeURIComponent)
  if (encoded.startsWith(':')) return `%3A${encoded.slice(1)}`
  return encoded === '*' ? '%2A' : encoded
}

/** An encoded octet: as a character if it is unreserved, or `@`, which needs no encoding in a path. */
function decoded(hex: string): string {
  const character = String.fromCharCode(Number.parseInt(hex, 16))
  return /[\w.~@-]/.test(character) ? character : `%${hex.toUpperCase()}`
}

function decodedOctets(octets: string): string {
  try {
    return decodeURIComponent(octets)
  } catch {
    return octets
  }
}
