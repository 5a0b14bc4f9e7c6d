import type { BigIntStats } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { type Content, freshContent, holds, moveTo, noteHead, type ReadAt, readerOf } from './content.ts'

export type OnChunk = (file: string, octets: Uint8Array, content: Content) => void | Promise<void>

/** What a look at a file found. */
export type Look =
  /** Nothing new. */
  | 'same'
  /** Lines were given on; there may be more. */
  | 'read'
  /** Something else stands in the file than was read from it: it was cut, or written anew. */
  | 'replaced'

/** One open file, and how far it was read. It stays open when its name goes to another file, until it is quiet. */
export class Tail {
  content: Content
  /** No name that is watched leads here now. */
  away = false
  /** When it last grew: milliseconds, by the clock of this machine. */
  grown: number
  /** It was read to its end when last looked at. */
  caughtUp = false
  readonly #handle: FileHandle
  readonly #read: ReadAt
  /** Its length when last looked at. */
  #size: number
  /** Size and time of change when all of it was read; looked at again only if they differ. */
  #seen = ''
  #buffer: Buffer

  private constructor(handle: FileHandle, content: Content, size: number, buffer: Buffer, now: number) {
    this.#handle = handle
    this.#read = readerOf(handle)
    this.#size = size
    this.#buffer = buffer
    this.content = content
    this.grown = now
  }

  /** Opens a file as it is now; the name may lead elsewhere than a moment ago, so ask the tail what it is. */
  static async open(path: string, buffer: Buffer, now: number): Promise<Tail> {
    const handle = await open(path, 'r')
    try {
      const stat = await handle.stat({ bigint: true })
      const real = await realpath(path).catch(() => path)
      const file = { path, real, device: String(stat.dev), inode: String(stat.ino), changed: changeOf(stat) }
      const content = freshContent(file)
      await noteHead(content, readerOf(handle))
      return new Tail(handle, content, Number(stat.size), buffer, now)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  get key(): string {
    return `${this.content.device}:${this.content.inode}`
  }

  /** Octets that were there when last looked at, and are still to be read; none of a line that is being written. */
  get left(): number {
    return this.caughtUp ? 0 : Math.max(0, this.#size - this.content.offset)
  }

  async holds(content: Content): Promise<boolean> {
    return holds(content, this.#read)
  }

  /** Whether what was read of another file stands here too, or a beginning of it: a copy, perhaps one being made. */
  async copies(other: Tail): Promise<boolean> {
    const { size } = await this.#handle.stat()
    // An empty file may be the beginning of a copy.
    if (size === 0) return true
    if (size >= other.content.offset) return this.holds(other.content)
    // The original is whole as long as the copy is not.
    for (const [from, length] of [
      [0, Math.min(1024, size)],
      [Math.max(0, size - 64), Math.min(64, size)],
    ] as const) {
      const [here, there] = [await this.#read(from, length), await other.#read(from, length)]
      if (here.length < length || !Buffer.from(here).equals(there)) return false
    }
    return true
  }

  /** Goes on where a content was read to that this file holds. */
  adopt(known: Content): void {
    const { path, real, device, inode } = this.content
    this.content = { ...known, path, real, device, inode, done: false }
    this.#seen = ''
  }

  /** Forgets what was read, for another content stands in the file now; returns what was. */
  restart(): Content {
    const old = this.content
    this.content = freshContent(old)
    this.#seen = ''
    this.caughtUp = false
    return { ...old }
  }

  /** Leaves out what is there already, up to the last line that has an end. */
  async skipToEnd(): Promise<void> {
    const { size } = await this.#handle.stat()
    let offset = size
    while (offset > 0) {
      const length = Math.min(65_536, offset)
      const end = (await this.#read(offset - length, length)).lastIndexOf(10)
      offset = offset - length + end + 1
      if (end >= 0) break
    }
    await moveTo(this.content, offset, this.#read)
  }

  /** Reads whole lines, a buffer of them at most. */
  async look(now: number, onChunk: OnChunk): Promise<Look> {
    const { content } = this
    const stat = await this.#handle.stat({ bigint: true })
    const state = stateOf(stat)
    this.#size = Number(stat.size)
    if (state === this.#seen) return 'same'
    const octets = await this.#fill(content.offset)
    // Looked at after reading: what still stands there now stood there when the octets behind it were read.
    if (content.head.length > 0 && !(await this.holds(content))) return 'replaced'
    content.changed = changeOf(stat)
    let whole = octets.lastIndexOf(10) + 1
    if (whole === 0 && octets.length >= longestLine) {
      // No log has such a line. What stands here is given on as one, so that the reading does not stop for ever.
      octets[octets.length - 1] = 10
      whole = octets.length
    }
    // A writer that went on at its old place after the file was cut leaves a hole before it.
    const hole = whole === 0 && octets.length === this.#buffer.length && octets.every((octet) => octet === 0)
    if (whole === 0 && !hole) {
      this.caughtUp = true
      this.#seen = state
      return 'same'
    }
    this.grown = now
    this.caughtUp = !hole && octets.length < this.#buffer.length
    const next = await this.#after(hole ? octets.length : whole)
    // From here on nothing is awaited until the lines are taken: offset and lines are seen together or not at all.
    Object.assign(content, next)
    if (!hole) await onChunk(content.path, withoutHole(octets.subarray(0, whole)), content)
    return 'read'
  }

  /** Gives on a last line that never got its end. */
  async finish(onChunk: OnChunk): Promise<void> {
    const { content } = this
    const rest = await this.#fill(content.offset)
    const octets = withoutHole(rest)
    content.done = true
    if (octets.length === 0 || !(await this.holds(content))) return
    const line = Buffer.concat([octets, Buffer.of(10)])
    const next = await this.#after(rest.length)
    Object.assign(content, next)
    await onChunk(content.path, line, content)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #after(octets: number): Promise<Content> {
    const next = { ...this.content }
    await moveTo(next, next.offset + octets, this.#read)
    return next
  }

  /** The octets from an offset on. The buffer grows if not even one line goes into it. */
  async #fill(offset: number): Promise<Buffer> {
    for (;;) {
      const { bytesRead } = await this.#handle.read(this.#buffer, 0, this.#buffer.length, offset)
      const octets = this.#buffer.subarray(0, bytesRead)
      if (bytesRead < this.#buffer.length || this.#buffer.length >= longestLine || octets.includes(10)) return octets
      this.#buffer = Buffer.allocUnsafe(this.#buffer.length * 4)
    }
  }
}

const longestLine = 64 << 20

function stateOf({ size, mtimeNs }: BigIntStats): string {
  return `${size} ${mtimeNs}`
}

/** Milliseconds, with what lies behind the point. */
function changeOf({ mtimeNs }: BigIntStats): number {
  return Number(mtimeNs) / 1e6
}

function withoutHole(octets: Buffer): Buffer {
  let from = 0
  while (octets[from] === 0) from++
  return octets.subarray(from)
}
