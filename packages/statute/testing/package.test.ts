/** The package as npm would publish it. */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, root } from './built.ts'

const run = promisify(execFile)
const modules = join(root, '../../node_modules')
const folder = mkdtempSync(join(tmpdir(), 'statute-package-'))
/** An application that has the package, and nothing else. */
const app = join(folder, 'node_modules/statute')
let files: string[] = []
let tarball = ''

beforeAll(() => {
  built('index.js')
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const [packed] = JSON.parse(said) as { filename: string; files: { path: string }[] }[]
  files = packed?.files.map(({ path }) => path) ?? []
  tarball = join(folder, packed?.filename ?? '')
  mkdirSync(app, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', app, '--strip-components=1'])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const targets = Object.entries(manifest.exports as Record<string, string | Record<string, string>>)
const names = targets.flatMap(([path, target]) => (typeof target === 'string' ? [] : [path.replace('.', 'statute')]))

test('ships what is built, its source and its documents, and no test', () => {
  expect(files).toContain('package.json')
  expect(files).toContain('docs/problems.md')
  expect(files.filter((path) => !/^(dist\/|src\/|docs\/|package\.json$|README\.md$|LICENSE$)/.test(path))).toEqual([])
  expect(files.filter((path) => /test|tmp|tsbuildinfo|testing/.test(path))).toEqual([])
  for (const [, target] of targets)
    for (const path of typeof target === 'string' ? [target] : Object.values(target))
      expect(files).toContain(path.replace('./', ''))
})

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: app, strict: true, pack: false })
  // What every package of the house has: a condition of its own, and no repository before it is published.
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
})

test('Are the types wrong? No.', { timeout: 60_000 }, async () => {
  const attw = join(modules, '@arethetypeswrong/cli/dist/index.js')
  const { stdout } = await run(process.execPath, [attw, tarball, '--profile', 'esm-only', '--format', 'json']).catch(
    (error: { stdout: string }) => error,
  )
  const { analysis, problems } = JSON.parse(stdout)
  expect(Object.keys(analysis.entrypoints)).toHaveLength(targets.length)
  const kinds = Object.values(problems as Record<string, { kind: string; resolutionKind?: string }[]>).flat()
  // The profile leaves out what has no `exports` and what has no `import()`.
  expect(kinds.filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')).toEqual(
    [],
  )
})

describe('the installed package', () => {
  const nodes = ['node20', 'node22', 'node24']
    .map((name) => ({ name, path: join(modules, name, 'bin/node') }))
    // They exist for Linux on x64 only.
    .filter(({ path }) => existsSync(path))
  nodes.push({ name: 'this Node', path: process.execPath })

  test.each(nodes)('$name imports every subpath', { timeout: 30_000 }, async ({ path }) => {
    const program = `const all = []
      for (const name of ${JSON.stringify(names)}) all.push([name, Object.keys(await import(name)).length > 0])
      const { notFound, toResponse } = await import('statute')
      const response = toResponse(notFound('no user 7'))
      console.log(JSON.stringify({ all, status: response.status, body: await response.json() }))`
    const { stdout, stderr } = await run(path, ['--input-type=module', '--eval', program], { cwd: folder })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      all: names.map((name) => [name, true]),
      status: 404,
      body: { type: 'about:blank', title: 'Not Found', status: 404, detail: 'no user 7' },
    })
  })

  test.each(nodes)('$name requires it from CommonJS', { timeout: 30_000 }, async ({ path }) => {
    const program = `const { NOT_FOUND, unauthorized, bearer } = require('statute')
      console.log(JSON.stringify([NOT_FOUND, unauthorized(bearer()).headers['www-authenticate'], typeof require('statute/express').errors]))`
    const { stdout } = await run(path, ['--input-type=commonjs', '--eval', program], { cwd: folder })
    expect(JSON.parse(stdout)).toEqual([404, 'Bearer realm=""', 'function'])
  })
})
