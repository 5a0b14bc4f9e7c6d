/**
 * Where a clause can be read: `RFC 9110 §15.5.5` at the RFC Editor, a draft at the Datatracker, `Fetch §CORS check` in the
 * standard, `CWE-209`, `OpenAPI 3.1 §4.8.16`. Null if it has no page.
 */
export function specUrl(spec: string): string | null {
  const clause = /^(?:RFC (\d+)|(draft-[a-z0-9-]+))(?: §([0-9A-Z][0-9A-Z.]*))?$/.exec(spec)
  if (!clause) return otherUrl(spec)
  const [, rfc, draft, section] = clause
  const base = rfc ? `https://www.rfc-editor.org/rfc/rfc${rfc}.html` : `https://datatracker.ietf.org/doc/html/${draft}`
  if (!section) return base
  // RFC Editor pages number appendices "appendix-B.3".
  return /^[A-Z]/.test(section) ? `${base}#appendix-${section}` : `${base}#section-${section}`
}

/** Documents that are no RFC. */
function otherUrl(spec: string): string | null {
  const weakness = /^CWE-(\d+)$/.exec(spec)
  if (weakness) return `https://cwe.mitre.org/data/definitions/${weakness[1]}.html`
  const head = /^Fetch §(.+)$/.exec(spec)?.[1]
  // The standard names its anchors after its heads.
  if (head) return `https://fetch.spec.whatwg.org/#${encodeURIComponent(head.toLowerCase().replaceAll(' ', '-'))}`
  const openapi = /^OpenAPI (2\.0|3\.\d)/.exec(spec)
  return openapi ? `https://spec.openapis.org/oas/v${openapi[1]}.html` : null
}
