import { mkdir, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { DuckDBInstance } from '@duckdb/node-api'
import { History } from './history.ts'
import { openError } from './open-error.ts'
import { type Retention, usualRetention } from './roll-up.ts'
import { snapshotOf } from './snapshot.ts'

export interface HistoryOptions {
  /** Whole days; what is not given stays as usual: minutes 14, hours 90, days for ever. */
  readonly retention?: Partial<Retention>
  /** Only look. If another process writes the file, a copy of it as it stands is read: {@link History.snapshot}. */
  readonly readOnly?: boolean
}

const open = new Set<string>()

/**
 * Opens the embedded history, one DuckDB file, and makes it if there is none. One process writes it at a time; a second
 * one gets an error that names the first. What was committed survives a crash at any moment.
 */
export async function openHistory(path: string, options: HistoryOptions = {}): Promise<History> {
  const { readOnly = false } = options
  // Loaded here: DuckDB takes a third of a second and ninety megabytes, which only those should pay who keep a history.
  const duckdb = await import('@duckdb/node-api')
  if (!readOnly) await mkdir(dirname(resolve(path)), { recursive: true }).catch((error) => fail(path, error))
  const name = await realNameOf(path)
  // The lock of the file is the process's own: a second opening in this process would pass it, and spoil the file.
  if (open.has(name))
    throw new Error(`Cannot open the history ${JSON.stringify(path)}: it is open in this process already`)
  open.add(name)
  let release = async (): Promise<void> => {
    open.delete(name)
  }
  const create = (file: string, access: Record<string, string>): Promise<DuckDBInstance> =>
    duckdb.DuckDBInstance.create(file, { threads: '2', memory_limit: '1GB', ...access })
  try {
    let snapshot = false
    const instance = await create(name, readOnly ? { access_mode: 'READ_ONLY' } : {}).catch(async (error: unknown) => {
      if (!readOnly || !isLocked(error)) throw error
      const copy = await snapshotOf(name)
      snapshot = true
      release = async () => {
        open.delete(name)
        await copy.remove()
      }
      return create(copy.path, {})
    })
    const close = async (): Promise<void> => {
      instance.closeSync()
      await release()
    }
    try {
      const history = new History(path, instance, await instance.connect(), {
        retention: { ...usualRetention, ...options.retention },
        readOnly,
        snapshot,
        close,
      })
      await history.prepare()
      return history
    } catch (error) {
      instance.closeSync()
      throw error
    }
  } catch (error) {
    await release()
    throw openError(path, error)
  }
}

async function realNameOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = dirname(resolve(path))
    return resolve(
      await realpath(folder).catch(() => folder),
      resolve(path)
        .slice(folder.length)
        .replace(/^[\\/]+/, ''),
    )
  })
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Could not set lock')
}

function fail(path: string, error: unknown): never {
  throw openError(path, error)
}
