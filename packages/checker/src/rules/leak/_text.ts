/** What a person would read in the body of an error: escapes of JSON and HTML taken off, and no more than its beginning. */
import type { Exchange, Response } from '@statute/http'
import { isHtml, isJson, isXml, mediaTypeOf } from '../../read/media-type.ts'

/** A leak stands in the first lines of an error; the rest of a long body costs time only. */
const most = 65_536

const known = new WeakMap<Response, string | null>()

/** Null if there is no text to read: nothing was captured, or the body is of another kind. */
export function textOf(response: Response): string | null {
  let text = known.get(response)
  if (text === undefined) {
    text = readable(response)
    known.set(response, text)
  }
  return text
}

function readable({ fields, body }: Response): string | null {
  const { type } = mediaTypeOf(fields)
  if (body.text === '' || !isText(type)) return null
  const text = body.text.slice(0, most)
  if (isJson(type) || /^\s{0,100}[{[]/.test(text)) return unescapeJson(text)
  return isHtml(type) || isXml(type) || /^\s{0,100}</.test(text) ? unescapeMarkup(text) : text
}

function isText(type: string): boolean {
  return (
    type === '' ||
    type.startsWith('text/') ||
    isJson(type) ||
    isXml(type) ||
    /[/+](?:javascript|x-www-form-urlencoded|grpc-web-text|yaml)$/.test(type)
  )
}

/** The same, of a page only what it shows: no tags, whose attributes are full of links, and no scripts and styles. */
export function visibleTextOf(response: Response): string | null {
  const text = textOf(response)
  const { type } = mediaTypeOf(response.fields)
  if (text === null || !(isHtml(type) || (type === '' && text.trimStart().startsWith('<')))) return text
  const shown = withoutElement(withoutElement(response.body.text.slice(0, most), 'script'), 'style')
  return unescapeMarkup(shown.replace(/<(?!br|\/(?:p|li|div|tr)>)[^<>]*>/gi, ' '))
}

/** One that is not closed goes to the end. */
function withoutElement(text: string, name: string): string {
  const kept: string[] = []
  const low = text.toLowerCase()
  let at = 0
  for (let open = low.indexOf(`<${name}`); open >= 0; open = low.indexOf(`<${name}`, at)) {
    kept.push(text.slice(at, open))
    const close = low.indexOf(`</${name}`, open)
    if (close < 0) return kept.join(' ')
    at = close
  }
  return [...kept, text.slice(at)].join(' ')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', '"': '"', '/': '/', '\\': '\\' }

function unescapeJson(text: string): string {
  return text.replace(
    /\\(?:([nrt"/\\])|u([0-9a-fA-F]{4}))/g,
    (_, letter: string | undefined, hex: string | undefined) =>
      letter === undefined ? String.fromCharCode(Number.parseInt(hex ?? '20', 16)) : (escapes[letter] ?? ''),
  )
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
  '#34': '"',
  '#47': '/',
  '#x2F': '/',
}

function unescapeMarkup(text: string): string {
  return text
    .replace(/<br ?\/?>|<\/(?:p|li|div|tr)>/gi, '\n')
    .replace(/&([a-z]{2,4}|#x?[0-9A-Fa-f]{2});/g, (whole, name: string) => entities[name] ?? whole)
}

/** What a rule says if it has found nothing: that there is nothing, or that it could not look. */
export function nothingIn({ response }: Exchange): 'pass' | 'inapplicable' | 'cannot-tell' {
  if (response.body.state !== 'known') return 'cannot-tell'
  return textOf(response) === null ? 'inapplicable' : 'pass'
}
