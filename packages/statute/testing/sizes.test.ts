/** What a use costs whoever ships it: bundled from the built package, minified, gzipped. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { built, root } from './built.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
  readonly dependencies?: unknown
  readonly peerDependencies?: unknown
  readonly sideEffects: unknown
}
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** `statute/express` and all the others. */
const subpaths = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === 'string' ? [] : [{ path: path.replace('.', 'statute'), file: target.default }],
)

async function bundle(program: string): Promise<string> {
  built('index.js')
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
const bytes = async (program: string) => gzipSync(await bundle(program), { level: 9 }).length

describe('gzipped', () => {
  test.each([
    ['NOT_FOUND', 50],
    ['created', 250],
    ['notFound', 550],
    ['isReply', 120],
    ['redirect', 300],
    ['unauthorized', 750],
  ])('%s: %i bytes at most', async (name, most) => {
    expect(await bytes(`import { ${name} } from 'statute'; export const x = ${name}`)).toBeLessThanOrEqual(most)
  })

  test('all of the main entry: 6 kB at most', async () => {
    expect(await bytes(`export * from 'statute'`)).toBeLessThanOrEqual(6000)
  })

  test('an adapter: 3.2 kB at most beyond what all of them share', async () => {
    const shared = `export { toResponse, wire, withHeaders, noContent, methodNotAllowed, isReply, isProblem } from 'statute'
      export { fromUnknown } from 'statute/from-unknown'`
    const base = await bytes(shared)
    const rows = await Promise.all(
      subpaths
        .filter(({ file }) => file.includes('/adapters/'))
        .map(async ({ path }) => {
          const alone = await bytes(`export * from '${path}'`)
          return { path, alone, more: (await bytes(`${shared}\nexport * as adapter from '${path}'`)) - base }
        }),
    )
    console.table(rows)
    expect(rows.length).toBeGreaterThan(10)
    // The most is that of Nest, which runs on Express or on Fastify and has what both need.
    expect(rows.filter(({ more }) => more > 3200)).toEqual([])
  })
})

describe('nothing happens on import', () => {
  test.each(subpaths)('$path: nothing is left of it for esbuild', async ({ path, file }) => {
    built(file.replace('./dist/', ''))
    expect((await bundle(`import '${path}'`)).trim()).toBe('')
  })

  test('nothing is left of all of them for Rolldown, even without the word of package.json', async () => {
    const name = '\0program'
    const build = await rolldown({
      input: name,
      // Read as if nobody had said that there are no side effects.
      treeshake: { moduleSideEffects: true },
      plugins: [
        {
          name: 'program',
          resolveId: (id) => (id === name ? id : null),
          load: (id) => (id === name ? subpaths.map(({ file }) => `import '${join(root, file)}'`).join('\n') : null),
        },
      ],
    })
    const { output } = await build.generate({ minify: true })
    expect(output[0].code.trim()).toBe('')
  })
})

/** Frameworks that run on Node alone: their adapters ask the process for `node:buffer` and `node:stream` when they need it. */
const onNode = ['statute/fastify', 'statute/hapi', 'statute/nest']

describe('runs anywhere', () => {
  test.each(subpaths)('$path: imports nothing, neither of Node nor of others', async ({ path }) => {
    const text = await bundle(`export * from '${path}'`)
    expect(text).not.toBe('')
    expect(text).not.toMatch(/\brequire\(|\bimport\b|\bfrom\s*["']/)
    expect([path, /["'`]node:/.test(text)]).toEqual([path, onNode.includes(path)])
  })
})

test('the package depends on nothing', () => {
  expect(manifest.dependencies).toBe(undefined)
  expect(manifest.peerDependencies).toBe(undefined)
  expect(manifest.sideEffects).toBe(false)
})
