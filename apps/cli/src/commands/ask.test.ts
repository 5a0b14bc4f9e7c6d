/** `statute diagnose` and `statute ANYTHING` as a person runs them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'

const root = join(import.meta.dirname, '../../../..')
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env
const folder = mkdtempSync(join(tmpdir(), 'statute-'))
afterAll(() => rmSync(folder, { recursive: true }))

function statute(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    input,
  })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const refused =
  'connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1, upstream: "http://10.0.4.17:8080/"'

describe('statute diagnose', () => {
  test('reads a pipe, and has the shape that programs rely on', () => {
    const { status, stdout, stderr } = statute(['diagnose', '--json'], refused)
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      status: 502,
      kind: 'http',
      software: 'nginx',
      fault: 'connection-refused',
      causes: expect.arrayContaining([{ text: expect.any(String), confirm: expect.any(String) }]),
      nextSteps: { client: expect.any(Array), server: expect.any(Array), operator: expect.any(Array) },
      decoded: [],
      alternatives: expect.any(Array),
    })
  })

  test('reads a file, and - for standard input', () => {
    expect(statute(['diagnose', file('error.txt', refused)]).stdout).toMatch(/^502 {2}nginx said it, because/)
    expect(statute(['diagnose', '-'], refused).stdout).toMatch(/^502 {2}nginx said it, because/)
  })

  test('reads the UTF-16 that PowerShell writes', () => {
    const path = file('utf16.txt', Buffer.from(`\uFEFF${refused}`, 'utf16le'))
    expect(statute(['diagnose', path]).stdout).toMatch(/^502 /)
  })

  test('keeps to 80 columns', () => {
    const { stdout } = statute(['diagnose', '--plain'], refused)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test.each([
    [['diagnose', '/no/such/file'], '', 'Cannot read "/no/such/file": there is no such file'],
    [['diagnose', '.'], '', 'Cannot read ".": it is a folder, wanted a file'],
    [['diagnose'], ' \n', 'Cannot diagnose an empty text'],
  ])('%j is refused with a reason', (args, input, message) => {
    const { status, stdout, stderr } = statute(args, input)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('a binary file is answered and not thrown at', () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_one, i) => (i * 7919) % 256))
    const { status, stderr } = statute(['diagnose', file('noise.bin', bytes)])
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('statute ANYTHING', () => {
  test('an error is diagnosed, and the other reading is named', () => {
    const { status, stdout, stderr } = statute(['socket hang up'])
    expect(status).toBe(0)
    expect(stderr).toContain('Taken for a pasted error. As a situation in words: --as situation')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('closed the connection without an answer')
  })

  test('the other reading can be had', () => {
    expect(statute(['socket hang up', '--as', 'situation', '--json']).stdout).toContain('"query": "socket hang up"')
    expect(statute(['x', '--as', 'poem'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Cannot take it for "poem"'),
    })
  })

  test('a pipe and a file are taken for what is in them', () => {
    expect(statute([], refused).stdout).toMatch(/^502 /)
    expect(statute([file('a.log', refused)]).stdout).toMatch(/^502 /)
    expect(statute([], '404').stdout).toMatch(/^404 {2}Not Found/)
  })

  test('a log is counted', () => {
    const line = (status: number) => `127.0.0.1 - - [10/Mar/2026:14:07:42 +0000] "GET / HTTP/1.1" ${status} 5 "-" "-"\n`
    const { stdout, stderr } = statute([], line(200) + line(503) + line(200) + line(200))
    expect(stderr).toContain('Taken for an access log')
    expect(stdout).toMatch(/200 {2,}3 /)
    expect(stdout).toMatch(/503 {2,}1 /)
  })

  test('nothing has no answer', () => {
    expect(statute([], ' ')).toMatchObject({ status: 2, stdout: '' })
  })

  test('secrets are not printed', () => {
    const { stdout } = statute(
      ['diagnose'],
      '> GET / HTTP/1.1\n> Authorization: Basic dXNlcjpodW50ZXIy\n\n< HTTP/1.1 403 Forbidden\n',
    )
    expect(stdout).toContain('user')
    expect(stdout).not.toMatch(/hunter2|dXNlcjpodW50ZXIy/)
  })
})
