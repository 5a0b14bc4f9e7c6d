import { closeSync, openSync, readSync } from 'node:fs'

export type Compression = 'gz' | 'zst' | 'bz2' | null

/** What a file is packed with, by its first octets. */
export function compressionOf(head: Uint8Array): Compression {
  const [a, b, c, d] = head
  if (a === 0x1f && b === 0x8b) return 'gz'
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zst'
  if (a === 0x42 && b === 0x5a && c === 0x68) return 'bz2'
  return null
}

/** The first octets of a file. */
export function headOf(path: string, length: number): Uint8Array {
  const head = new Uint8Array(length)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head, 0, length, 0))
  } finally {
    closeSync(file)
  }
}
