/** Octets of a message as its body: content codings are taken off by whoever the caller hands in. */
import { Body } from '../body.ts'
import type { Fields } from '../fields.ts'
import { binaryOf, textOf } from './octets.ts'

export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd'

/** Takes a coding off; null if the octets are not in it. It should stop at a size that memory can bear. */
export type Inflate = (coding: Coding, bytes: Uint8Array) => Uint8Array | null

const codings = new Map<string, Coding>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
])

/** @param bytes With content codings, without transfer codings. */
export function bodyOf(bytes: Uint8Array, fields: Fields, whole: boolean, inflate?: Inflate): Body {
  if (bytes.length === 0 && whole) return Body.empty
  const plain = decode(bytes, fields.get('content-encoding'), inflate)
  const text = plain === null ? '' : isLatin(fields) ? binaryOf(plain) : textOf(plain)
  return new Body(whole ? 'known' : 'cut', text, whole ? bytes.length : null, bytes)
}

/** @returns null if a coding could not be taken off. */
export function decode(bytes: Uint8Array, list: string | null, inflate?: Inflate): Uint8Array | null {
  const names = (list ?? '').slice(0, 200).toLowerCase().split(',')
  let plain: Uint8Array | null = bytes
  for (const name of names.map((one) => one.trim()).reverse()) {
    if (name === '' || name === 'identity' || name === 'chunked') continue
    const coding = codings.get(name)
    plain = coding && plain && inflate ? attempt(inflate, coding, plain) : null
    if (plain === null) break
  }
  // Some captures keep the field although they took the coding off.
  return plain ?? (isText(bytes) ? bytes : null)
}

function attempt(inflate: Inflate, coding: Coding, bytes: Uint8Array): Uint8Array | null {
  try {
    return inflate(coding, bytes)
  } catch {
    return null
  }
}

/** Whether octets cannot be compressed ones: those hold control characters. */
export function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512)
  return (
    !head.some((octet) => octet < 9 || (octet > 13 && octet < 32) || octet === 127) &&
    !/[\x80-\xff]{4}/.test(binaryOf(head))
  )
}

function isLatin(fields: Fields): boolean {
  return /charset\s?=\s?"?(?:iso-8859-1|latin1|windows-1252)\b/i.test((fields.get('content-type') ?? '').slice(0, 200))
}
