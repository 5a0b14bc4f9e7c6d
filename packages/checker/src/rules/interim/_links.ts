import type { Fields } from '@statute/http'

/** The links of all Link fields (RFC 8288 §3): target and relation as one text, to be compared. */
export function linksOf(fields: Fields): readonly string[] {
  const links: string[] = []
  const value = (fields.get('link') ?? '').slice(0, 16_384)
  for (const [, target = '', parameters = ''] of value.matchAll(/<([^<>]*)>((?:[^<",]|"[^"]*")*)/g)) {
    const [, quoted, token = ''] = /;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? []
    links.push(`<${target.trim()}>; rel=${(quoted ?? token).trim().toLowerCase()}`)
  }
  return links
}
