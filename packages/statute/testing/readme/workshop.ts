/** A directory outside the repository where the examples are compiled and run as a reader's own files would be. */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as given from './context.ts'
import { claiming, type Example } from './examples.ts'

const root = join(import.meta.dirname, '../../../..')
const tsc = join(root, 'node_modules/typescript/bin/tsc')

export interface Workshop {
  readonly path: string
  close(): Promise<void>
}

export async function openWorkshop(): Promise<Workshop> {
  const path = await mkdtemp(join(tmpdir(), 'statute-readme-'))
  await symlink(join(root, 'node_modules'), join(path, 'node_modules'))
  await writeFile(join(path, 'package.json'), '{ "type": "module" }')
  for (const file of ['context.ts', 'claims.ts', 'driver.ts', 'ask.ts', 'service.ts'])
    await cp(join(import.meta.dirname, file), join(path, file))
  await bundle(path, 'driver')
  return { path, close: () => rm(path, { recursive: true, force: true }) }
}

/** The names of `context.ts` that the example uses and does not make itself. */
function context({ code }: Example): string {
  const names = Object.keys(given).filter((name) => new RegExp(`\\b${name}\\.`).test(code))
  return names.length > 0 ? `import { ${names.join(', ')} } from './context.ts'; ` : ''
}

/** What TypeScript says of all examples, each error at its line of the README. */
export async function compile({ path }: Workshop, examples: readonly Example[]): Promise<string> {
  const files = examples.map((example) => `line-${example.line}.ts`)
  for (const [i, example] of examples.entries())
    await writeFile(
      join(path, files[i] as string),
      // A name of the context costs no line, and the code begins where it does in the README.
      `${context(example)}export {}${'\n'.repeat(example.line - 1)}${example.code}`,
    )
  const compilerOptions = {
    composite: false,
    declaration: false,
    noEmit: true,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: false,
    experimentalDecorators: true,
    types: ['node'],
  }
  await writeFile(
    join(path, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, files }),
  )
  const { text } = await execute([tsc, '-p', path, '--pretty', 'false'])
  // What it says of the library's own source, which is checked under other options, is not about the README.
  const said = text.split(/\n(?=\S)/).filter((error) => /line-\d+\.ts\(/.test(error))
  return said.map((error) => error.replace(/^.*?line-\d+\.ts\((\d+)/, 'README.md($1')).join('\n')
}

/** Runs an example in a process of its own, for some frameworks change the globals. */
export async function run({ path }: Workshop, example: Example): Promise<Ran> {
  const name = `run-${example.line}`
  const code = `import { claim } from './claims.ts'; ${context(example)}\n${claiming(example)}`
  await writeFile(join(path, `${name}.ts`), code)
  try {
    await bundle(path, name)
  } catch (error) {
    return { code: null, text: String(error) }
  }
  const { exchanges, told, kind } = example
  const mode = kind === 'development' ? kind : 'production'
  return await execute([join(path, 'driver.js'), join(path, `${name}.js`), JSON.stringify({ exchanges, told })], mode)
}

/** Makes one file of JavaScript of it, with the library in it. */
function bundle(path: string, name: string) {
  return build({
    absWorkingDir: path,
    entryPoints: [`${name}.ts`],
    outfile: `${name}.js`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@statute/source'],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    logLevel: 'silent',
    plugins: [
      {
        name: 'all but ours is as installed',
        setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, external),
      },
    ],
  })
}

function external({ path, kind }: { readonly path: string; readonly kind: string }) {
  return kind === 'entry-point' || /^(@statute\/|statute(\/|$))/.test(path) ? undefined : { path, external: true }
}

export interface Ran {
  readonly code: number | null
  readonly text: string
}

function execute(args: readonly string[], mode = 'production'): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: mode, NO_COLOR: '1' }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, text: Buffer.concat(chunks).toString() }))
  })
}
