import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { built } from '../built.ts'

/** Right uses compile and wrong ones do not, with each compiler and setting that people have, on the built types. */
const modules = join(import.meta.dirname, '../../../../node_modules')
const folder = mkdtempSync(join(tmpdir(), 'statute-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

const settings = {
  'nodenext, dom': { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022', 'dom'], types: [] },
  'nodenext, node': { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022'], types: ['node'] },
  'bundler, dom': { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [] },
  'bundler, node': { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022'], types: ['node'] },
}

/** What the compiler says: nothing, if all is well. */
function compile(compiler: string, name: string, options: object): Promise<string> {
  const config = join(folder, `${compiler}-${name.replace(', ', '-')}.json`)
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    // Ours and Node's are checked, the compiler's own are not: they take most of the time.
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    noEmit: true,
    typeRoots: [join(modules, '@types')],
    ...options,
  }
  const files = ['right.ts', 'wrong.ts'].map((file) => join(import.meta.dirname, file))
  writeFileSync(config, JSON.stringify({ compilerOptions, files }))
  const tsc = join(modules, compiler, 'bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', config, '--pretty', 'false'], (error, stdout, stderr) =>
      resolve(`${stdout}${stderr}${error && stdout === '' ? error.message : ''}`),
    )
  })
}

// The old compilers are slow: two settings show each value once.
const every = Object.keys(settings) as (keyof typeof settings)[]
const some = ['nodenext, dom', 'bundler, node'] as const
const runs = [
  ...some.map((name) => ['typescript-5', name] as const),
  ...some.map((name) => ['typescript-6', name] as const),
  ...every.map((name) => ['typescript', name] as const),
]

describe('the built types', () => {
  test.concurrent.each(runs)('%s, %s', { timeout: 60_000 }, async (compiler, name) => {
    built('index.d.ts')
    expect(await compile(compiler, name, settings[name])).toBe('')
  })
})

test('every wrong use says what is wrong with it', () => {
  const lines = readFileSync(join(import.meta.dirname, 'wrong.ts'), 'utf8').split('\n')
  const expected = lines.filter((line) => line.includes('@ts-expect-error'))
  expect(expected.length).toBeGreaterThanOrEqual(100)
  for (const line of expected) expect(line).toMatch(/^ *\/\/ @ts-expect-error \w.{5,}/)
})
