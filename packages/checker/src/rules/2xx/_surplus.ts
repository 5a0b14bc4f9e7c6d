import type { Exchange, Response } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Outcome } from '../../rule.ts'

/** Judges a response that ends with its fields: an outcome if it has octets after them. */
export function judgeSurplus({ response, source }: Exchange, status: number): Outcome {
  // The sizes of HAR files count what exporters like: fields, or the two octets after them.
  if (source.format === 'har' && response.body.text === '' && response.body.hasContent) return 'cannot-tell'
  const what = surplusOf(response)
  if (what === null) return response.body.state === 'known' ? 'pass' : 'cannot-tell'
  if (response.body.text.length < 200 && isRedacted(response.body.text)) return 'cannot-tell'
  const report = { message: `${status} with ${what}`, at: 'body' } as const
  // Exporters put the body of another response there, after a redirect or from a service worker.
  return source.format === 'har' ? { ...report, level: 'warning', confidence: 0.6 } : report
}

function surplusOf({ body, trailers, wire }: Response): string | null {
  if (body.hasContent) {
    const octets = body.size
    return octets === null ? 'content' : `${octets} ${octets === 1 ? 'octet' : 'octets'} of content`
  }
  if (trailers.lines.length > 0) return 'a trailer section'
  return wire !== null && wire.after !== '' ? 'octets after its end' : null
}
