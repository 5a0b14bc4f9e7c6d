import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Inflate } from '@statute/http'

/** What a small body unfolds to may be larger than memory. */
const most = 64 * 1024 * 1024
// A body that was cut short is read as far as it goes.
const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }

/** Takes content codings off bodies that are known as octets; null where they are not in that coding. */
export const inflate: Inflate = (coding, octets) => {
  try {
    if (coding === 'gzip') return gunzipSync(octets, options)
    if (coding === 'br') return brotliDecompressSync(octets, { maxOutputLength: most })
    if (coding !== 'deflate') return null
    // RFC 9110 §8.4.1.2: some senders leave the zlib wrapper out.
    return ((octets[0] ?? 0) & 0x0f) === 8 ? inflateSync(octets, options) : inflateRawSync(octets, options)
  } catch {
    return null
  }
}
