import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Batch } from '../store.ts'

/** Octets that may wait, if nobody says otherwise: some days of a busy host. */
export const usualBound = 256 * 2 ** 20

export class SpoolFullError extends Error {
  override readonly name = 'SpoolFullError'
}

/**
 * Batches that a cluster could not take yet, a file each, in the order in which they came. A file is complete or it is
 * not there: it gets its name when the disk has it.
 */
export class Spool {
  readonly folder: string
  readonly #bound: number
  #files: { name: string; size: number }[]
  #next: number

  constructor(folder: string, bound = usualBound) {
    this.folder = folder
    this.#bound = bound
    mkdirSync(folder, { recursive: true })
    const names = readdirSync(folder)
    for (const name of names) if (name.endsWith('.tmp')) rmSync(join(folder, name), { force: true })
    this.#files = names
      .filter((name) => /^\d{12}\.json$/.test(name))
      .sort()
      .map((name) => ({ name, size: statSync(join(folder, name)).size }))
    this.#next = Number(this.#files.at(-1)?.name.slice(0, 12) ?? 0) + 1
  }

  get length(): number {
    return this.#files.length
  }

  /** Octets that wait. */
  get size(): number {
    return this.#files.reduce((sum, { size }) => sum + size, 0)
  }

  /** @throws SpoolFullError where it would grow beyond its bound; nothing has been kept then */
  async push(batch: Batch): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(batch))
    if (this.size + bytes.length > this.#bound) {
      throw new SpoolFullError(
        `Cannot keep ${batch.rows.length} rows in ${this.folder}: ${this.size} octets wait there, ${this.#bound} may; the cluster must take some first`,
      )
    }
    const name = `${String(this.#next++).padStart(12, '0')}.json`
    const path = join(this.folder, name)
    const file = await open(`${path}.tmp`, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(`${path}.tmp`, path)
    await syncFolder(this.folder)
    this.#files.push({ name, size: bytes.length })
  }

  /** The batches, oldest first, each with what forgets it. A file that cannot be read is put aside, not deleted. */
  async *waiting(): AsyncGenerator<{ readonly batch: Batch; done(): void }> {
    for (const file of [...this.#files]) {
      const path = join(this.folder, file.name)
      const batch = readBatch(path)
      const forget = () => {
        this.#files = this.#files.filter((other) => other !== file)
      }
      if (batch === null) {
        await rename(path, `${path}.unreadable`)
        forget()
        continue
      }
      yield {
        batch,
        done() {
          rmSync(path, { force: true })
          forget()
        },
      }
    }
  }
}

function readBatch(path: string): Batch | null {
  try {
    const batch = JSON.parse(readFileSync(path, 'utf8')) as Batch
    return typeof batch.source === 'string' && Array.isArray(batch.rows) ? batch : null
  } catch {
    return null
  }
}

/** So that the new name survives a power cut as well. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
