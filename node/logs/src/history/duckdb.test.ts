import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Incident, secondsOf } from '@statute/traffic'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch, StoredRow } from '../store.ts'
import { openHistory } from './duckdb.ts'
import type { History } from './history.ts'

const day = 86_400_000
/** 2025-02-20 00:00. */
const midnight = 29_000_160
const always = { from: 0, to: 8.64e15 }
let folder: string
let path: string
const opened: History[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statute-test-'))
  path = join(folder, 'history.duckdb')
})
afterEach(async () => {
  for (const history of opened.splice(0)) await history.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

async function opens(...args: Parameters<typeof openHistory>): Promise<History> {
  const history = await openHistory(...args)
  opened.push(history)
  return history
}
const row = (part: Partial<StoredRow>): StoredRow => ({
  ...{ minute: midnight, host: 'a.example', route: '/orders/:id', method: 'GET', status: 200 },
  ...{ count: 1, bytes: 100, latency: [], ...part },
})
const batch = (version: number, rows: readonly StoredRow[], source = 'web-1'): Batch => ({
  source,
  version,
  rows,
  positions: [{ path: '/log', fingerprint: 'f', offset: version }],
})
async function cellsOf(history: History, span: Parameters<History['read']>[0] = always): Promise<readonly string[]> {
  const { counts } = (await history.read(span)).traffic
  return Array.from({ length: counts.length }, (_, at) => {
    const { minute, endpoint, status, count, bytes } = counts.cell(at)
    return `${minute - midnight} ${counts.endpoints[endpoint]?.method} ${counts.endpoints[endpoint]?.route} ${status} ${count} ${bytes}`
  })
}

describe('commit()', () => {
  it('replaces a row by its later version, and keeps it from an earlier one', async () => {
    const history = await opens(path)
    await history.commit(batch(2, [row({ count: 5, bytes: 50 }), row({ status: 404 })]))
    await history.commit(batch(3, [row({ count: 7, bytes: 70 })]))
    await history.commit(batch(3, [row({ count: 7, bytes: 70 })]))
    await history.commit(batch(1, [row({ count: 6 })]))
    expect(await cellsOf(history)).toEqual(['0 GET /orders/:id 200 7 70', '0 GET /orders/:id 404 1 100'])
    expect(await history.lastVersion('web-1')).toBe(3)
  })

  it('adds the rows of two sources when they are read together, and tells them apart', async () => {
    const history = await opens(path)
    await history.commit(batch(1, [row({ count: 5 })]))
    await history.commit(batch(1, [row({ count: 2 })], 'web-2'))
    expect(await cellsOf(history)).toEqual(['0 GET /orders/:id 200 7 200'])
    expect(await cellsOf(history, { ...always, source: 'web-2' })).toEqual(['0 GET /orders/:id 200 2 100'])
    expect(await cellsOf(history, { ...always, source: 'web-3' })).toEqual([])
  })

  it('keeps rows and positions over a restart, durations too', async () => {
    const first = await opens(path)
    await first.commit(batch(4, [row({ count: 3, latency: [300, 2, 310, 1] }), row({ minute: midnight - 1 })]))
    await first.close()
    const history = await opens(path)
    expect(await history.positions('web-1')).toEqual([{ path: '/log', fingerprint: 'f', offset: 4 }])
    expect(await history.rowsFrom('web-1', midnight)).toEqual([row({ count: 3, latency: [300, 2, 310, 1] })])
    expect(await history.rowsFrom('web-1', midnight - 1, midnight)).toEqual([row({ minute: midnight - 1 })])
    const { traffic } = await history.read(always)
    expect([...(traffic.latency.windows.get(midnight / 5)?.values() ?? [])].map(({ buckets }) => [...buckets])).toEqual(
      [
        [
          [300, 2],
          [310, 1],
        ],
      ],
    )
  })

  it('reads durations by five minutes, and over a long span by the hour', async () => {
    const history = await opens(path)
    await history.commit(
      batch(
        1,
        [1, 4, 5, 59].map((minute) => row({ minute: midnight + minute, latency: [300, 1] })),
      ),
    )
    const windowsOf = async (to: number): Promise<readonly (readonly number[])[]> => {
      const { latency } = (await history.read({ from: midnight * 60_000, to: midnight * 60_000 + to })).traffic
      return [...latency.windows].map(([window, cells]) => [window - midnight / 5, [...cells.values()][0]?.count ?? 0])
    }
    expect(await windowsOf(day)).toEqual([
      [0, 2],
      [1, 1],
      [11, 1],
    ])
    expect(await windowsOf(3 * day)).toEqual([[0, 4]])
  })

  it('replaces durations with their row', async () => {
    const history = await opens(path)
    await history.commit(batch(1, [row({ latency: [300, 2, 310, 1] })]))
    await history.commit(batch(2, [row({ latency: [310, 4] })]))
    await history.commit(batch(1, [row({ latency: [5, 5] })]))
    expect(await history.rowsFrom('web-1', 0)).toEqual([row({ latency: [310, 4] })])
    const { rows } = await history.query('select seconds, count from durations')
    expect(rows).toEqual([[secondsOf(310), '4']])
  })

  it('writes nothing of a batch that fails, and goes on', async () => {
    const history = await opens(path)
    await history.commit(batch(1, [row({})]))
    const bad = batch(2, [row({ route: '/new' }), row({ status: -1 })])
    await expect(history.commit(bad)).rejects.toThrow(/^Cannot keep 2 rows in ".*history.duckdb": /)
    expect(await cellsOf(history)).toEqual(['0 GET /orders/:id 200 1 100'])
    expect((await history.positions('web-1'))[0]?.offset).toBe(1)
    await history.commit(batch(3, [row({ route: '/new' })]))
    expect(await cellsOf(history)).toEqual(['0 GET /orders/:id 200 1 100', '0 GET /new 200 1 100'])
  })

  it("takes names with quotes, newlines and other scripts' letters", async () => {
    const history = await opens(path)
    const route = `/it's "so"\n\\ ü 数 \u{1f600}`
    await history.commit(batch(1, [row({ route })], "o'brien"))
    expect((await history.rowsFrom("o'brien", 0))[0]?.route).toBe(route)
  })
})

describe('rollUp()', () => {
  it('puts minutes into hours and hours into days, adds what comes late, and says which rows are what', async () => {
    const history = await opens(path, { retention: { minutes: 1, hours: 2 } })
    const at = (days: number, minute: number): number => midnight + days * 1440 + minute
    await history.commit(
      batch(
        1,
        [at(0, 1), at(0, 59), at(0, 61), at(2, 5), at(2, 6), at(3, 7)].map((minute) =>
          row({ minute, latency: [300, 1] }),
        ),
      ),
    )
    const now = at(4, 30) * 60_000
    await history.rollUp(now)
    const before = [
      '0 GET /orders/:id 200 3 300',
      '2880 GET /orders/:id 200 2 200',
      `${at(3, 7) - midnight} GET /orders/:id 200 1 100`,
    ]
    expect(await cellsOf(history)).toEqual(before)
    expect((await history.read(always)).steps).toEqual([
      { from: at(2, 60) * 60_000, seconds: 60 },
      { from: at(1, 0) * 60_000, seconds: 3600 },
      { from: 0, seconds: 86_400 },
    ])
    await history.commit(batch(2, [row({ minute: at(2, 6) })]))
    const after = before.with(1, '2880 GET /orders/:id 200 3 300')
    expect(await cellsOf(history)).toEqual(after)
    await history.rollUp(now)
    expect(await cellsOf(history)).toEqual(after)
    const { rows } = await history.query('select step, sum(count)::int from durations group by 1 order by 1')
    expect(rows).toEqual([
      [60, 1],
      [3600, 2],
      [86_400, 3],
    ])
  })

  it('forgets what is older than the retention', async () => {
    const history = await opens(path, { retention: { minutes: 1, hours: 2, days: 3 } })
    await history.commit(batch(1, [row({}), row({ minute: midnight + 5 * 1440 })]))
    await history.rollUp((midnight + 4 * 1440) * 60_000)
    expect(await cellsOf(history)).toEqual(['7200 GET /orders/:id 200 1 100'])
  })
})

describe('openHistory()', () => {
  it('is whole after its writer was killed at any moment', { timeout: 20_000 }, async () => {
    let turn = 0
    for (const delay of [0, 40, 90]) {
      turn = await commitUntilKilled(turn + 1, delay)
      const history = await opens(path)
      const [position] = await history.positions('a')
      expect(position?.offset).toBeGreaterThanOrEqual(turn)
      turn = position?.offset ?? 0
      const rows = await history.rowsFrom('a', 29_000_000)
      expect(rows).toHaveLength(turn + 1)
      expect(rows.find(({ minute }) => minute === 29_000_000)?.count).toBe(turn)
      await history.close()
    }
  })

  it('tells a second process who writes, and lets it read a copy', { timeout: 20_000 }, async () => {
    const writer = startWriter(1)
    await writer.said
    await expect(openHistory(path)).rejects.toThrow(
      `Cannot open the history "${path}": process ${writer.child.pid} (${process.execPath}) writes it, and only one process may`,
    )
    const copy = await opens(path, { readOnly: true })
    expect(copy.snapshot).toBe(true)
    const [position] = await copy.positions('a')
    expect(await copy.rowsFrom('a', 0)).toHaveLength((position?.offset ?? 0) + 1)
    await expect(copy.commit(batch(1, []))).rejects.toThrow('it was opened for reading only')
    await writer.kill()
  })

  it('refuses a second opening in one process, and allows it after closing', async () => {
    const history = await opens(path)
    await expect(openHistory(path)).rejects.toThrow('it is open in this process already')
    await history.close()
    await opens(path)
  })

  it('says what is wrong with a file that is no history', async () => {
    await writeFile(path, 'x'.repeat(20_000))
    await expect(openHistory(path)).rejects.toThrow(`Cannot open the history "${path}": it is no DuckDB file`)
    await expect(openHistory(join(folder, 'none'), { readOnly: true })).rejects.toThrow('there is no such file')
    await expect(openHistory(join(path, 'x.duckdb'))).rejects.toThrow(/^Cannot open the history /)
  })
})

describe('History', () => {
  it('answers SQL, changes nothing by it, and says what is wrong with it', async () => {
    const history = await opens(path)
    await history.commit(batch(1, [row({ count: 9 })]))
    const sql = 'select time, step, source, host, route, method, status, count, bytes from responses'
    expect(await history.query(sql)).toEqual({
      columns: ['time', 'step', 'source', 'host', 'route', 'method', 'status', 'count', 'bytes'],
      rows: [['2025-02-20 00:00:00', 60, 'web-1', 'a.example', '/orders/:id', 'GET', 200, '9', '100']],
    })
    await history.query('delete from response_cells')
    expect(await cellsOf(history)).toHaveLength(1)
    await expect(history.query('selekt')).rejects.toThrow('Cannot answer "selekt": Parser Error')
  })

  it('writes Parquet that reads back', async () => {
    const history = await opens(path)
    await history.commit(batch(1, [row({ count: 9 }), row({ minute: midnight + 1440 })]))
    const file = join(folder, "it's.parquet")
    const span = { from: midnight * 60_000, to: midnight * 60_000 + day }
    expect(await history.exportParquet(file, span)).toBe(1)
    const { rows } = await history.query(`select status, count from '${file.replace("'", "''")}'`)
    expect(rows).toEqual([[200, '9']])
    await expect(history.exportParquet(join(folder, 'no/x.parquet'), span)).rejects.toThrow(/^Cannot write Parquet to /)
  })

  it('keeps incidents, and replaces one when it ends', async () => {
    const history = await opens(path)
    const incident: Incident = {
      ...{ kind: 'credentials', rule: null, status: 401, route: '/api/*', method: null, host: null, client: null },
      ...{ from: 60_000, raised: 120_000, to: null, peak: 0.15, baseline: 0.003, count: 812, severity: 'page' },
      ...{ headline: "401 rose: it's so", explanation: 'x', evidence: ['a', "b'"], nextSteps: [] },
    }
    await history.keepIncidents([incident, { ...incident, kind: 'scan', raised: 180_000, to: 240_000 }])
    const ended = { ...incident, to: 300_000 }
    await history.keepIncidents([ended])
    expect(await history.incidents({ from: 0, to: 600_000 })).toEqual([
      ended,
      { ...incident, kind: 'scan', raised: 180_000, to: 240_000 },
    ])
    expect(await history.incidents({ from: 250_000, to: 600_000 })).toEqual([ended])
  })
})

function startWriter(first: number): {
  readonly child: ReturnType<typeof spawn>
  readonly said: Promise<void>
  kill(): Promise<number>
} {
  const script = join(import.meta.dirname, '../../testing/commit-until-killed.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@statute/source', script, path, String(first)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  const said = new Promise<void>((resolve) => {
    child.stdout?.on('data', (data) => {
      text += data
      resolve()
    })
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  return {
    child,
    said,
    async kill() {
      child.kill('SIGKILL')
      await ended
      return Number(text.trim().split('\n').at(-1))
    },
  }
}

/** The last turn that the writer said was done. */
async function commitUntilKilled(first: number, delay: number): Promise<number> {
  const writer = startWriter(first)
  await writer.said
  await new Promise((resolve) => setTimeout(resolve, delay))
  return writer.kill()
}
