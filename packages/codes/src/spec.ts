/** Where a clause can be read: `RFC 9110 §15.5.5` at the RFC Editor, a draft at the Datatracker. Null if it has no page. */
export function specUrl(spec: string): string | null {
  const clause = /^(?:RFC (\d+)|(draft-[a-z0-9-]+))(?: §([0-9A-Z][0-9A-Z.]*))?$/.exec(spec)
  if (!clause) return null
  const [, rfc, draft, section] = clause
  const base = rfc ? `https://www.rfc-editor.org/rfc/rfc${rfc}.html` : `https://datatracker.ietf.org/doc/html/${draft}`
  if (!section) return base
  // RFC Editor pages number appendices "appendix-B.3".
  return /^[A-Z]/.test(section) ? `${base}#appendix-${section}` : `${base}#section-${section}`
}
