import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Coding } from './reply.ts'

/** Once for each page and coding, so it may take its time. */
export function compress(text: string, coding: Coding): Uint8Array {
  return coding === 'br'
    ? brotliCompressSync(text, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
      })
    : gzipSync(text, { level: 9 })
}
