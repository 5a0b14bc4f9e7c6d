/** `statute time` as a person runs it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'

const root = join(import.meta.dirname, '../../../..')
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env

function time(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'time', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, TZ: 'Europe/Berlin' },
  })
  return { status, stdout, stderr }
}

describe('statute time', { timeout: 30_000 }, () => {
  test('writes a moment in every form', () => {
    const { status, stdout, stderr } = time('1773151662')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.replace(/from now .*/, 'from now')).toBe(
      [
        'read as            Unix seconds',
        'UTC                2026-03-10 14:07:42 UTC',
        'local              2026-03-10 15:07:42 GMT+1',
        'from now',
        'ISO 8601           2026-03-10T14:07:42Z',
        'HTTP date          Tue, 10 Mar 2026 14:07:42 GMT',
        'access log         10/Mar/2026:14:07:42 +0000',
        'Unix seconds       1773151662',
        'Unix milliseconds  1773151662000',
        'Unix microseconds  1773151662000000',
        'Unix nanoseconds   1773151662000000000',
        '',
      ].join('\n'),
    )
  })

  test('takes a date without quotes around it, and a small number', () => {
    expect(time('Tue,', '10', 'Mar', '2026', '14:07:42', 'GMT').stdout).toContain('\nUnix seconds       1773151662\n')
    expect(time('0').stdout).toContain('\nUTC                1970-01-01 00:00:00 UTC\n')
    expect(time('2026-03-10', '14:07').stdout).toMatch(/^read as +ISO 8601 \(no zone is given, .* UTC\)\n/)
  })

  test('without a time it is the present, in every form', () => {
    const before = Math.floor(Date.now() / 1000)
    const { status, stdout } = time('--plain')
    const seconds = Number(/^Unix seconds +(\d+)$/m.exec(stdout)?.[1])
    expect(status).toBe(0)
    expect(seconds).toBeGreaterThanOrEqual(before)
    expect(seconds).toBeLessThanOrEqual(Date.now() / 1000)
  })

  test('--json prints one document', () => {
    const found = JSON.parse(time('1773151662', '--json').stdout)
    expect(found).toMatchObject({
      form: 'Unix seconds',
      ms: 1_773_151_662_000,
      utc: '2026-03-10 14:07:42 UTC',
      forms: { 'ISO 8601': '2026-03-10T14:07:42Z', 'Unix seconds': '1773151662' },
    })
    expect(Math.abs(JSON.parse(time('--json').stdout).ms - Date.now())).toBeLessThan(60_000)
  })

  test('what is no time is bad usage', () => {
    const { status, stdout, stderr } = time('soon')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^Cannot read the time "soon": neither Unix time nor a date .*, wanted for instance 1773151662/,
    )
  })
})
