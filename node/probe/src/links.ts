/**
 * The links of an HTML page. No DOM: one walk over the text that knows tags, quotes, comments, and the elements whose
 * content is no markup.
 */

/** Up to so many of a page. */
const mostLinks = 2000

/** Attributes that hold the URL of something to fetch, by element. */
const holders: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  iframe: 'src',
  frame: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
}

/** Elements whose content is text, whatever it looks like (HTML §13.1.2). */
const textual = new Map(
  ['script', 'style', 'textarea', 'title', 'xmp', 'noembed'].map((name) => [name, new RegExp(`</${name}`, 'gi')]),
)

/** The URLs that a page links to, each once, in order, without fragments. */
export function linksOf(html: string, page: URL): URL[] {
  const found = new Map<string, URL>()
  let base = page
  let at = 0
  while (found.size < mostLinks) {
    at = html.indexOf('<', at)
    if (at < 0) break
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end < 0) break
      at = end + 3
      continue
    }
    const tag = readTag(html, at)
    if (tag === null) {
      at++
      continue
    }
    at = tag.end
    const { name, attributes } = tag
    if (name === 'base') base = resolve(attributes.get('href'), page) ?? base
    const holder = holders[name]
    const url = holder === undefined ? null : resolve(attributes.get(holder), base)
    if (url !== null && !isHint(name, attributes)) found.set(url.href, url)
    const closing = textual.get(name)
    if (closing === undefined) continue
    closing.lastIndex = at
    const end = closing.exec(html)
    if (end === null) break
    at = end.index
  }
  return [...found.values()]
}

/** A link to a host alone, which nobody fetches. */
function isHint(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'link' && /^(?:preconnect|dns-prefetch)$/i.test(attributes.get('rel') ?? '')
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly end: number
}

const nameAt = /[a-z][^\s/>]{0,40}/iy
const attributeAt = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y

/** An opening tag; null if none begins there. */
function readTag(html: string, at: number): Tag | null {
  nameAt.lastIndex = at + 1
  const name = nameAt.exec(html)?.[0].toLowerCase()
  if (name === undefined) return null
  const attributes = new Map<string, string>()
  let end = nameAt.lastIndex
  for (;;) {
    attributeAt.lastIndex = end
    const found = attributeAt.exec(html)
    if (found === null) break
    end = attributeAt.lastIndex
    // A quote that nobody closes.
    if (html[end] === '=') break
    const [, key = '', double, single, bare] = found
    const lower = key.toLowerCase()
    if (!attributes.has(lower)) attributes.set(lower, double ?? single ?? bare ?? '')
  }
  return { name, attributes, end }
}

function resolve(reference: string | undefined, base: URL): URL | null {
  if (reference === undefined || reference.length > 4000) return null
  const text = decode(reference)
  if (!URL.canParse(text, base.href)) return null
  const url = new URL(text, base)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

/** The character references that stand in URLs. */
function decode(text: string): string {
  return text
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:#39|#x27);/gi, "'")
}
