import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Traffic } from '@statute/traffic'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLogs } from './read-logs.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-read-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const line = (at: number, status = 200) =>
  `203.0.113.${at % 250} - - [15/Jan/2026:10:${String(Math.floor(at / 60) % 60).padStart(2, '0')}:${String(at % 60).padStart(2, '0')} +0000] "GET /orders/${1000 + at} HTTP/1.1" ${status} 10 "-" "curl/8.14.1"\n`
const many = (count: number, status = 200) => Array.from({ length: count }, (_, at) => line(at, status)).join('')

function byStatus({ counts }: Traffic): Record<string, number> {
  const sums: Record<string, number> = {}
  for (let at = 0; at < counts.length; at++) {
    const { status, count } = counts.cell(at)
    sums[status] = (sums[status] ?? 0) + count
  }
  return sums
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('readLogs()', () => {
  test('merges several files, each in its own format and compression', async () => {
    const plain = write('merge/a.log', many(300))
    const packed = write('merge/b.log.gz', gzipSync(many(200, 404)))
    const json = write(
      'merge/c.json.log',
      Array.from({ length: 50 }, () =>
        JSON.stringify({
          time: '2026-01-15T10:00:00Z',
          method: 'GET',
          uri: '/orders/1',
          status: 500,
          request_time: 0.2,
        }),
      ).join('\n'),
    )
    const traffic = await readLogs([plain, packed, json])
    expect(byStatus(traffic)).toEqual({ 200: 300, 404: 200, 500: 50 })
    expect(traffic.tally).toMatchObject({ lines: 550, unparsed: 0 })
    expect(traffic.latency.total((_, status) => status === 500).count).toBe(50)
  })

  test('reads gzip of several members, and what there is of one that was cut short', async () => {
    const members = write('members.log.gz', Buffer.concat([gzipSync(many(100)), gzipSync(many(50, 500))]))
    expect(byStatus(await readLogs([members]))).toEqual({ 200: 100, 500: 50 })
    const whole = gzipSync(many(20_000))
    const cut = write('cut.log.gz', whole.subarray(0, whole.length / 2))
    const troubles: string[] = []
    const traffic = await readLogs([cut], { onTrouble: (message) => troubles.push(message) })
    expect(traffic.tally.lines).toBeGreaterThan(1000)
    expect(troubles).toEqual([
      expect.stringMatching(/^Cannot read ".*cut\.log\.gz" to its end: unexpected end of file/),
    ])
    await expect(readLogs([cut])).rejects.toThrow('to its end')
  })

  test.each([
    ['zstd', 'zst'],
    ['bzip2', 'bz2'],
  ])('reads what %s packed', async (program, extension) => {
    const packed = spawnSync(program, ['-c'], { input: many(400) })
    // The program is needed to pack; to unpack, JavaScript is enough.
    if (packed.error) return
    expect(byStatus(await readLogs([write(`x.log.${extension}`, packed.stdout)]))).toEqual({ 200: 400 })
  })

  test('counts the same with one thread and with three', async () => {
    const path = write('big.log', Array.from({ length: 5 }, () => many(120_000)).join(''))
    const [one, three] = [await readLogs([path], { threads: 1 }), await readLogs([path], { threads: 3 })]
    const cells = ({ counts }: Traffic) =>
      Array.from({ length: counts.length }, (_, at) => {
        const { endpoint, ...cell } = counts.cell(at)
        return { ...cell, ...counts.endpoints[endpoint] }
      })
    expect(one.tally.lines).toBe(600_000)
    expect(cells(three)).toEqual(cells(one))
    const { size } = statSync(path)
    expect([one.tally.bytes, three.tally.bytes]).toEqual([size, size])
  }, 30_000)

  test('finds the logs of a folder and of a pattern, and leaves other files', async () => {
    write('folder/access.log', many(10))
    write('folder/access.log.1', many(20))
    write('folder/error.log', 'nothing for us\n')
    write('folder/deep/other-access.log', many(40))
    write('folder/readme.txt', 'no\n')
    expect(byStatus(await readLogs([join(folder, 'folder')]))).toEqual({ 200: 70 })
    expect(byStatus(await readLogs([join(folder, 'folder/access.log*')]))).toEqual({ 200: 30 })
    expect(byStatus(await readLogs([join(folder, 'folder/**/*access.log')]))).toEqual({ 200: 50 })
  })

  test('numbers a line that nobody understands in its own file, whichever thread met it', async () => {
    const numbered = (count: number, name: string) =>
      Array.from({ length: count }, (_, at) => (at === count - 3 ? `no line of ${name}\n` : line(at)))
    const [big, small] = [
      write('number/a.log', numbered(600_000, 'a').join('')),
      write('number/b.log', numbered(40, 'b').join('')),
    ]
    for (const threads of [1, 3]) {
      const { samples } = (await readLogs([big, small], { threads })).tally
      expect(samples).toEqual([
        { file: big, line: 599_998, text: 'no line of a' },
        { file: small, line: 38, text: 'no line of b' },
      ])
    }
  }, 30_000)

  test('says what is wrong with what cannot be read', async () => {
    await expect(readLogs([join(folder, 'absent.log')])).rejects.toThrow(
      /^Cannot read ".*absent\.log": there is no such file$/,
    )
    await expect(readLogs([join(folder, 'absent*.log')])).rejects.toThrow(/no file matches the pattern$/)
    const path = write('any.log', many(3))
    await expect(readLogs([path], { format: '$remote_addr$status' })).rejects.toThrow(/^Cannot use the format: /)
  })

  test('takes a format that a person describes', async () => {
    const path = write('own.log', '[15/Jan/2026:10:00:00 +0000] | 404 | GET /x HTTP/1.1 | 0.5\n'.repeat(5))
    const traffic = await readLogs([path], {
      format: 'log_format own "[$time_local] | $status | $request | $request_time";',
    })
    expect(byStatus(traffic)).toEqual({ 404: 5 })
    expect(traffic.latency.total(() => true).quantile(0.5)).toBeCloseTo(0.5, 1)
  })

  test('an empty file is a log without lines', async () => {
    expect((await readLogs([write('empty.log', '')])).tally).toMatchObject({ lines: 0, unparsed: 0 })
  })
})
