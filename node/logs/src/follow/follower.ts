/**
 * Which file is which, over every kind of rotation. It is long because names, contents and places change together: what one step
 * learns decides the next.
 */
import { stat } from 'node:fs/promises'
import { listInputs } from '../read/inputs.ts'
import type { Position } from '../store.ts'
import { ClosedContents } from './closed-contents.ts'
import { begins, type Content, contentOf, freshContent, positionOf } from './content.ts'
import { type Neighbour, Neighbours } from './neighbours.ts'
import { readPackedRest, unpackedSize } from './packed-rest.ts'
import { mayBe, patience, Rotating } from './rotating.ts'
import { isDated, isPacked, plainName } from './rotations.ts'
import { type OnChunk, Tail } from './tail.ts'

export interface FollowOptions {
  /** Where the reading had come to, as {@link Follower.positions} gave it. */
  readonly positions?: readonly Position[]
  /**
   * Takes whole lines. Its synchronous part takes them together with the offset, so that whoever asks for positions
   * afterwards has both; the octets are overwritten when what it returns has resolved.
   */
  readonly onChunk: (file: string, octets: Uint8Array, position: Position) => void | Promise<void>
  /** Where a file begins that is there at the start and has no position; later ones are always read from their start. */
  readonly from?: 'start' | 'end'
  /** Milliseconds for which a file that lost its name must be quiet before it is let go; 30 s unless told. */
  readonly quiet?: number
  /** What could not be read, in words. */
  readonly onTrouble?: (message: string) => void
}

/** Octets of one file before the others have their turn. */
const turn = 32
const bufferSize = 1 << 20

/**
 * Follows log files by looking at them again and again. {@link round} reads what is new; {@link positions} says, at any
 * moment between two rounds or within one, up to where lines were given on.
 */
export class Follower {
  readonly #typed: readonly string[]
  readonly #options: FollowOptions
  readonly #onChunk: OnChunk
  readonly #buffer = Buffer.allocUnsafe(bufferSize)
  readonly #tails = new Map<string, Tail>()
  readonly #closed = new ClosedContents()
  #started = false
  /** What the taker of lines threw: not ours to keep. */
  #refused: unknown
  readonly #rotating = new Rotating()
  /** Compressed files that were read: device, inode, size and time. */
  readonly #unpacked = new Set<string>()
  /** Rotated files from before the start, by name. */
  readonly #past = new Set<string>()
  readonly #told = new Set<string>()

  constructor(typed: readonly string[], options: FollowOptions) {
    this.#typed = typed
    this.#options = options
    this.#onChunk = async (file, octets, content) => {
      try {
        await options.onChunk(file, octets, positionOf(content))
      } catch (error) {
        this.#refused = error
        throw error
      }
    }
    for (const position of options.positions ?? []) {
      const content = contentOf(position)
      if (content !== null) this.#closed.missing.push(content)
    }
  }

  positions(): readonly Position[] {
    const open = [...this.#tails.values()].map(({ content, away, caughtUp }) => ({
      ...content,
      done: away && caughtUp,
    }))
    // As long as a rotation goes on, files in between may not have been found: those after them must not hide them.
    return [...this.#closed.all, ...open].map((content) => {
      return positionOf({ ...content, changed: Math.min(content.changed, this.#rotating.latest(content.path)) })
    })
  }

  /** Files that are open, by name: whether each was read to its end. */
  files(): readonly { readonly path: string; readonly caughtUp: boolean }[] {
    return [...this.#tails.values()].map(({ content, caughtUp }) => ({ path: content.path, caughtUp }))
  }

  /** Octets that are still to be read of all files, as they were when last looked at. */
  left(): number {
    let left = 0
    for (const tail of this.#tails.values()) left += tail.left
    return left
  }

  /**
   * Looks once at everything; the first time it only finds the files. Returns whether there is more to be read at once.
   */
  async round(now = Date.now()): Promise<boolean> {
    const current = await this.#current()
    let rotated = this.#closed.missing.length > 0
    // A name may be free for a moment between two files.
    const logs = new Set([...current.values(), ...this.#closed.missing.map(({ path }) => path)])
    for (const [key, tail] of this.#tails) {
      const path = current.get(key)
      if (path === undefined && !tail.away) {
        rotated = true
        logs.add(tail.content.path)
      }
      tail.away = path === undefined
      if (path !== undefined) tail.content.path = path
    }
    // Noted before anything new is found, whose changes say nothing about what was read.
    if (rotated) this.#noteRotations(logs, now)
    const paths = [
      ...current.values(),
      ...this.#rotating.paths,
      ...this.#closed.missing.flatMap(({ path, real }) => [path, real]),
    ]
    const seeking = this.#closed.missing.length > 0 || this.#rotating.paths.length > 0 || !this.#started
    const neighbours = await Neighbours.of(seeking ? paths : [])
    await this.#find(current, neighbours, now)
    const fresh: Tail[] = []
    for (const path of current.values()) fresh.push(...(await this.#admit(path, now)))
    for (const path of this.#rotating.paths) {
      let whole = neighbours.steady
      for (const file of neighbours.rotationsOf(path)) {
        if (!(await this.#readUnseen(file, neighbours, path, now))) whole = false
      }
      // Nothing moved while it was looked at, and all of it was read or is being read.
      if (whole || this.#rotating.isOver(path, now)) this.#rotating.end(path)
    }
    if (!this.#started) for (const path of current.values()) this.#notePast(neighbours.rotationsOf(path))
    for (const tail of fresh) {
      if (!this.#started && this.#options.from === 'end' && tail.content.offset === 0) await tail.skipToEnd()
    }
    if (!this.#started) {
      // Nothing is read yet: whoever keeps positions can note first which files there are.
      this.#started = true
      return true
    }
    let more = false
    for (const tail of [...this.#tails.values()]) more = (await this.#read(tail, now)) || more
    return more
  }

  async close(): Promise<void> {
    for (const tail of this.#tails.values()) await tail.close()
    this.#tails.clear()
  }

  /** The files that are there now under the names that were typed: by device and inode, each once. */
  async #current(): Promise<Map<string, string>> {
    const current = new Map<string, string>()
    for (const word of this.#typed) {
      const inputs = await listInputs([word]).catch(() => [])
      for (const { path } of inputs) {
        if (isPacked(path)) continue
        const found = await stat(path, { bigint: true }).catch(() => undefined)
        if (found?.isFile() && !current.has(`${found.dev}:${found.ino}`)) current.set(`${found.dev}:${found.ino}`, path)
      }
    }
    return current
  }

  /** Looks for the files whose contents were read before: under their names, or under those that rotation gives. */
  async #find(current: ReadonlyMap<string, string>, neighbours: Neighbours, now: number): Promise<void> {
    // Those with the same inode first: two logs may begin alike, but not be the same file.
    const left: Content[] = []
    for (const content of this.#closed.missing) {
      const file = neighbours.withKey(`${content.device}:${content.inode}`)
      if (file === undefined || !(await this.#takeUp(content, file, current, now))) left.push(content)
    }
    for (const content of left) {
      const files = new Set([...neighbours.rotationsOf(content.path), ...neighbours.rotationsOf(content.real)])
      let found = false
      for (const file of files) {
        if (!begins(content, await neighbours.head(file))) continue
        found = await (file.packed ? this.#readPacked(file, content) : this.#takeUp(content, file, current, now))
        if (found) break
      }
      if (!found) await this.#giveUp(content, now)
    }
  }

  /** Goes on with a content in a file, if that holds it. */
  async #takeUp(
    content: Content,
    file: Neighbour,
    current: ReadonlyMap<string, string>,
    now: number,
  ): Promise<boolean> {
    if (file.size < content.offset || this.#tails.has(file.key)) return false
    const sameInode = file.key === `${content.device}:${content.inode}`
    if (sameInode && content.done && file.size === content.offset && !current.has(file.key)) {
      this.#closed.remember(content)
      return true
    }
    const tail = await this.#open(file.path, now)
    if (tail === null) return false
    // Of a file that was empty nothing is known but its inode.
    const same = content.head.length === 0 ? tail.key === file.key && sameInode : await tail.holds(content)
    if (this.#tails.has(tail.key) || !same) {
      await tail.close()
      return false
    }
    tail.adopt(content)
    tail.away = !current.has(tail.key)
    // Lines of a rotated file are told under the name that they were written to.
    if (tail.away) tail.content.path = content.path
    this.#closed.forget(content)
    this.#tails.set(tail.key, tail)
    return true
  }

  async #giveUp(content: Content, now: number): Promise<void> {
    const sought = this.#closed.soughtFor(content, now)
    if (!content.done && sought < patience) return
    // Remembered: its name may be on its way from one file to another.
    this.#closed.remember({ ...content, done: true })
    this.#closed.forget(content)
    if (!content.done && content.offset > 0 && !(await this.#emptied(content))) {
      this.#tell(
        `Cannot read "${content.path}" on from octet ${content.offset}: that file is gone, and no rotated copy of it was found`,
      )
    }
  }

  async #readPacked(file: Neighbour, content: Content): Promise<boolean> {
    try {
      if ((await unpackedSize(file)) !== content.offset && !(await readPackedRest(file, content, this.#onChunk)))
        return false
    } catch (error) {
      if (error === this.#refused) throw error
      // It may be being compressed just now: what was read of it counts, and it is looked for again.
      return false
    }
    content.done = true
    this.#closed.remember(content)
    return true
  }

  /** Whether a file was emptied where it stands, and all of it had been read: nothing is lost then that we could know of. */
  async #emptied({ path, device, inode }: Content): Promise<boolean> {
    const found = await stat(path, { bigint: true }).catch(() => undefined)
    return found !== undefined && `${found.dev}:${found.ino}` === `${device}:${inode}`
  }

  /** Begins to read a file that is not open yet, unless it is a copy of one that is. */
  async #admit(path: string, now: number): Promise<Tail[]> {
    const found = await stat(path, { bigint: true }).catch(() => undefined)
    if (found === undefined || this.#tails.has(`${found.dev}:${found.ino}`)) return []
    const tail = await this.#open(path, now)
    if (tail === null) return []
    if (this.#tails.has(tail.key) || (await this.#isCopy(tail))) {
      await tail.close()
      return []
    }
    for (const content of this.#closed.done) {
      if (!mayBe(path, content) || !(await tail.holds(content))) continue
      tail.adopt(content)
      this.#closed.forget(content)
      break
    }
    this.#tails.set(tail.key, tail)
    return [tail]
  }

  /** A copy of a file that is open, made by copytruncate: what is missing of it is read when the original is cut. */
  async #isCopy(tail: Tail): Promise<boolean> {
    for (const other of this.#tails.values()) {
      // A file that took the name of another is a new one, not a copy.
      if (tail.content.path === other.content.path) continue
      if (mayBe(tail.content.path, other.content) && (await tail.copies(other))) return true
    }
    return false
  }

  #noteRotations(paths: Iterable<string>, now: number): void {
    const contents = [...this.#closed.all, ...[...this.#tails.values()].map(({ content }) => content)]
    for (const path of paths) this.#rotating.note(path, contents, now)
  }

  /** Dated files that are there at the start stay past, even if they are compressed later without their times. */
  #notePast(files: readonly Neighbour[]): void {
    for (const { path } of files) if (isDated(path)) this.#past.add(plainName(path))
  }

  /** Returns false if the name led elsewhere meanwhile, so that it has to be looked at again. */
  async #readUnseen(file: Neighbour, neighbours: Neighbours, path: string, now: number): Promise<boolean> {
    if (file.size === 0 || file.changed < this.#rotating.latest(path) || this.#past.has(plainName(file.path)))
      return true
    if (this.#tails.has(file.key) || this.#unpacked.has(stateOf(file))) return true
    const head = await neighbours.head(file)
    if (head.length === 0) return false
    return file.packed ? this.#readUnseenPacked(file, head, path) : this.#readUnseenPlain(file, path, now)
  }

  async #readUnseenPlain(file: Neighbour, path: string, now: number): Promise<boolean> {
    const tail = await this.#open(file.path, now)
    if (tail === null) return false
    const same = tail.key === file.key
    let known = !same || this.#tails.has(tail.key) || (await this.#isCopy(tail))
    for (const content of this.#closed.done) known ||= await tail.holds(content)
    if (known) {
      await tail.close()
      return same
    }
    for (const content of this.#closed.missing) {
      if (!(await tail.holds(content))) continue
      tail.adopt(content)
      this.#closed.forget(content)
      break
    }
    tail.away = true
    tail.content.path = path
    this.#tails.set(tail.key, tail)
    return true
  }

  async #readUnseenPacked(file: Neighbour, head: Uint8Array, path: string): Promise<boolean> {
    if ([...this.#tails.values()].some(({ content }) => begins(content, head))) return true
    const [device = '', inode = ''] = file.key.split(':')
    const unseen = freshContent({ path, real: file.path, device, inode, changed: file.changed })
    for (const content of [...this.#closed.done, ...this.#closed.missing, unseen]) {
      if (content !== unseen && !begins(content, head)) continue
      if (content === unseen) this.#closed.missing.push(content)
      const found = await this.#readPacked(file, content)
      if (content === unseen && !found && content.offset === 0) this.#closed.forget(content)
      if (!found) continue
      this.#unpacked.add(stateOf(file))
      return true
    }
    return false
  }

  async #read(tail: Tail, now: number): Promise<boolean> {
    try {
      for (let chunk = 0; chunk < turn; chunk++) {
        const look = await tail.look(now, this.#onChunk)
        if (look === 'replaced') {
          // What was read stands elsewhere now, if anywhere: the next round looks for it.
          this.#closed.missing.push(tail.restart())
          return true
        }
        if (look === 'same') {
          if (tail.away && now - tail.grown >= (this.#options.quiet ?? 30_000)) await this.#release(tail)
          return false
        }
      }
      return true
    } catch (error) {
      if (error === this.#refused) throw error
      this.#tell(`Cannot read "${tail.content.path}": ${(error as Error).message}`)
      return false
    }
  }

  async #release(tail: Tail): Promise<void> {
    await tail.finish(this.#onChunk)
    this.#tails.delete(tail.key)
    this.#closed.remember(tail.content)
    await tail.close()
  }

  async #open(path: string, now: number): Promise<Tail | null> {
    try {
      return await Tail.open(path, this.#buffer, now)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT') this.#tell(`Cannot read "${path}": ${code === 'EACCES' ? 'it may not be read' : message}`)
      return null
    }
  }

  #tell(message: string): void {
    if (this.#told.has(message)) return
    this.#told.add(message)
    this.#options.onTrouble?.(message)
  }
}

function stateOf({ key, size, changed }: Neighbour): string {
  return `${key} ${size} ${changed}`
}
