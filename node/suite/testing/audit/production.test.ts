/** What the audit costs where it is not wanted: a process in production, and a bundle. */
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', '..')

function run(env: Record<string, string>): Promise<string> {
  const args = ['--conditions=@statute/source', '--import', 'tsx', join(import.meta.dirname, 'unchallenged.mts')]
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', ...env } }, (_, out, err) =>
      done(out + err),
    )
  })
}

describe('a process', () => {
  test('in production says nothing', { timeout: 20_000 }, async () => {
    expect(await run({ NODE_ENV: 'production' })).toBe('401\n')
  })

  test('else tells on standard error', { timeout: 20_000 }, async () => {
    expect(await run({ NODE_ENV: 'development' })).toContain('error    401 without WWW-Authenticate')
  })
})

/** The files that are loaded with the entry; what is imported later is in files of its own. */
async function loadedWith(code: string, define: Record<string, string> = {}): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: join(root, 'node', 'suite') },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@statute/source'],
    outdir: 'out',
    write: false,
    metafile: true,
    define,
  })
  const loaded = new Set(['out/stdin.js'])
  for (const name of loaded) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in metafile.outputs) loaded.add(path)
    }
  }
  return [...loaded].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}))
}

const adapters = readdirSync(join(root, 'packages', 'statute', 'src', 'adapters')).filter((name) =>
  /^(?:express|koa|fastify|hono|h3|elysia|hapi|nest|next|fetch|node)\.ts$/.test(name),
)
const ofChecker = (inputs: readonly string[]) => inputs.filter((name) => /packages\/(?:checker|http)|node\//.test(name))

describe('a bundle', { timeout: 20_000 }, () => {
  test.each(adapters)('of an application with statute/%s has no byte of the checker', async (name) => {
    const inputs = await loadedWith(`import * as all from 'statute/${name.slice(0, -3)}'; console.log(all)`)
    expect(inputs.some((one) => one.endsWith(`adapters/${name}`))).toBe(true)
    expect(ofChecker(inputs)).toEqual([])
  })

  test('with the audit loads the rules only when something is to be judged', async () => {
    const inputs = await loadedWith(`import { audit } from './src/audit/express.ts'; console.log(audit())`)
    expect(inputs.some((one) => one.endsWith('src/audit/audit.ts'))).toBe(true)
    expect(inputs.filter((one) => /packages\/checker|node\/probe|judge/.test(one))).toEqual([])
  })
})
