import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Incident, Minute, Report } from '@statute/traffic'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openHistory } from '../history/duckdb.ts'
import { LiveLogs, type LiveOptions } from './live-logs.ts'

let folder = ''
let open: LiveLogs[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-live-'))
})
afterEach(async () => {
  for (const live of open) await live.close()
  open = []
  rmSync(folder, { recursive: true })
})

async function watch(path: string, options: LiveOptions = {}): Promise<LiveLogs> {
  const live = await LiveLogs.open([path], { poll: 20, ...options })
  open.push(live)
  return live
}

/** Waits until a report is as wanted. */
function until(live: LiveLogs, wanted: (report: Report) => boolean): Promise<Report> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`never came: ${JSON.stringify([live.current().codes, live.current().notes])}`)),
      4000,
    )
    const look = (report: Report) => {
      if (!wanted(report)) return
      clearTimeout(timer)
      stop()
      resolve(report)
    }
    live.ended.catch(reject)
    const stop = live.subscribe(look)
    look(live.current())
  })
}

const begin = Math.floor(Date.now() / 60_000) * 60_000 - 150 * 60_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Lines of some minutes, counted from two and a half hours ago: twenty a minute. */
function lines(from: number, to: number, status = (_at: number) => 200): string {
  let text = ''
  for (let minute = from; minute < to; minute++) {
    for (let at = 0; at < 20; at++) {
      const time = new Date(begin + minute * 60_000 + at * 3000)
      const [day, clock] = [time.toISOString().slice(8, 10), time.toISOString().slice(11, 19)]
      const stamp = `${day}/${months[time.getUTCMonth()]}/${time.getUTCFullYear()}:${clock} +0000`
      text += `203.0.113.${at} - - [${stamp}] "GET /orders/${1000 + at} HTTP/1.1" ${status(at)} 10 "-" "curl/8.14.1"\n`
    }
  }
  return text
}

describe('LiveLogs', () => {
  test('reads what is there, then what is written, over a rotation', async () => {
    const path = join(folder, 'access.log')
    writeFileSync(path, lines(0, 60))
    const live = await watch(path)
    await until(live, ({ requests }) => requests === 1200)
    appendFileSync(path, lines(60, 61))
    renameSync(path, `${path}.1`)
    appendFileSync(`${path}.1`, lines(61, 62))
    writeFileSync(path, lines(62, 63))
    const report = await until(live, ({ requests }) => requests >= 1260)
    expect(report.requests).toBe(1260)
    expect(report.routes.map(({ route }) => route)).toEqual(['/orders/:id'])
  })

  test('says how far it is with what was there before, and when all of it is read', async () => {
    const path = join(folder, 'access.log')
    const text = lines(0, 60)
    writeFileSync(path, text)
    const live = await watch(path)
    const seen: ReturnType<typeof live.catchingUp>[] = []
    live.subscribe(() => seen.push(live.catchingUp()))
    const report = await until(live, ({ notes }) => notes.some((note) => note.includes('is read yet')))
    expect(report.requests).toBe(0)
    expect(seen[0]).toEqual({ bytes: 0, total: text.length, elapsed: 0 })
    expect((await until(live, ({ requests }) => requests === 1200)).notes.join()).not.toContain('is read yet')
    expect(live.catchingUp()).toBeNull()
    appendFileSync(path, lines(60, 61))
    await until(live, ({ requests }) => requests === 1220)
    expect(seen.slice(1).every((state) => state === null)).toBe(true)
  })

  test('learns nothing from hours that stand in one row', async () => {
    const path = join(folder, 'access.log')
    writeFileSync(path, lines(0, 1))
    const store = await openHistory(join(folder, 'history.duckdb'), { retention: { minutes: 1, hours: 90 } })
    const now = Math.floor(Date.now() / 60_000)
    const names = { host: '', method: 'GET', route: '/', bytes: 0, latency: [] }
    const rows = Array.from({ length: 5 * 1440 }, (_, at) => [
      { ...names, minute: now - 200 - at, status: 200, count: 20 },
      { ...names, minute: now - 200 - at, status: 500, count: 1 },
    ]).flat()
    await store.commit({ source: 'test', version: 1, rows, positions: [] })
    await store.rollUp(Date.now())
    const live = await watch(path, { store, source: 'test', hours: 10 * 24 })
    await until(live, ({ codes }) => codes.some(({ count }) => count > 20))
    expect(live.current().incidents).toEqual([])
  })

  test('raises an incident when its minutes are over, and tells exporters', async () => {
    const path = join(folder, 'access.log')
    writeFileSync(path, lines(0, 90))
    const told: { minutes: number; open: Incident[]; lines: number } = { minutes: 0, open: [], lines: 0 }
    const exporter = {
      name: 'the test',
      minute: (_minute: Minute) => void told.minutes++,
      incidents: async (now: readonly Incident[]) => void told.open.push(...now),
      lines: (read: number) => {
        told.lines += read
      },
      close: async () => {},
    }
    const live = await watch(path, { exporters: [exporter] })
    await until(live, ({ requests }) => requests === 1800)
    expect(live.current().incidents).toEqual([])
    appendFileSync(
      path,
      lines(90, 100, (at) => (at < 12 ? 500 : 200)),
    )
    const report = await until(live, ({ incidents }) => incidents.length > 0)
    expect(report.incidents[0]).toMatchObject({
      kind: 'server-errors',
      status: 500,
      from: begin + 90 * 60_000,
      to: null,
    })
    expect(told.open[0]).toMatchObject({ status: 500 })
    expect(told.minutes).toBeGreaterThan(90)
    expect(told.lines).toBe(2000)
  })

  test('goes on from its history after a restart, and counts nothing twice', async () => {
    const path = join(folder, 'access.log')
    const history = join(folder, 'history.duckdb')
    writeFileSync(path, lines(0, 60))
    const first = await watch(path, { store: await openHistory(history), source: 'test' })
    await until(first, ({ requests }) => requests === 1200)
    await first.close()
    open = []
    appendFileSync(path, lines(60, 65))
    const second = await watch(path, { store: await openHistory(history), source: 'test' })
    const report = await until(second, ({ requests }) => requests >= 1300)
    expect(report.requests).toBe(1300)
    expect(report.codes.map(({ status, count }) => [status, count])).toEqual([[200, 1300]])
  })
})
