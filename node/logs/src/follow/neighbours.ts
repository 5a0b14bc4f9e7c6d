import { type BigIntStats, readdirSync, statSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { openAs, packedHead } from './packed-rest.ts'
import { isPacked, rotationsOf } from './rotations.ts'

/** A file beside a log, as it was when the folder was looked at. */
export interface Neighbour {
  readonly path: string
  /** Device and inode. */
  readonly key: string
  readonly size: number
  /** Milliseconds, with what lies behind the point. */
  readonly changed: number
  readonly packed: boolean
}

/** Files that one folder may hold before the rest of it is left out. */
const most = 5000
const headSize = 1024

/**
 * The files in the folders of some logs, looked at in one go without a pause: while logs are rotated, every name may lead
 * to another file a moment later.
 */
export class Neighbours {
  readonly #folders = new Map<string, readonly Neighbour[]>()
  readonly #heads = new Map<string, Promise<Uint8Array>>()
  readonly #real = new Map<string, string>()

  /** Whether two looks, one right after the other, saw the same files: no name was moving. */
  steady = true

  static async of(paths: Iterable<string>): Promise<Neighbours> {
    const neighbours = new Neighbours()
    for (const path of new Set(paths)) neighbours.#real.set(path, await realpath(path).catch(() => path))
    for (const path of [...neighbours.#real.keys(), ...neighbours.#real.values()]) neighbours.#look(dirname(path))
    return neighbours
  }

  withKey(key: string): Neighbour | undefined {
    for (const files of this.#folders.values()) {
      const found = files.find((file) => file.key === key && !file.packed)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** What rotation could have made of a log, and the file that has its name now; a file before its compressed copies. */
  rotationsOf(path: string): readonly Neighbour[] {
    const found = new Set<Neighbour>()
    for (const name of new Set([path, this.#real.get(path) ?? path])) {
      const isRotation = rotationsOf(basename(name))
      for (const file of this.#folders.get(dirname(name)) ?? []) {
        if (file.path === name || isRotation(basename(file.path))) found.add(file)
      }
    }
    return [...found].sort((a, b) => Number(a.packed) - Number(b.packed))
  }

  /** The first octets of a file, unpacked; none if it is there no more. */
  async head(file: Neighbour): Promise<Uint8Array> {
    const known = this.#heads.get(file.key)
    if (known !== undefined) return known
    const head = file.packed ? packedHead(file, headSize) : plainHead(file)
    this.#heads.set(file.key, head)
    return head
  }

  #look(folder: string): void {
    if (this.#folders.has(folder)) return
    let files = filesIn(folder)
    for (let attempt = 0; attempt < 5; attempt++) {
      const again = filesIn(folder)
      this.steady = again.length === files.length && again.every(({ key }, at) => key === files[at]?.key)
      files = again
      if (this.steady) break
    }
    this.#folders.set(folder, files)
  }
}

function filesIn(folder: string): readonly Neighbour[] {
  const files: Neighbour[] = []
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    const stat = statOf(path)
    if (!stat?.isFile()) continue
    const { dev, ino, size, mtimeNs } = stat
    const [key, changed] = [`${dev}:${ino}`, Number(mtimeNs) / 1e6]
    files.push({ path, key, size: Number(size), changed, packed: isPacked(path) })
  }
  return files
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().slice(0, most)
  } catch {
    return []
  }
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

async function plainHead(neighbour: Neighbour): Promise<Uint8Array> {
  const file = await openAs(neighbour).catch(() => undefined)
  if (file === undefined) return new Uint8Array(0)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
