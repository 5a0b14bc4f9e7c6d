/** What the README shows must work: its commands run, and its program compiles and says what its comments say. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directory, isStatus, loadFacts, lookUp, NOT_FOUND, phrase } from '@statute/codes'
import { describe, expect, test } from 'vitest'
import { program } from '../apps/cli/testing/program.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('the commands of the README', () => {
  // What needs a file, a server or a terminal of the reader's own cannot be shown here.
  const commands = [...readme.matchAll(/^npx statute (.+?)(?: {2,}#.*)?$/gm)]
    .map(([, args = '']) => args)
    .filter((args) => !/error\.txt|traffic\.har|https:\/\/api|^proxy|^watch/.test(args))

  test('are there for every verb that works', () => {
    for (const verb of ['404', 'explain', 'list', 'compare'])
      expect(
        commands.some((line) => line.startsWith(verb)),
        verb,
      ).toBe(true)
  })

  test.each(commands)('statute %s', (line) => {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([status, stderr.replace(/^Taken for .*\n\n/, '')]).toEqual([0, ''])
    expect(stdout.length).toBeGreaterThan(60)
  })
})

test('the program of the README says what its comments say', async () => {
  const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const [, names = ''] = /import \{ ([^}]*) \}/.exec(program) ?? []
  expect(names.split(', ')).toEqual(['directory', 'isStatus', 'loadFacts', 'lookUp', 'NOT_FOUND', 'phrase'])
  expect(NOT_FOUND).toBe(404)
  expect(phrase(413)).toBe('Content Too Large')
  expect(isStatus(404)).toBe(true)
  expect((await loadFacts(429))?.fields[0]).toHaveProperty('spec')
  expect(lookUp('http.StatusTeapot', directory).found[0]?.path).toBe('codes/418')
})

test('the map of the README names rooms that exist', () => {
  for (const [, room = ''] of readme.matchAll(/^\| `([^`]+)` \|/gm))
    expect(existsSync(join(root, room)), room).toBe(true)
})
