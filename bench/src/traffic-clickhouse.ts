/**
 * The store of a cluster, two ClickHouse servers of Debian on this machine: rows a second into two shards, and what it
 * takes to read a year of 200 hosts. Runs with `npx tsx --conditions=@statute/source bench/src/traffic-clickhouse.ts`.
 */
import type { Store, StoredRow } from '@statute/logs'
import { openClickHouse } from '@statute/logs/clickhouse/store'
import { type ClickHouseServer, clusterName, makeCluster } from '../../tools/real-servers/clickhouse-server.ts'
import { findProgram } from '../../tools/real-servers/run-server.ts'
import { median, printTable, type Row } from './measure.ts'

const hosts = 200
/** Cells (route × status) of a host in each minute, hour and day. Real hosts have more: `SCALE=4` has four times as many. */
const scale = Number(process.env.SCALE ?? 1)
const cells = { minute: 4 * scale, hour: 12 * scale, day: 24 * scale }
const kept = { minutes: 14, hours: 90, days: 365 }
const routes = 40
const patience = { write: 60_000, read: 120_000, attempts: 3, quiet: 0, rest: 30_000 }
const today = Math.floor(Date.now() / 86_400_000)

export async function benchClickHouse(): Promise<void> {
  if (findProgram('clickhouse-server') === null) {
    console.log('\nClickHouse: skipped, clickhouse-server is not installed')
    return
  }
  const servers = await makeCluster(2)
  try {
    await Promise.all(servers.map((server) => server.start()))
    printTable('ClickHouse 18.16, two shards on this machine: writing', await writing(servers))
    const rows = await fill(servers)
    const title = `ClickHouse 18.16, two shards on this machine: reading a year of ${hosts} hosts, ${millions(rows)} rows`
    printTable(title, await reading(servers))
  } finally {
    for (const server of servers) await server.remove()
  }
}

const open = (servers: readonly ClickHouseServer[], database: string): Promise<Store> => {
  const shards = servers.map(({ host }) => host).join(',')
  return openClickHouse(
    `clickhouse://${servers[0]?.host}/${database}?cluster=${clusterName}&shards=${shards}`,
    patience,
  )
}

async function writing(servers: readonly ClickHouseServer[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, size, batches] of [
    ['batches of 100,000 rows (a log is read)', 100_000, 12],
    ['batches of 1,000 rows (a log is followed)', 1000, 400],
  ] as const) {
    const store = await open(servers, `writing_${size}`)
    const all = Array.from({ length: batches }, (_, at) => batchOf(`web-${at % hosts}`, at, size))
    const begin = performance.now()
    // Four readers, each one batch after the other.
    await Promise.all(
      [0, 1, 2, 3].map(async (reader) => {
        for (let at = reader; at < batches; at += 4) await store.commit(all[at] as (typeof all)[number])
      }),
    )
    const seconds = (performance.now() - begin) / 1000
    const { traffic } = await store.read({ from: (today - 30) * 86_400_000, to: (today + 1) * 86_400_000 })
    const sum = traffic.counts.count.subarray(0, traffic.counts.length).reduce((a, b) => a + b, 0)
    if (sum !== size * batches) throw new Error(`Cannot trust the figure: ${size * batches} were written, ${sum} read`)
    rows.push({ what, figure: `${Math.round((size * batches) / seconds).toLocaleString('en')} rows/s` })
    await store.close()
  }
  return rows
}

function batchOf(source: string, seed: number, size: number) {
  const rows = Array.from({ length: size }, (_, at): StoredRow => {
    const minute = (today - (seed % 8)) * 1440 + ((Math.floor(seed / hosts) * 100 + Math.floor(at / 100)) % 1440)
    const route = `/api/v1/resource-${at % 100}/:id`
    return { minute, host: 'shop.example', route, method: 'GET', status: 200, count: 1, bytes: at * 100, latency: [] }
  })
  return { source, version: seed + 1, rows, positions: [] }
}

/** Rows as roll-up leaves them: minutes of two weeks, hours of three months, days of the rest. Made by the servers. */
async function fill(servers: readonly ClickHouseServer[]): Promise<number> {
  const store = await open(servers, 'year')
  await store.close()
  const parts = [
    { step: 60, from: 0, to: kept.minutes, cells: cells.minute, slice: 2 },
    { step: 3600, from: kept.minutes, to: kept.hours, cells: cells.hour, slice: 38 },
    { step: 86_400, from: kept.hours, to: kept.days, cells: cells.day, slice: 92 },
  ]
  for (const { step, from, to, cells: perStep, slice } of parts) {
    await anew(servers)
    for (let back = from; back < to; back += slice) {
      const days = Math.min(slice, to - back)
      const numbers = days * (86_400 / step) * hosts * perStep
      const cell = `number % ${perStep}`
      const source = `intDiv(number, ${perStep}) % ${hosts}`
      const time = `${(today - back - days + 1) * 86_400} + intDiv(number, ${perStep * hosts}) * ${step}`
      await Promise.all(
        servers.map((server, shard) =>
          server.ask(`INSERT INTO year.statute_responses
SELECT toUInt32(${step}), toDateTime(t), src, 'shop.example', concat('/api/v1/resource-', toString((host + cell) % ${routes}), '/:id'),
  'GET', toUInt16(if(cell % 4 = 3, 500 + cell % 5, 200)), toUInt64(1), toUInt64(1000), emptyArrayUInt16(), emptyArrayUInt64(), toUInt64(1), toUInt64(0)
FROM (SELECT toUInt32(${time}) AS t, ${source} AS host, concat('web-', toString(${source})) AS src, ${cell} AS cell
  FROM (SELECT number FROM system.numbers LIMIT ${numbers}))
WHERE halfMD5(concat(src, '\\n', toString(intDiv(t, 86400)))) % 2 = ${shard}`),
        ),
      )
    }
  }
  const counts = await Promise.all(servers.map((server) => server.ask('SELECT count() FROM year.statute_responses')))
  return counts.reduce((sum, count) => sum + Number(count), 0)
}

async function reading(servers: readonly ClickHouseServer[]): Promise<Row[]> {
  const end = (today + 1) * 86_400_000
  const hour = 3_600_000
  const rows: Row[] = []
  await anew(servers)
  const store = await open(servers, 'year')
  const begin = performance.now()
  await store.rollUp(Date.now())
  rows.push({
    what: 'roll-up: versions put together',
    figure: `${Math.round(performance.now() - begin).toLocaleString('en')} ms`,
  })
  await store.close()
  for (const [what, hoursBack, source] of [
    ['an hour by minute', 1],
    ['a day by minute', 24],
    ['a day by minute, one host', 24, 'web-7'],
    ['two weeks by minute', 14 * 24],
    ['three months by hour', 90 * 24],
    ['the year by day', 365 * 24],
  ] as const) {
    await anew(servers)
    const store = await open(servers, 'year')
    const span = { from: end - hoursBack * hour, to: end, ...(source === undefined ? {} : { source }) }
    const ms: number[] = []
    let length = 0
    for (let run = 0; run < 3; run++) {
      const begin = performance.now()
      length = (await store.read(span)).traffic.counts.length
      ms.push(performance.now() - begin)
    }
    await store.close()
    const figure = `${Math.round(median(ms)).toLocaleString('en')} ms`
    rows.push({ what, figure, wanted: `${length.toLocaleString('en')} cells` })
  }
  return rows
}

/** A server of the tests ends by itself after two minutes. */
async function anew(servers: readonly ClickHouseServer[]) {
  for (const server of servers) await server.stop()
  await Promise.all(servers.map((server) => server.start()))
}

const millions = (count: number) => `${(count / 1e6).toFixed(1)} million`

if (process.argv[1] === import.meta.filename) await benchClickHouse()
