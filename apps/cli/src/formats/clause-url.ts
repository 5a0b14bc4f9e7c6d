import { specUrl } from '@statute/codes'

/** Where a clause can be read, also of documents that are no RFC. Null if it has no page. */
export function clauseUrl(spec: string): string | null {
  const own = specUrl(spec)
  if (own !== null) return own
  const weakness = /^CWE-(\d+)$/.exec(spec)
  if (weakness) return `https://cwe.mitre.org/data/definitions/${weakness[1]}.html`
  const fetch = /^Fetch(?: §(.+))?$/.exec(spec)
  if (fetch) return `https://fetch.spec.whatwg.org/${fetch[1] ? `#${anchorOf(fetch[1])}` : ''}`
  const openapi = /^OpenAPI (2\.0|3\.\d)/.exec(spec)
  if (openapi) return `https://spec.openapis.org/oas/v${openapi[1]}.html`
  return null
}

/** The standard names its anchors after its heads. */
const anchorOf = (head: string) => encodeURIComponent(head.toLowerCase().replaceAll(' ', '-'))
