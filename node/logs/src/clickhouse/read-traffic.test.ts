import { describe, expect, it } from 'vitest'
import { TrafficRows, trafficQuery } from './read-traffic.ts'
import { RowWriter, readRows } from './row-binary.ts'

const day = 86_400_000
const noon = 20_000 * 1440 + 720

async function rowsOf(span: { from: number; to: number }, rows: [minute: number, seconds: number, count: number][]) {
  const writer = new RowWriter()
  for (const [minute, seconds, count] of rows) {
    writer.u32(minute)
    for (const text of ['shop.example', 'GET', '/é']) writer.string(text)
    writer.u16(200)
    writer.u32(seconds)
    writer.u64(count)
    writer.u64(7)
    writer.size(1)
    writer.u16(900)
    writer.size(1)
    writer.u64(count)
  }
  const taken = new TrafficRows(span)
  const { bytes } = writer
  await readRows(
    (async function* () {
      yield bytes
    })(),
    (reader) => taken.row(reader),
  )
  return taken
}

describe('TrafficRows', () => {
  const span = { from: (noon - 30 * 1440) * 60_000, to: noon * 60_000 }

  it('says from when on rows are minutes, hours and days', async () => {
    const rows = await rowsOf(span, [
      [noon - 1, 60, 1],
      [noon - 2 * 1440, 3600, 1],
      [noon - 20 * 1440 - 720, 86_400, 1],
    ])
    expect(rows.steps()).toEqual([
      { from: 19_999 * day, seconds: 60 },
      { from: 19_981 * day, seconds: 3600 },
      { from: span.from, seconds: 86_400 },
    ])
    expect((await rowsOf(span, [[noon - 1, 60, 1]])).steps()).toEqual([{ from: span.from, seconds: 60 }])
    expect((await rowsOf({ from: 0, to: span.to }, [[noon, 60, 1]])).steps()).toEqual([{ from: 0, seconds: 86_400 }])
  })

  it('adds up what two shards say, whose endpoints have other numbers', async () => {
    const one = await rowsOf(span, [[noon - 1, 60, 5]])
    one.traffic.counts.idOf({ host: 'other', method: '', route: '' })
    const all = new TrafficRows(span)
    all.traffic.counts.idOf({ host: 'first', method: '', route: '' })
    all.add(one)
    all.add(await rowsOf(span, [[noon - 1, 60, 2 ** 33]]))
    all.traffic.counts.settle()
    const { counts, latency } = all.traffic
    expect(counts.endpoints[counts.cell(0).endpoint]).toEqual({ host: 'shop.example', method: 'GET', route: '/é' })
    expect(latency.total((endpoint) => endpoint === counts.cell(0).endpoint).count).toBe(2 ** 33 + 5)
  })
})

describe('trafficQuery()', () => {
  it('keeps a hostile source within its quotes', () => {
    const sql = trafficQuery('t', { from: 0, to: day, source: "x' OR '1'='1" }, [])
    expect(sql).toContain("source = 'x\\' OR \\'1\\'=\\'1'")
  })
})
