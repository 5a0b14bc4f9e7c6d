/** Field sections as HAR files have them. */
import { Fields } from '../fields.ts'
import { isObject } from './exchange-lines.ts'
import { mostFieldLines } from './head.ts'

export function harResponseFields({ headers }: Record<string, unknown>, status: number): Fields {
  const lines = linesOf(headers)
  // No server answers without a single field; a recorder that shows none has not kept them.
  return lines.length === 0 || status === 0 ? new Fields(lines, false) : new Fields(lines)
}

/**
 * What a browser has not sent yet, or never sent, it shows as provisional: without Host, or without what stands for Host
 * in HTTP/2.
 */
export function harRequestFields({ headers, httpVersion }: Record<string, unknown>, cached: boolean): Fields {
  const lines = linesOf(headers)
  const names = new Set(namesOf(headers))
  const later = typeof httpVersion === 'string' && /^(?:https?\/|h)[23]/i.test(httpVersion)
  const complete = names.has('host') || names.has(':authority') || (later && lines.length > 0 && !names.has(':method'))
  return new Fields(lines, complete && !cached)
}

/** Pseudo-fields are no fields. Chrome joins lines of one name with a line break. */
function linesOf(headers: unknown): [string, string][] {
  const lines: [string, string][] = []
  if (!Array.isArray(headers)) return lines
  for (const one of headers) {
    const [name, value] = Array.isArray(one) ? one : isObject(one) ? [one.name, one.value] : []
    if (typeof name !== 'string' || name === '' || name.startsWith(':')) continue
    const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value)
    for (const line of text.includes('\n') ? text.split('\n') : [text]) {
      if (lines.length < mostFieldLines) lines.push([name, line.endsWith('\r') ? line.slice(0, -1) : line])
    }
  }
  return lines
}

function namesOf(headers: unknown): string[] {
  if (!Array.isArray(headers)) return []
  return headers.flatMap((one) => (isObject(one) && typeof one.name === 'string' ? [one.name.toLowerCase()] : []))
}
