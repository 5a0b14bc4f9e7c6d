/**
 * What an IP address is for. Only addresses that anybody on the internet could reach are `public`; the lists follow the
 * registries of special-purpose addresses (RFC 6890).
 */
import { isIPv4, isIPv6 } from 'node:net'

export type AddressKind =
  | 'public'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'unspecified'
  | 'multicast'
  | 'documentation'
  | 'metadata'
  | 'reserved'

/** `192.0.2.1` → `documentation`, `::ffff:10.0.0.1` → `private`; what is no address is `reserved`. */
export function kindOfAddress(address: string): AddressKind {
  if (isIPv4(address)) return kindOf4(bytesOf4(address))
  const bare = address.replace(/^\[|\]$/g, '')
  return isIPv6(bare) ? kindOf6(wordsOf6(bare)) : 'reserved'
}

type Range = readonly [network: string, bits: number, kind: AddressKind]

/** The first that fits holds. */
const ranges4: readonly Range[] = [
  // Where clouds keep the credentials of a machine, on addresses that look public or private.
  ['169.254.169.254', 32, 'metadata'],
  ['169.254.170.2', 32, 'metadata'],
  ['100.100.100.200', 32, 'metadata'],
  ['192.0.0.192', 32, 'metadata'],
  ['168.63.129.16', 32, 'metadata'],
  ['0.0.0.0', 8, 'unspecified'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'reserved'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
]

const table4 = ranges4.map(([network, bits, kind]) => ({ number: numberOf4(bytesOf4(network)), bits, kind }))

function kindOf4(bytes: readonly number[]): AddressKind {
  const number = numberOf4(bytes)
  for (const range of table4) {
    const size = 2 ** (32 - range.bits)
    if (Math.floor(number / size) === Math.floor(range.number / size)) return range.kind
  }
  return 'public'
}

function kindOf6(words: readonly number[]): AddressKind {
  const [a = 0, b = 0, c = 0] = words
  const upper = words.slice(0, 6).every((word) => word === 0)
  if (upper && words[6] === 0 && (words[7] ?? 0) <= 1) return words[7] === 1 ? 'loopback' : 'unspecified'
  // Addresses that carry one of IPv4: mapped and compatible (RFC 4291 §2.5.5), translated (RFC 6052 §2.1), 6to4 (RFC 3056).
  if (words.slice(0, 5).every((word) => word === 0) && (words[5] === 0xffff || words[5] === 0))
    return embedded(words, 6)
  if (a === 0x64 && b === 0xff9b && words.slice(2, 6).every((word) => word === 0)) return embedded(words, 6)
  if (a === 0x2002) return embedded(words, 1)
  // ISATAP (RFC 5214 §6.1).
  if (words[5] === 0x5efe && (words[4] === 0 || words[4] === 0x200)) {
    const kind = embedded(words, 6)
    if (kind !== 'public') return kind
  }
  if (a === 0xfd00 && b === 0xec2) return 'metadata'
  if (a >> 9 === 0xfc >> 1) return 'private'
  if (a >> 6 === 0xfe80 >> 6) return 'link-local'
  if (a >> 6 === 0xfec0 >> 6) return 'private'
  if (a >> 8 === 0xff) return 'multicast'
  if ((a === 0x2001 && b === 0xdb8) || (a === 0x3fff && b < 0x1000)) return 'documentation'
  // Teredo and the other assignments for protocols (RFC 2928), then everything that is no global unicast (RFC 4291 §2.4).
  if (a === 0x2001 && b < 0x200) return 'reserved'
  if (a === 0x2620 && b === 0x4f && c === 0x8000) return 'reserved'
  return a >> 13 === 1 ? 'public' : 'reserved'
}

function embedded(words: readonly number[], at: number): AddressKind {
  return kindOf4([words[at] ?? 0, words[at + 1] ?? 0].flatMap((word) => [word >> 8, word & 0xff]))
}

function bytesOf4(address: string): number[] {
  return address.split('.').map(Number)
}

function numberOf4(bytes: readonly number[]): number {
  return bytes.reduce((number, byte) => number * 256 + byte, 0)
}

/** The eight words of an address that is known to be one; a zone (`%eth0`) is left out. */
function wordsOf6(address: string): number[] {
  const text = (address.split('%', 1)[0] ?? '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [w = 0, x = 0, y = 0, z = 0] = parts.slice(0, 4).map(Number)
    return `${(w * 256 + x).toString(16)}:${(y * 256 + z).toString(16)}`
  })
  const [left = '', right] = text.split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...(right === undefined ? [] : gap), ...tail].map((word) => Number.parseInt(word, 16))
}
