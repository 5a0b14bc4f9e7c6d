/** `statute jwt` as a person runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { program } from '../../testing/program.ts'

const root = join(import.meta.dirname, '../../../..')
const { COLUMNS: _, FORCE_COLOR: __, NO_COLOR: ___, ...env } = process.env
const folder = mkdtempSync(join(tmpdir(), 'statute-jwt-'))
afterAll(() => rmSync(folder, { recursive: true }))

function jwt(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'jwt', ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    input,
  })
  return { status, stdout, stderr }
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (payload: object) => `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}.c2VjcmV0`
const ago = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60

describe('statute jwt', { timeout: 30_000 }, () => {
  test('says first whether its times allow its use, and that nothing is verified', () => {
    const { status, stdout, stderr } = jwt([token({ sub: 'ann', exp: ago(7) })])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^Expired 7 minutes ago\.\nNot verified: [^\n]*\n\nHeader\nalg {2}RS256 \(not verified\)\ntyp {2}JWT\n\nPayload\nsub {2}ann \(whom it is about\)\nexp {2}[^\n]* \(expired 7 minutes ago\)\n\nSignature\n8 characters, not shown\n$/,
    )
    expect(stdout).not.toContain('c2VjcmV0')
  })

  test('takes a pipe, a file, and what a field has around it', () => {
    const text = `Authorization: Bearer ${token({ sub: 'ann' })}\n`
    const path = join(folder, 'token.txt')
    writeFileSync(path, text)
    const wanted = jwt([token({ sub: 'ann' })])
    expect(wanted.stdout).toMatch(/^It names no time at which it expires\.\n/)
    expect([jwt([], text), jwt(['-'], text), jwt([path])]).toEqual([wanted, wanted, wanted])
  })

  test('prints claims letter for letter, but for what would act on the terminal', () => {
    const { stdout } = jwt(['-'], token({ scope: 'a `b`  c', name: '\u001b[2J\u202eann' }))
    expect(stdout).toContain('\nscope  a `b`  c\n')
    expect(stdout).toContain('\nname   ␛[2J<U+202E>ann\n')
  })

  test('--json prints one document', () => {
    const { status, stdout } = jwt(['-', '--json'], token({ sub: 'ann', exp: ago(-60) }))
    const document = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(document).toMatchObject({ header: { alg: 'RS256' }, payload: { sub: 'ann' }, problem: null })
    expect(document.standing).toMatch(/^Good for another (?:60|59) minutes|^Good for another 1 hour/)
    expect(stdout).not.toContain('c2VjcmV0')
  })

  test('what is no token is bad usage, and is not repeated', () => {
    const { status, stdout, stderr } = jwt(['my-secret-key'])
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'Cannot read the token: it has no dot: wanted two or three parts with dots between them\n',
    ])
    expect(jwt([], '')).toMatchObject({ status: 2, stdout: '' })
  })
})
