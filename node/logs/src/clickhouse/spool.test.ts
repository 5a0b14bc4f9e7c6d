import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch, Store, StoredRow } from '../store.ts'
import { ClickHouseError } from './clickhouse-error.ts'
import { NotWrittenError } from './not-written-error.ts'
import { Spool, SpoolFullError } from './spool.ts'
import { spooled } from './spooled.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-spool-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const row = (minute: number, count: number): StoredRow => ({
  minute,
  host: '',
  route: "/o'\\\n\0",
  method: 'GET',
  status: 500,
  count,
  bytes: 2 ** 50,
  latency: [3, 4],
})
const batchOf = (version: number, rows: StoredRow[]): Batch => ({
  source: 'web-1',
  version,
  rows,
  positions: [{ path: '/a', fingerprint: 'x', offset: version * 100 }],
})

/** Takes what it is told to, and notes it. */
class Faulty implements Store {
  readonly name = 'faulty'
  readonly taken: Batch[] = []
  /** Minutes whose shard is away. */
  away: (minute: number) => boolean = () => false
  async commit(batch: Batch) {
    const left = batch.rows.filter(({ minute }) => this.away(minute))
    const rows = batch.rows.filter(({ minute }) => !this.away(minute))
    this.taken.push({ ...batch, rows, positions: left.length > 0 ? [] : batch.positions })
    if (left.length > 0) throw new NotWrittenError(left, batch.rows.length, ['shard 2 of 2 does not answer'])
  }
  async positions() {
    return this.taken.flatMap(({ positions }) => positions).slice(-1)
  }
  async rowsFrom() {
    return this.taken.flatMap(({ rows }) => rows)
  }
  read = () => Promise.reject(new Error('not asked here'))
  async rollUp() {}
  async close() {}
}

describe('spooled()', () => {
  it('keeps what a shard did not take, and writes it first when the shard is back', async () => {
    const inner = new Faulty()
    const store = spooled(inner, folder)
    inner.away = (minute) => minute === 2
    await store.commit(batchOf(1, [row(1, 5), row(2, 7)]))
    await store.commit(batchOf(2, [row(2, 8)]))
    inner.away = () => false
    inner.taken.length = 0
    await store.commit(batchOf(3, [row(3, 9)]))
    expect(inner.taken.map(({ version, rows }) => [version, rows.map(({ count }) => count)])).toEqual([
      [1, [7]],
      [2, [8]],
      [3, [9]],
    ])
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives a reader that begins anew what waits as well', async () => {
    const inner = new Faulty()
    inner.away = () => true
    await spooled(inner, folder).commit(batchOf(1, [row(1, 5)]))
    await spooled(inner, folder).commit(batchOf(2, [row(1, 6)]))
    const store = spooled(inner, folder)
    expect(await store.rowsFrom('web-1', 0)).toEqual([row(1, 6)])
    expect(await store.positions('web-1')).toEqual([{ path: '/a', fingerprint: 'x', offset: 200 }])
    expect(await store.rowsFrom('web-2', 0)).toEqual([])
  })

  it('passes on what is no absence: the caller must know, and nothing is kept', async () => {
    const inner = new Faulty()
    inner.commit = () => Promise.reject(new ClickHouseError('Cannot write: wrong password', 193, false))
    const store = spooled(inner, folder)
    await expect(store.commit(batchOf(1, [row(1, 5)]))).rejects.toThrow('wrong password')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says that the answer lacks what waits', async () => {
    const inner = new Faulty()
    inner.away = () => true
    inner.read = (() => Promise.resolve({ missing: ['shard 2 of 2 does not answer'] })) as never
    const store = spooled(inner, folder)
    await store.commit(batchOf(1, [row(1, 5)]))
    expect((await store.read({ from: 0, to: 1 })).missing).toEqual([
      'shard 2 of 2 does not answer',
      `1 batches of this machine wait in ${folder}`,
    ])
  })
})

describe('Spool', () => {
  it('takes no more than its bound, and keeps what it has', async () => {
    const spool = new Spool(folder, 600)
    await spool.push(batchOf(1, [row(1, 5)]))
    await expect(spool.push(batchOf(2, [row(1, 5), row(2, 5), row(3, 5)]))).rejects.toThrow(SpoolFullError)
    expect(readdirSync(folder)).toEqual(['000000000001.json'])
  })

  it('puts a file aside that it cannot read, and goes on with the next', async () => {
    await new Spool(folder).push(batchOf(1, [row(1, 5)]))
    writeFileSync(join(folder, '000000000001.json'), '{"source":"we')
    writeFileSync(join(folder, '000000000002.json.tmp'), 'half')
    const spool = new Spool(folder)
    await spool.push(batchOf(2, [row(1, 6)]))
    const versions: number[] = []
    for await (const { batch } of spool.waiting()) versions.push(batch.version)
    expect(versions).toEqual([2])
    expect(readdirSync(folder).sort()).toEqual(['000000000001.json.unreadable', '000000000002.json'])
  })
})
