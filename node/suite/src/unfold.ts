import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

const maxOutputLength = 16_000_000

/** Takes the content coding off; null if that cannot be done. Without one the octets are as they were. */
export function unfold(octets: Uint8Array, coding: string | null): Uint8Array | null {
  if (coding === null || octets.length === 0) return octets
  try {
    switch (coding.trim().toLowerCase()) {
      case 'identity':
        return octets
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(octets, { maxOutputLength })
      case 'deflate':
        return inflateSync(octets, { maxOutputLength })
      case 'br':
        return brotliDecompressSync(octets, { maxOutputLength })
      default:
        return null
    }
  } catch {
    return null
  }
}
