/** `statute json` as a person runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'

const root = join(import.meta.dirname, '../../../..')
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env
const folder = mkdtempSync(join(tmpdir(), 'statute-json-'))
afterAll(() => rmSync(folder, { recursive: true }))

function json(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'json', ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    input,
  })
  return { status, stdout, stderr }
}

describe('statute json', { timeout: 30_000 }, () => {
  test('sets a pipe or a file in lines, letter for letter', () => {
    const wanted = { status: 0, stdout: '{\n  "a": [\n    1.50\n  ]\n}\n', stderr: '' }
    expect(json('{"a":[1.50]}')).toEqual(wanted)
    expect(json('{"a":[1.50]}', '-', '--plain')).toEqual(wanted)
    const path = join(folder, 'fine.json')
    writeFileSync(path, '\ufeff{"a":\r\n[1.50]}')
    expect(json('', path)).toEqual(wanted)
  })

  test('prints what stands, then the place, what was wanted and the line with a mark', () => {
    expect(json('{\n\t"日本": 1,\n\t"b": True\n}')).toEqual({
      status: 2,
      stdout: '{\n  "日本": 1,\n  "b":\n',
      stderr: 'Not JSON from line 3, column 7 on. "True" is Python\'s: wanted true\n\n   "b": True\n        ^\n',
    })
    expect(json('["日本", x]').stderr).toContain('\n  ["日本", x]\n           ^\n')
  })

  test('says on stderr what readers may lose', () => {
    const { status, stdout, stderr } = json('{"id":9007199254740993,"id":1}')
    expect([status, JSON.parse(stdout)]).toEqual([0, { id: 1 }])
    expect(stderr).toMatch(/^9007199254740993 is too large.*\nThe name "id" stands twice.*\n$/)
  })

  test('--json prints one document, for an error too', () => {
    expect(JSON.parse(json('[1]', '--json').stdout)).toEqual({ ok: true, text: '[\n  1\n]', notes: [] })
    const { status, stdout } = json('[1,]', '--json')
    expect([status, JSON.parse(stdout)]).toMatchObject([2, { ok: false, line: 1, column: 3 }])
  })

  test('an empty pipe and a file that is not there are bad usage', () => {
    expect(json('')).toMatchObject({ status: 2, stdout: '' })
    const { status, stderr } = json('', join(folder, 'nothing.json'))
    expect([status, stderr.endsWith('nothing.json": there is no such file\n')]).toEqual([2, true])
  })
})
