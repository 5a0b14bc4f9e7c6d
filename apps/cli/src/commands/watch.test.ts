/** `statute watch` on a file that has been written: what it prints, and its exit code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHistory } from '@statute/logs/history/duckdb'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { WatchOptions } from '../watch/settings.ts'
import { watch } from './watch.ts'

const start = Date.UTC(2026, 0, 15)
let folder: string
let log: string

/** Three hours of a request a second; from 02:00 on, for 20 minutes, half of the payments fail. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-watch-'))
  log = join(folder, 'access.log')
  const lines: string[] = []
  for (let second = 0; second < 3 * 3600; second++) {
    const time = new Date(start + second * 1000)
      .toUTCString()
      .slice(5, 25)
      .replace(' ', '/')
      .replace(' ', '/')
      .replace(' ', ':')
    const failing = second >= 7200 && second < 8400 && second % 4 === 0
    const path = second % 2 === 0 ? `/api/payments/${1000 + second}` : '/'
    lines.push(
      `203.0.113.${second % 250} - - [${time} +0000] "GET ${path} HTTP/1.1" ${failing ? 503 : 200} 512 "-" "curl/8.5.0"`,
    )
  }
  writeFileSync(log, `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  process.exitCode = undefined
})

async function run(options: Partial<WatchOptions>, inputs: readonly string[] = [log]) {
  const said = { stdout: '', stderr: '' }
  process.exitCode = undefined
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += text
      return true
    }),
  )
  try {
    await watch(inputs, { failOn: 'never', ...options })
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return { ...said, status: Number(process.exitCode ?? 0) }
}

describe('statute watch', () => {
  it('says in words what happened', async () => {
    const { stdout, status } = await run({ once: true, plain: true })
    expect(stdout).toMatch(/^One thing happened\n/)
    expect(stdout).toMatch(/503 rose from 0 % to \d+ % of GET \/api\/payments\/:id at 02:0\d\./)
    expect(stdout).toContain('statute 503')
    expect(stdout).toContain('10 800 requests')
    expect(status).toBe(0)
  })

  it('prints a document whose sums are those of the log', async () => {
    const document = JSON.parse((await run({ json: true })).stdout)
    expect(document).toMatchObject({
      lines: 10_800,
      unparsed: 0,
      from: '2026-01-15T00:00:00Z',
      to: '2026-01-15T02:59:00Z',
      byStatus: { 200: 10_500, 503: 300 },
      incidents: [{ status: 503, route: '/api/payments/:id', from: expect.stringMatching(/^2026-01-15T02:0/) }],
    })
  })

  it('prints every count as CSV', async () => {
    const rows = (await run({ csv: true })).stdout.trimEnd().split('\r\n').slice(1)
    const sum = rows.reduce((total, row) => total + Number(row.split(',')[5]), 0)
    expect(sum).toBe(10_800)
  })

  it('prints Markdown, and writes a page', async () => {
    const html = join(folder, 'report.html')
    const { stdout, stderr } = await run({ md: true, html })
    expect(stdout).toMatch(/^# One thing happened\n/)
    expect(stderr).toContain(`The report is in ${html}.`)
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('keeps to the time that is asked for', async () => {
    const document = JSON.parse(
      (await run({ json: true, since: '2026-01-15T02:30Z', until: '2026-01-15T02:40Z' })).stdout,
    )
    expect(document).toMatchObject({ requests: 600, incidents: [] })
  })

  it('ends with 1 from the wanted severity on', async () => {
    expect((await run({ once: true, failOn: 'note' })).status).toBe(1)
    expect((await run({ once: true, failOn: 'note', until: '2026-01-15T01:00Z' })).status).toBe(0)
  })

  it('obeys the rules that a person wrote', async () => {
    const rules = join(folder, 'rules.yaml')
    writeFileSync(rules, '- name: any failure\n  status: 5xx\n  above: 1 %\n  for: 5 min\n')
    expect((await run({ once: true, plain: true, rules })).stdout).toContain('any failure')
    writeFileSync(rules, '- name: [')
    const { stderr, status } = await run({ once: true, rules })
    expect(stderr).toMatch(/^Cannot read ".*rules\.yaml": .*, wanted JSON or YAML\n$/)
    expect(status).toBe(2)
  })

  it('counts by the routes that it is given', async () => {
    const routes = join(folder, 'openapi.yaml')
    writeFileSync(routes, 'openapi: 3.1.0\npaths:\n  /api/payments/{payment}:\n    get: {}\n')
    expect((await run({ csv: true, routes })).stdout).toContain(',GET,/api/payments/:payment,200,')
  })

  it('ends with 2 if it cannot read, and says why', async () => {
    const none = join(folder, 'none.log')
    expect(await run({ once: true }, [none])).toMatchObject({
      status: 2,
      stderr: `Cannot read "${none}": there is no such file\n`,
    })
    const prose = join(folder, 'prose.log')
    writeFileSync(prose, 'Dear reader,\nthis is no log.\n')
    const { stdout, stderr, status } = await run({ once: true, plain: true }, [prose])
    expect(stdout).toContain('2 lines of 2, 100 %: in no known format, and not counted.')
    expect(stderr).toContain('no line is a request in a known format, wanted --format')
    expect(status).toBe(2)
  })

  it('says what is wrong with a format, and which one may be meant', async () => {
    const { stderr, status } = await run({ once: true, format: 'combine' })
    expect(stderr).toMatch(/^Cannot use --format "combine": neither .*, wanted .*nginx-combined/)
    expect(status).toBe(2)
    expect((await run({ once: true, format: '$remote_addr' })).stderr).toBe(
      'Cannot use --format "$remote_addr": it has no status code\n',
    )
    expect((await run({ once: true, format: 'json', plain: true })).stderr).toContain(
      'no line is a request in the --format "json"',
    )
  })

  it('does not take a time without requests for a log without any', async () => {
    const { stdout, status } = await run({ once: true, plain: true, since: '2030-01-01' })
    expect(stdout).toMatch(/^No request at that time\nAll requests lie before or after it\.\n/)
    expect(status).toBe(0)
  })

  it('shows nothing of a file that is no text', async () => {
    const binary = join(folder, 'rules.bin')
    writeFileSync(binary, Buffer.from([0x1b, 0, 0xff, 0x07]))
    const stderr = `Cannot read "${binary}": it is no text, wanted a file that a person wrote\n`
    expect(await run({ once: true, rules: binary })).toMatchObject({ status: 2, stderr })
    expect(await run({ once: true, routes: binary })).toMatchObject({ status: 2, stderr })
  })

  it('says that an empty log has nothing', async () => {
    const empty = join(folder, 'empty.log')
    writeFileSync(empty, '')
    expect(await run({ once: true, plain: true }, [empty])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No requests'),
    })
  })
})

describe('statute watch --replay over a history that was rolled up', () => {
  const day = 86_400_000
  const today = Math.floor(Date.now() / day) * day
  const time = (days: number) => new Date(today - days * day).toISOString().replace('.000Z', 'Z')
  let store: string

  /** Twenty days of ten requests a minute, of which the last fourteen are kept by the minute. */
  beforeAll(async () => {
    store = join(folder, 'history.duckdb')
    const history = await openHistory(store)
    const names = { host: 'shop.example', route: '/', method: 'GET', status: 200, bytes: 0, latency: [] }
    const rows = Array.from({ length: 20 * 1440 }, (_, at) => ({
      ...names,
      minute: today / 60_000 - at - 1,
      count: 10,
    }))
    await history.commit({ source: 'web-1', version: 1, rows, positions: [] })
    await history.rollUp(today)
    await history.close()
  })

  it('judges the minutes only, and says so in words and in JSON', async () => {
    const options = { replay: true, store, since: time(20), until: time(0) }
    const document = JSON.parse((await run({ ...options, json: true }, [])).stdout)
    expect(document).toMatchObject({
      requests: 20 * 14_400,
      incidents: [],
      judged: { from: time(14), to: time(0) },
      countedOnly: [{ from: time(20), to: time(14), stepSeconds: 3600 }],
    })
    const { stdout, status } = await run({ ...options, plain: true }, [])
    const [from, middle, to] = [20, 14, 0].map((days) => time(days).replace(':00Z', 'Z'))
    const said = stdout.replace(/\s+/g, ' ')
    expect(said).toContain(`Judged: ${middle} to ${to}, which is kept by the minute.`)
    expect(said).toContain(`Counted and not judged: ${from} to ${middle} (by the hour).`)
    expect(status).toBe(0)
    const markdown = await run({ ...options, md: true }, [])
    expect(markdown.stdout).toContain(`Counted and not judged: ${from} to ${middle}`)
    expect((await run({ ...options, csv: true }, [])).stderr).toContain(`Judged: ${middle} to ${to}`)
  })

  it('does not call quiet what could not be judged', async () => {
    const { stdout, stderr, status } = await run(
      { replay: true, store, since: time(20), until: time(15), plain: true },
      [],
    )
    expect(stdout).toMatch(/^Nothing was judged\n/)
    expect(stderr).toContain('Cannot judge')
    expect(status).toBe(2)
    expect(await run({ once: true, store, since: time(20), until: time(15) }, [])).toMatchObject({ status: 0 })
  })

  it('says nothing of it where all is kept by the minute', async () => {
    const options = { replay: true, store, since: time(3), until: time(0) }
    expect((await run({ ...options, plain: true }, [])).stdout).not.toContain('udged')
    expect(JSON.parse((await run({ ...options, json: true }, [])).stdout)).toMatchObject({
      judged: { from: time(3), to: time(0) },
      countedOnly: [],
    })
  })
})
