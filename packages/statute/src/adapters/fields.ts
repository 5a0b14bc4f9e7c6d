import type { Wire } from '../wire.ts'

/** Fields of a list, to which a reply adds; any other it replaces. */
export const growing = /^(vary|link|set-cookie|server-timing)$/

/** What was said of another content does not fit this one. */
export const unfitting = ['content-length', 'content-encoding', 'content-type', 'transfer-encoding']

/** The fields of a reply over those that were set before it. */
export function mergeFields(before: Headers, own: Wire['headers']): Headers {
  const fields = new Headers(before)
  for (const name of unfitting) fields.delete(name)
  for (const name in own) {
    if (!growing.test(name)) fields.delete(name)
    const there = fields.get(name)
    for (const line of [own[name] ?? []].flat()) if (line !== there) fields.append(name, line)
  }
  return fields
}
