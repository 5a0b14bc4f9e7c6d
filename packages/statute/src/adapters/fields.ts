import type { Wire } from '../wire.ts'
import { sendable } from './sendable.ts'

/** Fields of a list, to which a reply adds; any other it replaces. */
export const growing = /^(vary|link|set-cookie|server-timing)$/

/** What was said of another content does not fit this one. */
const ofContent = ['content-length', 'content-encoding', 'content-type', 'transfer-encoding']
/** A validator or a name of what was meant to be sent says nothing of an error, and nor does how long that is fresh. */
const ofRepresentation = [
  'etag',
  'last-modified',
  'content-disposition',
  'content-language',
  'content-range',
  'expires',
]

/** Fields that were set before and may not fit an answer with this status. */
export function doubtful(status: number): readonly string[] {
  return status < 400 ? ofContent : [...ofContent, ...ofRepresentation, 'cache-control']
}

/** A Cache-Control that keeps caches from storing fits an error too; one that lets them would store the error. */
export function fits(name: string, value: string): boolean {
  return name === 'cache-control' && /no-store|no-cache|private/i.test(value)
}

/** The fields of a reply over those that were set before it. */
export function mergeFields(before: Headers, { status, headers: own }: Pick<Wire, 'status' | 'headers'>): Headers {
  const fields = new Headers(before)
  for (const name of doubtful(status)) if (!fits(name, fields.get(name) ?? '')) fields.delete(name)
  for (const name in own) {
    if (!growing.test(name)) fields.delete(name)
    const there = fields.get(name)
    // `Headers` takes control characters, and the server then does not.
    for (const line of [own[name] ?? []].flat()) if (line !== there) fields.append(name, sendable(name, line))
  }
  return fields
}
