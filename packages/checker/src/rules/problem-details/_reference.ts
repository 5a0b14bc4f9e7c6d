/** RFC 3986 §2: what may stand in a URI reference; a percent sign begins an escape. */
const characters = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/

/** `absolute` has a scheme, `relative` has none; null is no URI reference (RFC 3986 §4.1). */
export function kindOfReference(text: string): 'absolute' | 'relative' | null {
  if (!characters.test(text) || text.indexOf('#') !== text.lastIndexOf('#')) return null
  if (scheme.test(text)) return 'absolute'
  // The first segment of a relative path has no colon (RFC 3986 §4.2).
  return /^[^/?#]*:/.test(text) ? null : 'relative'
}
