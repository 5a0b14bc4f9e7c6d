import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Position } from '../store.ts'

/** How much of the beginning of a file says which file it is, and how much before the place where reading stopped. */
const headSize = 1024
const tailSize = 64

/**
 * What was read of one file, whatever the file is called now. Names change when logs are rotated and inodes are used
 * again, so a file is known by its first octets and by those before the place that reading had come to.
 */
export interface Content {
  /** The name under which it was found. */
  path: string
  /** Where that name led, if it is a symbolic link. */
  real: string
  device: string
  inode: string
  /** When the file had last changed as it was read: milliseconds since 1970 UTC. */
  changed: number
  offset: number
  head: Mark
  tail: Mark
  /** It was read to its end and let go. */
  done: boolean
}

export interface Mark {
  readonly length: number
  readonly hash: string
}

const nothing = markOf(new Uint8Array(0))

export function freshContent(file: Pick<Content, 'path' | 'real' | 'device' | 'inode' | 'changed'>): Content {
  const { path, real, device, inode, changed } = file
  return { path, real, device, inode, changed, offset: 0, head: nothing, tail: nothing, done: false }
}

/** Goes on to another offset, whose octets before it the file still has. */
export async function moveTo(content: Content, offset: number, read: ReadAt): Promise<void> {
  if (content.head.length < headSize && offset > content.head.length) {
    content.head = markOf(await read(0, Math.min(headSize, offset)))
  }
  const length = Math.min(tailSize, offset)
  content.tail = markOf(await read(offset - length, length))
  content.offset = offset
}

/** Notes how a file begins of which nothing was read yet. */
export async function noteHead(content: Content, read: ReadAt): Promise<void> {
  content.head = markOf(await read(0, headSize))
}

/** Whether a file holds what is known of this content; false if nothing is. */
export async function holds(content: Content, read: ReadAt): Promise<boolean> {
  const { head, tail, offset } = content
  if (head.length === 0) return false
  if (markOf(await read(0, head.length)).hash !== head.hash) return false
  return markOf(await read(offset - tail.length, tail.length)).hash === tail.hash
}

/** Whether octets are the beginning of this content. */
export function begins(content: Content, first: Uint8Array): boolean {
  const { head } = content
  return head.length > 0 && first.length >= head.length && markOf(first.subarray(0, head.length)).hash === head.hash
}

/** Octets of a file; fewer if it is shorter. */
export type ReadAt = (position: number, length: number) => Promise<Uint8Array>

export function readerOf(handle: FileHandle): ReadAt {
  return async (position, length) => {
    const buffer = Buffer.allocUnsafe(length)
    const { bytesRead } = await handle.read(buffer, 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
}

export function positionOf(content: Content): Position {
  const { path, real, device, inode, changed, offset, head, tail, done } = content
  const marks = [head.length, head.hash, tail.length, tail.hash]
  const fingerprint = [1, device, inode, changed, ...marks, done ? 1 : 0, real === path ? '' : real]
  return { path, offset, fingerprint: JSON.stringify(fingerprint) }
}

/** Null if the position was written by another version, or by somebody else. */
export function contentOf({ path, fingerprint, offset }: Position): Content | null {
  try {
    const [version, device, inode, changed, headLength, headHash, tailLength, tailHash, done, real] =
      JSON.parse(fingerprint)
    if (version !== 1) return null
    return {
      ...{ path, real: real || path, device, inode, changed, offset, done: done === 1 },
      head: { length: headLength, hash: headHash },
      tail: { length: tailLength, hash: tailHash },
    }
  } catch {
    return null
  }
}

export function markOf(octets: Uint8Array): Mark {
  return { length: octets.length, hash: createHash('sha1').update(octets).digest('base64url') }
}
