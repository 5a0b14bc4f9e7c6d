/** What a page says it is. Only its beginning is looked at. */
const beginning = 65_536

/** The text of its title; empty if it has none. */
export function titleOf(html: string): string {
  return textOf(/<title(?:\s[^>]{0,200})?>([^<]{0,400})/i.exec(html.slice(0, beginning))?.[1] ?? '')
}

/** The text of its first heading; empty if it has none. */
export function headingOf(html: string): string {
  return textOf(/<h1(?:\s[^>]{0,400})?>([\s\S]{0,400}?)<\/h1/i.exec(html.slice(0, beginning))?.[1] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const dashes = /^(?:ndash|mdash|middot|bull|raquo|laquo)$/

function textOf(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,8}));/gi, (_, code, name = '') =>
      code ? String.fromCharCode(Number(code)) : (entities[name.toLowerCase()] ?? (dashes.test(name) ? ' | ' : ' ')),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Title or heading in its parts: `404 – Not found | Shop` has three. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/\s[-–—•·|/»«:]+\s|[|–—•·»«]|:\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Words of articles and manuals, which are about an error and are none. */
const article =
  /\b(?:mdn|wikipedia|stack ?overflow|status codes?|how to|tutorial|guide|what (?:it|this) means|what is|meaning|explained|examples?|templates?|designs?|handling|fix(?:ing)?|blog|dictionary|best)\b/i

export function isArticle(text: string): boolean {
  // `example.com | 502: Bad gateway` is what Cloudflare writes.
  return article.test(text.slice(0, 400).replace(hostNames, ' '))
}

const hostNames = /[\w-]{1,63}(?:\.[\w-]{1,63})+/g
