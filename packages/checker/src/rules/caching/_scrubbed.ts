import type { Exchange } from '@statute/http'

/**
 * Whether a recorder kept no field but Content-Type: then none of the others is known to be missing. A single exchange is
 * too little for the capture to tell it.
 */
export function isScrubbed({ response, source }: Exchange): boolean {
  if (source.format !== 'cassette' && source.format !== 'har') return false
  return response.fields.lines.every(([name]) => name.toLowerCase() === 'content-type')
}
