import { constants, copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/**
 * Copies a DuckDB file that another process is writing, as one state of it. The log beside it only grows between two
 * checkpoints, and a torn end of it is dropped when it is read; a checkpoint changes the headers in the first 12 KiB.
 * So a copy is whole if these stayed the same while it was made; else it is made again.
 */
export async function snapshotOf(path: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'statute-history-'))
  const copy = join(folder, basename(path))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const before = await stateOf(path)
      await copyFile(path, copy, constants.COPYFILE_FICLONE)
      await rm(`${copy}.wal`, { force: true })
      await copyFile(`${path}.wal`, `${copy}.wal`).catch(ifThere)
      if ((await stateOf(path)) === before) return { path: copy, remove }
    }
  } catch (error) {
    await remove()
    throw error
  }
  await remove()
  throw new Error('another process writes it faster than it can be copied; try again in a moment')
}

async function stateOf(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12_288), 0, 12_288, 0)
    const log = await stat(`${path}.wal`).catch(ifThere)
    return `${log?.ino ?? ''} ${buffer.toString('latin1', 0, bytesRead)}`
  } finally {
    await file.close()
  }
}

function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
