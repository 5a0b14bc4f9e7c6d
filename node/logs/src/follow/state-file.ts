import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Traffic } from '@statute/traffic'
import type { Batch, Position, Span, Store, StoredRow, StoredTraffic } from '../store.ts'

export interface StateFileOptions {
  /** Where rows go after they are safe here; it may write them more than once. */
  readonly behind?: Store
  /** Tells that the store behind did not take rows; they wait here, and are sent again with the next commit. */
  readonly onTrouble?: (message: string) => void
  /** Rows that may wait here; beyond that a commit fails, so that the reading waits. A million unless told. */
  readonly mostWaiting?: number
}

/** Minutes whose rows stay in the file, so that counting them can go on. */
const heldMinutes = 20

interface SourceState {
  version: number
  positions: readonly Position[]
  /** From this minute on all rows are here; null while that is not known. */
  heldFrom: number | null
  /** The newest minute when this file began. */
  begun: number | null
  readonly rows: Map<string, { readonly row: StoredRow; sent: boolean }>
}

/**
 * Positions and the rows of open minutes in one file, for stores without transactions and for none at all. A commit writes
 * the file under another name, waits until the disk has it, and renames it: after a crash the old or the new one is there.
 * Then the rows go to the store behind, at least once.
 */
export async function openStateFile(path: string, options: StateFileOptions = {}): Promise<Store> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true })
    return new StateFile(path, options, await load(path))
  } catch (error) {
    throw new Error(`Cannot open the state file ${JSON.stringify(path)}: ${reasonOf(error)}`, { cause: error })
  }
}

class StateFile implements Store {
  readonly name: string
  readonly #path: string
  readonly #options: StateFileOptions
  readonly #sources: Map<string, SourceState>
  #last: Promise<unknown> = Promise.resolve()

  constructor(path: string, options: StateFileOptions, sources: Map<string, SourceState>) {
    this.#path = path
    this.#options = options
    this.#sources = sources
    this.name = options.behind?.name ?? path
  }

  async commit(batch: Batch): Promise<void> {
    const turn = this.#last.catch(() => undefined).then(() => this.#commit(batch))
    this.#last = turn
    return turn
  }

  async positions(source: string): Promise<readonly Position[]> {
    const state = this.#sources.get(source)
    return state === undefined ? ((await this.#options.behind?.positions(source)) ?? []) : state.positions
  }

  async lastVersion(source: string): Promise<number> {
    return Math.max(
      this.#sources.get(source)?.version ?? 0,
      (await this.#options.behind?.lastVersion?.(source).catch(() => 0)) ?? 0,
    )
  }

  async rowsFrom(source: string, minute: number, before?: number): Promise<readonly StoredRow[]> {
    const state = this.#sources.get(source)
    const { behind } = this.#options
    const rows = new Map<string, StoredRow>()
    if (behind !== undefined && minute < (state?.heldFrom ?? Number.POSITIVE_INFINITY)) {
      for (const row of await behind.rowsFrom(source, minute, before)) rows.set(keyOf(row), row)
    }
    for (const [key, { row }] of state?.rows ?? []) {
      if (row.minute >= minute && row.minute < (before ?? Number.POSITIVE_INFINITY)) rows.set(key, row)
    }
    return [...rows.values()]
  }

  async read(span: Span): Promise<StoredTraffic> {
    const { behind } = this.#options
    if (behind !== undefined) return behind.read(span)
    const traffic = new Traffic()
    for (const [source, { rows }] of this.#sources) {
      if (span.source !== undefined && span.source !== source) continue
      for (const { row } of rows.values()) {
        const time = row.minute * 60_000
        if (time < span.from || time >= span.to || row.count === 0) continue
        traffic.counts.add(row.minute, traffic.counts.idOf(row), row.status, row.count, row.bytes)
      }
    }
    traffic.counts.settle()
    return { traffic, steps: [{ from: span.from, seconds: 60 }], missing: [] }
  }

  async rollUp(now: number): Promise<void> {
    await this.#options.behind?.rollUp(now)
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    await this.#options.behind?.close()
  }

  async #commit({ source, rows, positions, version }: Batch): Promise<void> {
    const { behind, mostWaiting = 1_000_000 } = this.#options
    const state = this.#stateOf(source)
    const waiting = [...state.rows.values()].filter(({ sent }) => !sent).length
    if (waiting > mostWaiting) {
      // Once more: perhaps it answers again.
      await this.#send(source, state)
      if ([...state.rows.values()].some(({ sent }) => !sent)) {
        throw new Error(
          `Cannot keep ${rows.length} rows: ${waiting} rows wait for ${this.name} already, and the reading waits with them`,
        )
      }
    }
    for (const row of rows) state.rows.set(keyOf(row), { row, sent: behind === undefined })
    state.positions = positions
    state.version = Math.max(state.version, version)
    forget(state)
    await this.#save()
    await this.#send(source, state)
  }

  async #send(source: string, state: SourceState): Promise<void> {
    const { behind, onTrouble } = this.#options
    if (behind === undefined) return
    const waiting = [...state.rows.values()].filter(({ sent }) => !sent)
    if (waiting.length === 0) return
    try {
      const { positions, version } = state
      await behind.commit({ source, rows: waiting.map(({ row }) => row), positions, version })
      for (const one of waiting) one.sent = true
    } catch (error) {
      onTrouble?.(`${reasonOf(error)}; ${waiting.length} rows wait in ${JSON.stringify(this.#path)}`)
    }
  }

  #stateOf(source: string): SourceState {
    let state = this.#sources.get(source)
    if (state === undefined) {
      state = { version: 0, positions: [], heldFrom: null, begun: null, rows: new Map() }
      this.#sources.set(source, state)
    }
    return state
  }

  async #save(): Promise<void> {
    const sources = [...this.#sources].map(([source, { rows, ...state }]) => ({
      ...{ source, ...state },
      rows: [...rows.values()].map(({ row: { minute, host, route, method, status, count, bytes, latency }, sent }) => [
        ...[minute, host, route, method, status, count, bytes, latency, sent],
      ]),
    }))
    const next = `${this.#path}.next`
    const file = await open(next, 'w', 0o600)
    try {
      await file.writeFile(JSON.stringify({ statute: 1, sources }))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(next, this.#path)
    await syncFolder(dirname(resolve(this.#path)))
  }
}

/** Forgets rows of minutes that are long over and that the store behind has. */
function forget(state: SourceState): void {
  let newest = Number.NEGATIVE_INFINITY
  for (const { row } of state.rows.values()) newest = Math.max(newest, row.minute)
  if (newest === Number.NEGATIVE_INFINITY) return
  state.begun ??= newest
  const oldest = newest - heldMinutes
  for (const [key, { row, sent }] of state.rows) if (sent && row.minute < oldest) state.rows.delete(key)
  if (state.heldFrom !== null || oldest > state.begun) state.heldFrom = Math.max(state.heldFrom ?? oldest, oldest)
}

async function load(path: string): Promise<Map<string, SourceState>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rm(`${path}.next`, { force: true })
  const sources = new Map<string, SourceState>()
  if (text === undefined) return sources
  let read: { readonly statute?: unknown; readonly sources: readonly (Omit<SourceState, 'rows'> & Saved)[] }
  try {
    read = JSON.parse(text)
  } catch {
    throw new Error('it is no JSON; a state file is wanted, or a name that is free')
  }
  if (read.statute !== 1) throw new Error('it was not written by this version of Statute')
  for (const { source, rows, ...state } of read.sources) {
    const held: SourceState['rows'] = new Map()
    for (const [minute, host, route, method, status, count, bytes, latency, sent] of rows) {
      const row = { minute, host, route, method, status, count, bytes, latency }
      held.set(keyOf(row), { row, sent })
    }
    sources.set(source, { ...state, rows: held })
  }
  return sources
}

interface Saved {
  readonly source: string
  readonly rows: readonly (readonly [
    ...[number, string, string, string, number, number, number],
    ...[readonly number[], boolean],
  ])[]
}

function keyOf({ minute, host, route, method, status }: StoredRow): string {
  return `${minute}\n${status}\n${host}\n${method}\n${route}`
}

/** The new name is safe only when the folder is; not every system can do that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
