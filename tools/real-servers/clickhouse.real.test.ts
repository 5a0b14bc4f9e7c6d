/**
 * The store of a cluster, on two ClickHouse servers of Debian (18.16) that are stopped and killed on the way, and on a
 * modern one. Where a server is not installed, its part is skipped.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store, StoredRow, StoredTraffic } from '@statute/logs'
import { ClickHouseSource } from '@statute/logs/clickhouse/source'
import { openClickHouse } from '@statute/logs/clickhouse/store'
import { openStateFile } from '@statute/logs/follow/state-file'
import { judgeableOf, readHistory } from '@statute/logs/read-history'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChdbShim, startChdb } from './chdb-shim.ts'
import { type ClickHouseServer, clusterName, makeCluster } from './clickhouse-server.ts'
import { ensureChdb } from './ensure-chdb.ts'
import { findProgram, until } from './run-server.ts'

const password = "p'w--d?@"
const credentials = `default:${encodeURIComponent(password)}@`
const patience = { write: 10_000, read: 20_000, attempts: 2, quiet: 0, rest: 500 }
const chdbMain = ensureChdb()
const hasDebian = findProgram('clickhouse-server') !== null

const dayMinutes = 1440
/** A noon, so that a few hours before and after are in its day. */
const noon = Math.floor(Date.now() / 86_400_000) * dayMinutes - dayMinutes / 2
const hostile = '/o\'rders\\/\n\r\t\0`"/é/:id'

function rowOf(minute: number, status: number, count: number, more: Partial<StoredRow> = {}): StoredRow {
  const base = { minute, host: 'shop.example', route: '/orders/:id', method: 'GET', status, count }
  return { ...base, bytes: count * 1000, latency: [], ...more }
}

/** `status → requests`. */
function totals({ traffic: { counts } }: StoredTraffic): Record<number, number> {
  const sums: Record<number, number> = {}
  for (let at = 0; at < counts.length; at++) {
    const { status, count } = counts.cell(at)
    sums[status] = (sums[status] ?? 0) + count
  }
  return sums
}

const around = (days: number) => ({ from: (noon - days * dayMinutes) * 60_000, to: (noon + dayMinutes) * 60_000 })

let servers: ClickHouseServer[] = []
let chdb: ChdbShim | null = null

beforeAll(async () => {
  if (chdbMain) chdb = await startChdb(chdbMain)
  if (!hasDebian) return
  servers = await makeCluster(2, password)
  await Promise.all(servers.map((server) => server.start()))
}, 60_000)

afterAll(async () => {
  await chdb?.stop()
  await Promise.all(servers.map((server) => server.remove()))
}, 60_000)

const hostOf = (at: number) => servers[at]?.host ?? ''
const options = {
  two: () => `cluster=${clusterName}&shards=${hostOf(0)},${hostOf(1)}`,
  through: () => `cluster=${clusterName}`,
}

let databases = 0
const setups = [
  {
    name: 'two shards of 18.16',
    here: hasDebian,
    rollsUp: true,
    open: (database: string, more = '') =>
      openClickHouse(`clickhouse://${credentials}${hostOf(0)}/${database}?${options.two()}${more}`, patience),
  },
  {
    name: 'the Distributed table of 18.16',
    here: hasDebian,
    rollsUp: false,
    async open(database: string, more = '') {
      await setups[0]?.open(database).then((store) => store.close())
      return openClickHouse(`clickhouse://${credentials}${hostOf(0)}/${database}?${options.through()}${more}`, patience)
    },
  },
  {
    name: 'ClickHouse 26.7',
    here: chdbMain !== null,
    rollsUp: true,
    open: (database: string, more = '') => openClickHouse(`clickhouse://${chdb?.host}/${database}?${more}`, patience),
  },
]

for (const { name, here, rollsUp, open } of setups) {
  describe.skipIf(!here)(`openClickHouse() on ${name}`, () => {
    const withStore = async (act: (store: Store) => Promise<void>, more = '') => {
      const store = await open(`watch_${databases++}`, more)
      try {
        await act(store)
      } finally {
        await store.close()
      }
    }

    it('gives back what was written, of all sources and of one', () =>
      withStore(async (store) => {
        const sources = ['web-1:/var/log/a.log', "o'\\source\n\0", 'web-3', 'web-4']
        for (const [at, source] of sources.entries()) {
          await store.commit({
            source,
            version: 1,
            rows: [
              rowOf(noon, 200, 10 + at),
              rowOf(noon, 503, 1, { route: hostile, method: '(other)', host: '' }),
              rowOf(noon + 1, 200, 100, { latency: [3, 40, 1056, 60], bytes: 2 ** 45 }),
              rowOf(noon - 3 * dayMinutes, 404, 7),
            ],
            positions: [],
          })
        }
        const { traffic, steps, missing } = await store.read(around(7))
        expect(missing).toEqual([])
        expect(steps).toEqual([{ from: around(7).from, seconds: 60 }])
        const cells = Array.from({ length: traffic.counts.length }, (_, at) => traffic.counts.cell(at))
        const shown = cells.map(({ minute, endpoint, status, count, bytes }) => {
          return [minute - noon, traffic.counts.endpoints[endpoint]?.route, status, count, bytes]
        })
        expect(shown.sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[2]) - Number(b[2]))).toEqual([
          [-3 * dayMinutes, '/orders/:id', 404, 28, 28_000],
          [0, '/orders/:id', 200, 46, 46_000],
          [0, hostile, 503, 4, 4000],
          [1, '/orders/:id', 200, 400, 4 * 2 ** 45],
        ])
        expect([...traffic.latency.total(() => true).buckets]).toEqual([
          [3, 160],
          [1056, 240],
        ])
        expect(totals(await store.read({ ...around(7), source: sources[1] as string }))).toEqual({
          200: 111,
          404: 7,
          503: 1,
        })
        const rows = await store.rowsFrom(sources[1] as string, noon)
        expect(rows).toContainEqual(rowOf(noon + 1, 200, 100, { latency: [3, 40, 1056, 60], bytes: 2 ** 45 }))
        expect(rows).toContainEqual(rowOf(noon, 503, 1, { route: hostile, method: '(other)', host: '' }))
        expect(rows).toHaveLength(3)
      }))

    it('counts a row once that was written again, and takes the later version whatever comes first', () =>
      withStore(async (store) => {
        const batch = (version: number, count: number) => ({
          source: 'web-1',
          version,
          rows: [rowOf(noon, 200, count, { latency: [7, count] })],
          positions: [{ path: "/a'b\n", fingerprint: 'x\\', offset: 2 ** 41 + version }],
        })
        for (const [version, count] of [
          [1, 5],
          [3, 9],
          [2, 7],
          [3, 9],
        ] as const)
          await store.commit(batch(version, count))
        const answer = await store.read(around(1))
        expect(totals(answer)).toEqual({ 200: 9 })
        expect(answer.traffic.latency.total(() => true).count).toBe(9)
        expect(await store.positions('web-1')).toEqual([{ path: "/a'b\n", fingerprint: 'x\\', offset: 2 ** 41 + 3 }])
        expect(await store.positions('web-2')).toEqual([])
      }))

    it('puts long spans together by hour and by day, and loses nothing by it', () =>
      withStore(async (store) => {
        const rows = Array.from({ length: 30 }, (_, at) => rowOf(noon - at * 5 * dayMinutes - at, 200, 1))
        await store.commit({ source: 'web-1', version: 1, rows, positions: [] })
        for (const [days, seconds] of [
          [30, 60],
          [100, 3600],
          [200, 86_400],
        ] as const) {
          const answer = await store.read(around(days))
          expect(answer.steps).toEqual([{ from: around(days).from, seconds }])
          expect(totals(answer)).toEqual({ 200: Math.min(30, days / 5) })
          expect(answer.traffic.counts.cell(0).minute % (seconds / 60)).toBe(0)
        }
      }))

    it.skipIf(!rollsUp)(
      'rolls minutes up into hours and days, drops what is too old, and counts each request once',
      () =>
        withStore(async (store) => {
          // Two minutes in each of three hours of forty days, one status each.
          const rows = Array.from({ length: 40 * 3 }, (_, at) => {
            const minute = noon - Math.floor(at / 3) * dayMinutes - (at % 3) * 120
            return [rowOf(minute, 200, 2, { latency: [5, 2] }), rowOf(minute + 1, 500, 1)]
          }).flat()
          for (const version of [1, 2]) await store.commit({ source: 'web-1', version, rows, positions: [] })
          await store.commit({ source: 'web-2', version: 1, rows, positions: [] })
          const now = (noon + 60) * 60_000
          const span = { from: (noon - 34.5 * dayMinutes) * 60_000, to: now }
          const before = await store.read(span)
          await store.rollUp(now)
          const after = await store.read(span)
          expect(totals(before)).toEqual({ 200: 35 * 12, 500: 35 * 6 })
          expect(totals(after)).toEqual({ 200: 26 * 12, 500: 26 * 6 })
          expect(after.traffic.latency.total(() => true).count).toBe(26 * 12)
          expect(after.steps.map(({ seconds }) => seconds)).toEqual([60, 3600, 86_400])
          expect(after.traffic.counts.length).toBeLessThan(before.traffic.counts.length)
          // A long span comes by the day; what is kept by the minute is asked for again, to be judged.
          const { judged, judgeable, counted } = await readHistory(store, around(200))
          const minutes = after.steps[0]?.from as number
          expect(judged?.from).toBeGreaterThanOrEqual(minutes)
          expect(judgeable.counts.length).toBe(judgeableOf(after).counts.length)
          expect(counted).toMatchObject([{ to: judged?.from, seconds: 86_400 }])
          // Today and 25 days are kept; all twice, for there are two sources.
          expect(totals(await store.read(around(200)))).toEqual({ 200: 26 * 12, 500: 26 * 6 })
          // The same minutes once more, weeks later, count nothing; one that is new does.
          const late = rowOf(noon - 9 * dayMinutes + 5, 404, 3)
          await store.commit({ source: 'web-1', version: 3, rows: [...rows.slice(48, 26 * 6), late], positions: [] })
          await store.commit({ source: 'web-1', version: 4, rows: [...rows.slice(48, 26 * 6), late], positions: [] })
          expect(totals(await store.read(around(200)))).toEqual({ 200: 26 * 12, 404: 3, 500: 26 * 6 })
          await Promise.all([store.rollUp(now), store.rollUp(now)])
          expect(totals(await store.read(around(200)))).toEqual({ 200: 26 * 12, 404: 3, 500: 26 * 6 })
        }, '&minutes=7&hours=14&days=25'),
    )
  })
}

describe.skipIf(!hasDebian)('a cluster of which a shard goes away', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'statute-waiting-'))
    // Servers of tests end by themselves after two minutes.
    await Promise.all(servers.map((server) => server.stop()))
    await Promise.all(servers.map((server) => server.start()))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const cases = [
    ['two shards of 18.16', 'stop'],
    ['two shards of 18.16', 'kill'],
    ['the Distributed table of 18.16', 'stop'],
    ['the Distributed table of 18.16', 'kill'],
  ] as const

  it.each(cases)(
    'loses and doubles nothing: %s, %s while it is written to',
    async (setup, end) => {
      const [, second] = servers as [ClickHouseServer, ClickHouseServer]
      const database = `away_${databases++}`
      const open = setups.find(({ name }) => name === setup)?.open as (database: string) => Promise<Store>
      const troubles: string[] = []
      const store = await openStateFile(join(folder, `${database}.json`), {
        behind: await open(database),
        onTrouble: (message) => troubles.push(message),
      })
      const truth: Record<number, number> = { 200: 0, 500: 0 }
      const counted = new Map<string, number>()
      let version = 0
      /** Minutes grow while they are open: each is written several times, with more in it each time. */
      const write = async (round: number, routes: number) => {
        for (let source = 0; source < 6; source++) {
          const rows: StoredRow[] = []
          for (let route = 0; route < routes; route++) {
            for (const status of [200, 500]) {
              const key = `${source} ${Math.floor(round / 3)} ${route} ${status}`
              const count = (counted.get(key) ?? 0) + 1 + ((round + route + status) % 3)
              truth[status] = (truth[status] ?? 0) + count - (counted.get(key) ?? 0)
              counted.set(key, count)
              rows.push(rowOf(noon + Math.floor(round / 3), status, count, { route: `/r/${route}` }))
            }
          }
          await store.commit({ source: `web-${source}`, version: ++version, rows, positions: [] })
        }
      }
      try {
        for (let round = 0; round < 3; round++) await write(round, 20)
        // Large writes are under way when it ends.
        const writing = (async () => {
          for (let round = 3; round < 6; round++) await write(round, 2000)
        })()
        await new Promise((done) => setTimeout(done, end === 'kill' ? 150 : 80))
        await second[end]()
        await writing
        await write(6, 20)
        expect(troubles.at(-1)).toMatch(/ rows wait in "/)

        const partial = await store.read(around(1))
        const which = setup.startsWith('two') ? second.host : second.native
        expect(partial.missing).toEqual([`shard 2 of 2 (${which}) does not answer`])
        expect((totals(partial)[200] ?? 0) + (totals(partial)[500] ?? 0)).toBeGreaterThan(0)
        expect(totals(partial)[200]).toBeLessThan(truth[200] as number)

        await second.start()
        await until(
          'what waited to be taken',
          async () => {
            const before = troubles.length
            for (let source = 0; source < 6; source++) {
              await store.commit({ source: `web-${source}`, version: ++version, rows: [], positions: [] })
            }
            return troubles.length === before
          },
          10_000,
        )
        const whole = await store.read(around(1))
        expect(whole.missing).toEqual([])
        expect(totals(whole)).toEqual(truth)
      } finally {
        await second.start()
        await store.close()
      }
    },
    60_000,
  )

  it('does not go on counting from a part of the counts', async () => {
    const [, second] = servers as [ClickHouseServer, ClickHouseServer]
    const store = (await setups[0]?.open(`away_${databases++}`)) as Store
    try {
      await second.stop()
      await expect(store.rowsFrom('web-1', noon)).rejects.toThrow(
        `Cannot read from ClickHouse at ${second.host}: nothing listens there`,
      )
    } finally {
      await second.start()
      await store.close()
    }
  })
})

describe.skipIf(!hasDebian)('openClickHouse() refused', () => {
  const messageOf = (url: string) =>
    openClickHouse(url, patience).then(
      () => '',
      (error: Error) => error.message,
    )

  it('says so without credentials', async () => {
    const message = await messageOf(`clickhouse://default:wr0ng@${hostOf(0)}/x`)
    expect(message).toContain(`Cannot ask ClickHouse at ${hostOf(0)}: it says "Wrong password for user default"`)
    expect(message).toContain('give user and password in the address')
    expect(message).not.toContain('wr0ng')
    expect(message).not.toContain(password)
  })

  it('says that nobody is there', async () => {
    expect(await messageOf('clickhouse://127.0.0.1:9/x')).toBe(
      'Cannot ask ClickHouse at 127.0.0.1:9: nothing listens there',
    )
  })
})

describe('ClickHouseSource', () => {
  const places = [
    {
      name: '18.16',
      here: hasDebian,
      ask: (sql: string) => (servers[0] as ClickHouseServer).ask(sql),
      url: () => `${credentials}${hostOf(0)}`,
    },
    { name: '26.7', here: chdbMain !== null, ask: (sql: string) => (chdb as ChdbShim).ask(sql), url: () => chdb?.host },
  ]
  // Hostile on purpose: names of columns that are names of our own, too.
  const lines = [
    ['00:00:10', 'GET', '/orders/17?x=1', 200, 1000, 0.25],
    ['00:00:20', 'GET', '/orders/18', 200, 1000, 0.5],
    ['00:00:30', 'POST', '/orders/3f2504e0-4f89-11d3-9a0c-0305e82c3301', 503, 10, 1],
    ['00:00:40', 'POST', '/orders/3f2504e0-4f89-11d3-9a0c-0305e82c3302', 201, 10, 1],
    ['00:01:00', 'GET', '/wp-login.php', 404, 10, 0.001],
    ['00:01:10', 'FOO', "/it's", 200, 10, 0],
    ['00:01:20', 'GET', 'https://shop.example/v1/files/12.jpg#a', 460, 10, 3],
    ['00:01:30', 'GET', '/v1/files/13.jpg', 200, 10, 3],
    ['00:01:40', '', '', 400, 0, 0],
  ] as const
  const expected = [
    [0, 'GET', '/orders/:id', 200, 2, 2000],
    [0, 'POST', '/orders/:uuid', 201, 1, 10],
    [0, 'POST', '/orders/:uuid', 503, 1, 10],
    [1, '', '(malformed)', 400, 1, 0],
    [1, '(other)', "/it's", 200, 1, 10],
    [1, 'GET', '(unmatched)', 404, 1, 10],
    [1, 'GET', '/v1/files/:id.jpg', 200, 1, 10],
    [1, 'GET', '/v1/files/:id.jpg', 499, 1, 10],
  ].map((cell) => cell.join(' '))
  const start = Date.UTC(2026, 0, 5)

  for (const { name, here, ask, url } of places) {
    it.skipIf(!here)(`reads counts out of a table of requests: ${name}`, async () => {
      const database = `foreign_${databases++}`
      await ask(`CREATE DATABASE ${database}`)
      await ask(`CREATE TABLE ${database}.access_log (time DateTime('UTC'), method String, path String, status UInt16, bytes Nullable(UInt64),
        request_time Float64, host String, code String, minute String, template String) ENGINE = MergeTree ORDER BY time PARTITION BY toYYYYMM(time)`)
      await ask(
        `CREATE TABLE ${database}.strange (when_ms Int64, line String, answer String) ENGINE = MergeTree ORDER BY when_ms`,
      )
      const text = (value: string) => `'${value.replaceAll("'", "\\'")}'`
      const values = lines.map(([time, method, path, status, bytes, duration]) => {
        return `('2026-01-05 ${time}', ${text(method)}, ${text(path)}, ${status}, ${bytes || 'NULL'}, ${duration}, 'Shop.example:8080', 'x', 'y', 'z')`
      })
      await ask(`INSERT INTO ${database}.access_log VALUES ${values.join(', ')}`)
      const strange = lines.map(([time, method, path, status]) => {
        return `(${Date.parse(`2026-01-05T${time}Z`)}, ${text(method && `${method} ${path} HTTP/1.1`)}, '${status}')`
      })
      await ask(`INSERT INTO ${database}.strange VALUES ${strange.join(', ')}`)

      const shown = async (address: string) => {
        const source = await ClickHouseSource.open(address, patience)
        try {
          const traffic = await source.read({ from: start, to: start + 3_600_000 })
          const { counts } = traffic
          const cells = Array.from({ length: counts.length }, (_, at) => counts.cell(at)).map((cell) => {
            const { method, route } = counts.endpoints[cell.endpoint] as { method: string; route: string }
            return [cell.minute - start / 60_000, method, route, cell.status, cell.count, cell.bytes]
          })
          return { cells: cells.map((cell) => cell.join(' ')).sort(), traffic, source }
        } finally {
          await source.close()
        }
      }
      const whole = await shown(`clickhouse://${url()}/${database}?table=access_log`)
      expect(whole.cells).toEqual(expected)
      expect(whole.traffic.counts.endpoints.map(({ host }) => host)).toContain('shop.example')
      const durations = whole.traffic.latency.total((_, status) => status === 200)
      expect(durations.quantile(0.5)).toBeCloseTo(0.25, 1)
      expect(durations.quantile(1)).toBeCloseTo(3, 1)
      expect(whole.source.name).toBe(`access_log on clickhouse://${String(url()).split('@').at(-1)}/${database}`)

      const named = await shown(
        `clickhouse://${url()}/${database}?table=strange&time=when_ms&request=line&status=answer`,
      )
      const withoutBytes = (cell: string) => cell.replace(/ \d+$/, '')
      expect(named.cells.map(withoutBytes)).toEqual(expected.map(withoutBytes))

      await expect(
        ClickHouseSource.open(`clickhouse://${url()}/${database}?table=acces_log`, patience),
      ).rejects.toThrow(`has no table "acces_log"; it has access_log, strange`)
      await expect(ClickHouseSource.open(`clickhouse://${url()}/${database}?table=strange`, patience)).rejects.toThrow(
        'no column of it looks like the time; name it with time=…; it has when_ms, line, answer',
      )
    })
  }
})
