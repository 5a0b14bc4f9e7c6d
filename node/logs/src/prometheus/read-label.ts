import { clientGone, noStatus, otherMethod, unmatchedRoute } from '@statute/traffic'

/**
 * The status in a label; null for what counts something else: the `total` of nginx-module-vts. A class, `5xx` or `5`, is
 * shown as its first code.
 *
 * @param flags What the program says beside it, where it does: `DC` of Envoy and Istio is "the client closed"
 */
export function readStatus(text: string, flags: string): { readonly code: number; readonly isClass: boolean } | null {
  if (/^[1-9]\d\d$/.test(text)) return { code: text === '460' ? clientGone : Number(text), isClass: false }
  const [, digit] = /^([1-5])(?:xx)?$/i.exec(text) ?? []
  if (digit !== undefined) return { code: Number(digit) * 100, isClass: true }
  if (/^(?:0|000|-1|-|)$/.test(text)) return { code: /\bDC\b/.test(flags) ? clientGone : noStatus, isClass: false }
  return text === 'other' ? { code: noStatus, isClass: false } : null
}

/** @param text undefined where the metric does not tell methods */
export function readMethod(text: string | undefined): string {
  if (text === undefined) return ''
  const method = text.toUpperCase()
  return /^[A-Z-]{3,20}$/.test(method) ? method : otherMethod
}

/** What programs write where no route of theirs met the path. */
const unmatchedNames = new Set(['', 'UNKNOWN', 'NOT_FOUND', 'unmatched', '<unmatched>', '__unmatched__', 'none', '404'])

/** @param text undefined where the metric does not tell routes */
export function readRoute(text: string | undefined): string {
  if (text === undefined) return '/*'
  return unmatchedNames.has(text) ? unmatchedRoute : text
}
