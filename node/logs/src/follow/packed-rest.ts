import { type FileHandle, open } from 'node:fs/promises'
import { compressionOf } from '../read/compression.ts'
import { unpackStream } from '../read/unpack-stream.ts'
import { begins, type Content, markOf, moveTo } from './content.ts'
import type { OnChunk } from './tail.ts'

/**
 * Reads on in a file that was compressed meanwhile: what comes after the octets that were read before.
 * @returns Whether it is the compressed form of this content.
 */
export async function readPackedRest(packed: FileOf, content: Content, onChunk: OnChunk): Promise<boolean> {
  const { offset, head, tail } = content
  const text = await unpacked(packed)
  // The last octets seen, as many as say where one is.
  let before: Buffer = Buffer.alloc(0)
  let first: Buffer = Buffer.alloc(0)
  let line: Buffer = Buffer.alloc(0)
  let at = 0
  let known = offset === 0
  const advance = async (octets: Buffer): Promise<void> => {
    const next = { ...content }
    before = lastOf(Buffer.concat([before, octets.subarray(-64)]))
    if (first.length < 1024) first = Buffer.concat([first, octets.subarray(0, 1024 - first.length)])
    const end = next.offset + octets.length
    await moveTo(next, end, async (position, length) =>
      position === 0 && length <= first.length ? first.subarray(0, length) : before.subarray(-length),
    )
    Object.assign(content, next)
    await onChunk(content.path, octets, content)
  }
  try {
    for await (const piece of text as AsyncIterable<Buffer>) {
      let rest = piece
      if (at < offset) {
        const skipped = rest.subarray(0, offset - at)
        if (first.length < 1024) first = Buffer.concat([first, skipped.subarray(0, 1024 - first.length)])
        before = lastOf(Buffer.concat([before, skipped.subarray(-64)]))
        at += skipped.length
        rest = rest.subarray(skipped.length)
        if (at === offset) {
          known = begins({ ...content, head }, first) && markOf(before.subarray(-tail.length)).hash === tail.hash
          if (!known) return false
        }
      }
      if (rest.length === 0) continue
      line = line.length === 0 ? rest : Buffer.concat([line, rest])
      const whole = line.lastIndexOf(10) + 1
      if (whole > 0) await advance(line.subarray(0, whole))
      line = line.subarray(whole)
    }
    if (line.length > 0 && known) await advance(Buffer.concat([line, Buffer.of(10)]))
  } finally {
    text.destroy()
  }
  return known
}

/** The first octets of what is packed; empty if it cannot be unpacked. */
export async function packedHead(packed: FileOf, length: number): Promise<Uint8Array> {
  let first: Buffer = Buffer.alloc(0)
  try {
    const text = await unpacked(packed)
    try {
      for await (const piece of text as AsyncIterable<Buffer>) {
        first = Buffer.concat([first, piece.subarray(0, length - first.length)])
        if (first.length >= length) break
      }
    } finally {
      text.destroy()
    }
  } catch {
    // A file that is being written, or none: what was read of it says enough.
  }
  return first
}

/** How long a file of gzip was before, as its end says (RFC 1952 §2.3.1); null if it does not. */
export async function unpackedSize(packed: FileOf): Promise<number | null> {
  const file = await openAs(packed).catch(() => undefined)
  if (file === undefined) return null
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(8), 0, 4, 0)
    if (size < 18 || compressionOf(buffer) !== 'gz') return null
    await file.read(buffer, 4, 4, size - 4)
    const length = buffer.readUInt32LE(4)
    // The length is told by 32 bits: of what may be longer it says nothing.
    return size < 2 ** 22 ? length : null
  } finally {
    await file.close()
  }
}

async function unpacked(file: FileOf): ReturnType<typeof unpackStream> {
  const handle = await openAs(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0)
  return unpackStream(handle.createReadStream({ start: 0 }), compressionOf(buffer.subarray(0, bytesRead)))
}

/** A name, and the device and inode that it led to when it was looked up. */
export interface FileOf {
  readonly path: string
  readonly key: string
}

/** Opens a file only if its name still leads to it. */
export async function openAs({ path, key }: FileOf): Promise<FileHandle> {
  const handle = await open(path, 'r')
  const { dev, ino } = await handle.stat({ bigint: true })
  if (`${dev}:${ino}` === key) return handle
  await handle.close()
  throw new Error('its name leads to another file now')
}

function lastOf(octets: Buffer): Buffer {
  return octets.subarray(-64)
}
