import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const room = join(import.meta.dirname, '..')
const root = join(room, '..', '..')
const rule = 'auth/unauthorized-without-challenge'

interface Ended {
  readonly code: number
  readonly text: string
}

function run(args: readonly string[], extra: Record<string, string> = {}): Promise<Ended> {
  // What this runner has put into the environment would tell the other one that it is a part of this.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_TEST|TEST$)/.test(name)),
  )
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, env: { ...env, NO_COLOR: '1', ...extra } }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), text: out + err }),
    )
  })
}

const times = (text: string, part: string) => text.split(part).length - 1

describe('Vitest', () => {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--root', join(room, 'testing', 'vitest-suite')]

  test('fails each file whose responses break the contract', { timeout: 60_000 }, async () => {
    const { code, text } = await run(args)
    expect(code).toBe(1)
    expect(text).toContain('2 passed')
    expect(text).toContain(rule)
  })

  test('makes one report at the end as global setup', { timeout: 60_000 }, async () => {
    const { code, text } = await run(args, { STATUTE_TEST_GATHER: '1' })
    expect(text).toContain('Statute: 2 responses, 1 error')
    expect(times(text, 'Statute:')).toBe(1)
    expect(code).toBe(1)
  })
})

describe('Jest', () => {
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--rootDir',
    join(room, 'testing', 'jest-suite'),
    '--config',
    join(room, 'testing', 'jest-suite', 'jest.config.mjs'),
  ]

  // Jest takes packages as they are built.
  test('fails a file whose responses break the contract', { timeout: 30_000 }, async () => {
    const { code, text } = await run(args)
    expect(text).toContain(rule)
    expect(text).toContain('1 passed')
    expect(code).toBe(1)
  })

  test('makes one report at the end', { timeout: 30_000 }, async () => {
    const { code, text } = await run(args, { STATUTE_TEST_GATHER: '1' })
    expect(times(text, 'Statute:')).toBe(1)
    expect(code).toBe(1)
  })
})

describe('node:test', () => {
  const preload = ['--conditions=@statute/source', '--import', 'tsx', '--import', join(room, 'src', 'node.ts')]
  const file = join(room, 'testing', 'node-suite', 'me.case.mjs')

  test('makes one report at the end of all files', { timeout: 60_000 }, async () => {
    const { code, text } = await run([...preload, '--test', file])
    expect(text).toContain('Statute: 2 responses, 2 errors')
    expect(text).toContain('GET http://127.0.0.1')
    expect(times(text, 'Statute:')).toBe(1)
    expect(code).toBe(1)
  })

  test('makes a report of a file that runs alone', { timeout: 60_000 }, async () => {
    const { code, text } = await run([...preload, file])
    expect(text).toContain('Statute: 2 responses, 2 errors')
    expect(code).toBe(1)
  })

  test('lets pass what is not to fail', { timeout: 60_000 }, async () => {
    expect((await run([...preload, file], { STATUTE_FAIL_ON: 'never' })).code).toBe(0)
  })
})
