import type { Request } from '@statute/http'

/** Markup that a client put into its request, with the place where it stood. */
export function markupIn({ url, target }: Request): { readonly place: string; readonly markup: string }[] {
  const text = (url ?? target).slice(0, 8192)
  if (!/<|%3c/i.test(text)) return []
  const mark = text.indexOf('?')
  const path = decode(mark < 0 ? text : text.slice(0, mark))
  const found = [{ place: 'path', markup: tagsOf(path) }]
  for (const pair of mark < 0 ? [] : text.slice(mark + 1).split('&')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const place = `query parameter ${JSON.stringify(decode(name).slice(0, 40))}`
    found.push({ place, markup: tagsOf(decode(value.replaceAll('+', ' '))) }, { place, markup: tagsOf(decode(name)) })
  }
  return found.filter(({ markup }) => /^<[A-Za-z/!]/.test(markup) && markup.length >= 3)
}

/** Whether a page has the markup from the request. A bare tag is on any page; there it has to lack its end. */
export function repeats(page: string, markup: string): boolean {
  if (!page.includes(markup)) return false
  const [, tag] = /^<([A-Za-z]\w*)>?$/.exec(markup) ?? []
  if (tag === undefined) return isTelling(markup)
  const count = (start: string) => page.match(new RegExp(`${start}${tag}(?![\\w-])`, 'gi'))?.length ?? 0
  return !unended.test(tag) && count('<') > count('</')
}

/** Elements that need no end tag. */
const unended = /^(?:area|base|body|br|col|d[dt]|embed|head|hr|html|img|input|li|link|meta|option|p|t[dhr]|wbr)$/i

/** From the first angle bracket to the last. */
function tagsOf(text: string): string {
  const first = text.indexOf('<')
  const last = text.lastIndexOf('>')
  return first < 0 ? '' : text.slice(first, last > first ? last + 1 : undefined)
}

/** A bare tag that any page has proves nothing. */
function isTelling(markup: string): boolean {
  return markup.length >= 4 && !/^<[/]?\w+[/]?>?$/.test(markup)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
