/** A URI reference, relative or absolute (RFC 3986 §4.1). */
export type Uri = string | URL

/**
 * As a field value. What no URI may hold is percent-encoded: a line break cannot make a second field, and `é` arrives as
 * it was meant.
 */
export function uri(given: Uri): string {
  return String(given)
    .toWellFormed()
    .replace(/[^!-~]+/g, encodeURIComponent)
}
