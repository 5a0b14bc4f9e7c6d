import type { Fields } from '@statute/http'

/** The relation types of all links in Link (RFC 8288 §3.3), in lower case. One rel may hold several. */
export function relationsOf(fields: Fields): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, quoted, token = ''] of (fields.get('link') ?? '')
    .slice(0, 16_384)
    .matchAll(/;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|([^\s;,"]+))/gi)) {
    for (const type of (quoted ?? token).split(/[ \t]+/)) if (type !== '') found.add(type.toLowerCase())
  }
  return found
}
