import type { Fields } from '@statute/http'

export interface MediaType {
  /** `text/html`, in lower case, without parameters; empty if there is none. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

const known = new WeakMap<Fields, MediaType>()
const none: MediaType = { type: '', parameters: new Map() }

/** The media type of Content-Type (RFC 9110 §8.3.1). */
export function mediaTypeOf(fields: Fields): MediaType {
  let found = known.get(fields)
  if (found === undefined) {
    found = parseMediaType(fields.get('content-type') ?? '')
    known.set(fields, found)
  }
  return found
}

export function parseMediaType(text: string): MediaType {
  if (text === '') return none
  const semicolon = text.indexOf(';')
  const type = (semicolon < 0 ? text : text.slice(0, semicolon)).trim().toLowerCase()
  const parameters = new Map<string, string>()
  if (semicolon >= 0) {
    for (const [, name = '', quoted, token = ''] of text
      .slice(semicolon, 4096)
      .matchAll(/;[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;,"\s]*))/g)) {
      parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token)
    }
  }
  return { type, parameters }
}

/** `application/json` and everything with `+json`, but for lists of values in lines. */
export function isJson(type: string): boolean {
  return type === 'application/json' || type === 'text/json' || type.endsWith('+json')
}

export function isProblem(type: string): boolean {
  return type === 'application/problem+json'
}

export function isHtml(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml'
}

export function isXml(type: string): boolean {
  return type === 'application/xml' || type === 'text/xml' || type.endsWith('+xml')
}
