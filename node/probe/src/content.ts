/** The octets of a content as a body: content codings taken off, text by its charset. */
import * as zlib from 'node:zlib'
import { Body, type Fields } from '@statute/http'

/**
 * @param whole Whether that is all that was to come.
 * @param limit What content may unfold to: a small answer may hold more than memory does.
 */
export function bodyOf(octets: Uint8Array, fields: Fields, whole: boolean, limit: number): Body {
  if (octets.length === 0) return whole ? Body.empty : new Body('cut', '')
  const plain = unfold(octets, fields.get('content-encoding') ?? '', limit)
  // What cannot be unfolded is there, but nobody knows what it says.
  if (plain === null) return new Body('cut', '', whole ? octets.length : null, octets)
  const text = textOf(plain, charsetOf(fields))
  return new Body(whole ? 'known' : 'cut', text, whole ? octets.length : null, octets)
}

/** UTF-8 where it is that, else one character for each octet. */
export function textOf(octets: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(octets)
  } catch {
    return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('latin1')
  }
}

function charsetOf(fields: Fields): string | undefined {
  return /;\s?charset\s?=\s?"?([\w.:-]{1,40})/i.exec((fields.get('content-type') ?? '').slice(0, 500))?.[1]
}

/** Codings are named in the order in which they were put on (RFC 9110 §8.4). */
function unfold(octets: Uint8Array, names: string, limit: number): Uint8Array | null {
  let plain = octets
  const codings = names.slice(0, 200).toLowerCase().split(',')
  for (const coding of codings.map((name) => name.trim()).reverse()) {
    if (coding === '' || coding === 'identity') continue
    try {
      const next = decompress(coding, plain, limit)
      if (next === null) return null
      plain = next
    } catch {
      return null
    }
  }
  return plain
}

const { constants } = zlib

/** What was cut short is read as far as it goes. */
function decompress(coding: string, octets: Uint8Array, maxOutputLength: number): Uint8Array | null {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.gunzipSync(octets, options)
    case 'deflate':
      // RFC 9110 §8.4.1.2: some senders leave the zlib wrapper out.
      return isWrapped(octets) ? zlib.inflateSync(octets, options) : zlib.inflateRawSync(octets, options)
    case 'br':
      return zlib.brotliDecompressSync(octets, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH })
    case 'zstd':
      return unfoldZstd?.(octets, { maxOutputLength }) ?? null
    default:
      return null
  }
}

/** Node has it from 22.15 on. */
const { zstdDecompressSync: unfoldZstd } = zlib as {
  readonly zstdDecompressSync?: (octets: Uint8Array, options: object) => Uint8Array
}

/** RFC 1950 §2.2. */
function isWrapped([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
