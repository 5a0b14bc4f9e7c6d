import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Coding } from './reply.ts'

/** Quality 5 is as small as 9 on pages of this size, and quick enough for answers that are made anew each time. */
export function compress(text: string, coding: Coding): Uint8Array {
  return coding === 'br'
    ? brotliCompressSync(text, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
      })
    : gzipSync(text)
}
