import { appendFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Minute } from '@statute/traffic'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainLines } from '../../testing/plain-lines.ts'
import { openHistory } from '../history/duckdb.ts'
import type { Batch, Store, StoredRow } from '../store.ts'
import { type KeepOptions, keepLogs } from './keep.ts'
import { openStateFile } from './state-file.ts'

let folder: string
let log: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-keep-'))
  log = join(folder, 'access.log')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = Math.floor(Date.now() / 60_000)
/** Lines of minutes before now. */
function write(...minutes: readonly number[]): void {
  appendFileSync(log, minutes.map((back) => `${now - back} 200 1 0.25\n`).join(''))
}

/** Keeps until everything was read and committed, and once more after each of some acts. */
async function keepUntilRead(
  store: Store,
  options: Partial<KeepOptions> = {},
  acts: (() => void)[] = [],
): Promise<void> {
  const stop = new AbortController()
  let commits = 0
  await keepLogs([log], {
    ...{ store, source: 'a', scanner: plainLines, commitEvery: 0, poll: 5, signal: stop.signal },
    onCommit: ({ behind }) => {
      // The first commit only notes the files, and the second one has what they hold.
      if (behind || ++commits % 3 !== 0) return
      const act = acts.shift()
      if (act) act()
      else stop.abort()
    },
    ...options,
  })
}
const countsOf = (rows: readonly StoredRow[]): readonly (readonly number[])[] =>
  rows.map(({ minute, count }) => [minute - now, count]).sort(([a], [b]) => (a as number) - (b as number))

describe('keepLogs()', () => {
  it('goes on counting a minute that it had begun before', async () => {
    const open = () => openHistory(join(folder, 'history.duckdb'))
    write(1, 1, 2)
    let store = await open()
    await keepUntilRead(store, {}, [() => write(1)])
    await store.close()
    store = await open()
    write(1, 2, 9)
    await keepUntilRead(store)
    const rows = await store.rowsFrom('a', 0)
    expect(countsOf(rows)).toEqual([
      [-9, 1],
      [-2, 2],
      [-1, 4],
    ])
    // Durations stand once in a window, with its earliest row.
    expect(rows.reduce((sum, { latency }) => sum + (latency[1] ?? 0), 0)).toBe(7)
    await store.close()
  })

  it('counts what comes after its minute was put into an hour', async () => {
    const store = await openHistory(join(folder, 'history.duckdb'), { retention: { minutes: 1 } })
    const old = 3 * 1440
    write(old, old)
    await keepUntilRead(store, { rollUpEvery: 0 }, [() => write(old), () => write(old)])
    const { counts } = (await store.read({ from: 0, to: 8e15 })).traffic
    expect([counts.length, counts.count[0]]).toEqual([1, 4])
    await store.close()
  })

  it('gives out minutes that are over, in order, each once, and apart what comes late', async () => {
    const store = await openStateFile(join(folder, 'state.json'))
    const seen: [number, number, boolean][] = []
    const onMinute = ({ minute, counts, from, to }: Minute, late: boolean): void => {
      let sum = 0
      for (let at = from; at < to; at++) sum += counts.count[at] as number
      seen.push([minute - now, sum, late])
    }
    write(9, 9, 7, 5)
    await keepUntilRead(store, { onMinute, clock: { grace: 3_600_000 } }, [() => write(9, 5, 2), () => write(7)])
    expect(seen).toEqual([
      [-9, 2, false],
      [-8, 0, false],
      [-7, 1, false],
      [-9, 1, true],
      [-6, 0, false],
      [-5, 2, false],
      [-4, 0, false],
      [-7, 1, true],
    ])
    await store.close()
  })

  it('says once that a store does not take rows, and gives it all when it does', async () => {
    let fails = 4
    const batches: Batch[] = []
    const store: Store = {
      ...(await openStateFile(join(folder, 'unused.json'))),
      positions: async () => [],
      rowsFrom: async () => [],
      rollUp: async () => undefined,
      commit: async (batch) => {
        if (batch.rows.length > 0 && fails-- > 0) throw new Error('Cannot keep 1 row: the disk is full')
        batches.push(batch)
      },
    }
    const troubles: string[] = []
    write(2)
    await keepUntilRead(store, { onTrouble: (message) => troubles.push(message) }, [() => write(2), () => undefined])
    expect(troubles).toEqual(['Cannot keep 1 row: the disk is full'])
    expect(countsOf(batches.flatMap(({ rows }) => rows))).toEqual([[-2, 2]])
  })

  it('reads what was rotated before its first line', async () => {
    const store = await openStateFile(join(folder, 'state.json'))
    appendFileSync(log, '')
    await keepUntilRead(store)
    write(3)
    renameSync(log, `${log}.1`)
    write(2)
    const again = await openStateFile(join(folder, 'state.json'))
    await keepUntilRead(again)
    expect(countsOf(await again.rowsFrom('a', 0))).toEqual([
      [-3, 1],
      [-2, 1],
    ])
  })
})

describe('openStateFile()', () => {
  const row = (minute: number, count: number): StoredRow => ({
    ...{ minute, host: '', route: '/', method: 'GET', status: 200, count, bytes: 0, latency: [] },
  })

  it('sends rows that the store behind did not take again, also after a restart', async () => {
    const path = join(folder, 'state.json')
    const got: Batch[] = []
    let down = true
    const behind = {
      name: 'far away',
      positions: async () => [],
      rowsFrom: async () => [],
      commit: async (batch: Batch) => {
        if (down) throw new Error('far away does not answer')
        got.push(batch)
      },
    } as unknown as Store
    const troubles: string[] = []
    const options = { behind, onTrouble: (message: string) => troubles.push(message) }
    const first = await openStateFile(path, options)
    await first.commit({ source: 'a', rows: [row(100, 1)], positions: [], version: 1 })
    await first.commit({ source: 'a', rows: [row(200, 1)], positions: [], version: 2 })
    expect(troubles.at(-1)).toBe(`far away does not answer; 2 rows wait in "${path}"`)
    down = false
    const second = await openStateFile(path, options)
    expect(await second.rowsFrom('a', 150)).toEqual([row(200, 1)])
    expect(await second.lastVersion?.('a')).toBe(2)
    await second.commit({ source: 'a', rows: [row(200, 2)], positions: [], version: 3 })
    expect(got).toEqual([{ source: 'a', rows: [row(100, 1), row(200, 2)], positions: [], version: 3 }])
  })

  it('makes a commit fail when too many rows wait', async () => {
    const behind = { name: 'x', commit: () => Promise.reject(new Error('down')) } as unknown as Store
    const store = await openStateFile(join(folder, 's.json'), { behind, mostWaiting: 1 })
    await store.commit({ source: 'a', rows: [row(1, 1), row(2, 1)], positions: [], version: 1 })
    await expect(store.commit({ source: 'a', rows: [row(3, 1)], positions: [], version: 2 })).rejects.toThrow(
      'Cannot keep 1 rows: 2 rows wait for x already',
    )
  })

  it('says what is wrong with a file that is none', async () => {
    appendFileSync(log, 'a line\n')
    await expect(openStateFile(log)).rejects.toThrow(`Cannot open the state file "${log}": it is no JSON`)
  })
})
