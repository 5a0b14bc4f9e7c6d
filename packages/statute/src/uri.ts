/** A URI reference, relative or absolute (RFC 3986 §4.1). */
export type Uri = string | URL

/**
 * As it was given; `wire()` makes a URI of it.
 * @throws TypeError if there is none, as plain JavaScript may try.
 */
export function text(given: Uri): string {
  if (given == null) throw new TypeError(`Cannot send "${given}"`)
  return String(given)
}

/**
 * As a field value. What no URI may hold (RFC 3986 §2) is percent-encoded: a line break cannot make a second field, `>`
 * does not end a Link, `\\\\host` does not lead to another host, and `é` arrives as it was meant.
 */
export function uri(given: Uri): string {
  return text(given)
    .toWellFormed()
    .replace(/[^!#-;=?-[\]_a-z~]+/g, encodeURIComponent)
}
