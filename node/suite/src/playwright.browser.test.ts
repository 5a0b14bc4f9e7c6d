/** The hooks under Playwright's own runner, with a real browser. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const room = join(import.meta.dirname, '..')
const output = mkdtempSync(join(tmpdir(), 'statute-playwright-'))
afterAll(() => rmSync(output, { recursive: true, force: true }))

function run(extra: Record<string, string> = {}): Promise<{ code: number; text: string }> {
  // What this runner has put into the environment would tell the other one that it is a part of this.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_TEST|TEST$)/.test(name)),
  )
  const config = join(room, 'testing', 'playwright-suite', 'playwright.config.mjs')
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', config]
  return new Promise((done) => {
    execFile(
      process.execPath,
      args,
      { cwd: join(room, '..', '..'), env: { ...env, NO_COLOR: '1', STATUTE_TEST_OUTPUT: output, ...extra } },
      (error, out, err) => done({ code: Number(error?.code ?? 0), text: out + err }),
    )
  })
}

test('fails the tests whose responses break the contract, and no other', async () => {
  const { code, text } = await run()
  expect(text).toContain('auth/unauthorized-without-challenge')
  expect(text).toMatch(/2 failed/)
  expect(text).toMatch(/1 passed/)
  expect(code).toBe(1)
})

test('makes one report at the end of all', async () => {
  const { code, text } = await run({ STATUTE_TEST_GATHER: '1' })
  expect(text).toMatch(/3 passed/)
  expect(text.split('Statute:').length - 1).toBe(1)
  expect(code).toBe(1)
})
