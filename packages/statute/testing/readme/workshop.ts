/** A directory outside the repository where the examples are compiled and run as a reader's own files would be. */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
  await Promise.all([bundle(path, 'claims'), bundle(path, 'driver')])
  return { path, close: () => rm(path, { recursive: true, force: true }) }
}

/** The names of `context.ts` that the example uses and does not make itself. */
function context({ code }: Example): string {
  const names = Object.keys(given).filter((name) => new RegExp(`\\b${name}\\.`).test(code))
  return names.length > 0 ? `import { ${names.join(', ')} } from './context.ts'; ` : ''
}

/** What TypeScript says of all examples, each error at its line of the document. */
export async function compile({ path }: Workshop, examples: readonly Example[]): Promise<string> {
  const files = examples.map((example) => `${nameOf(example)}.ts`)
  for (const [i, example] of examples.entries())
    await writeFile(
      join(path, files[i] as string),
      // A name of the context costs no line, and the code begins where it does in the document.
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
  // What it says of the library's own source, which is checked under other options, is not about the text.
  const said = text.split(/\n(?=\S)/).filter((error) => /-line-\d+\.ts\(/.test(error))
  return said.map((error) => error.replace(/^.*?(\w+)-line-\d+\.ts\((\d+)/, '$1.md($2')).join('\n')
}

function nameOf({ file, line }: Example): string {
  return `${basename(file, '.md')}-line-${line}`
}

/** What does not hold of each example, in their order. They share a process, which some frameworks change the globals of. */
export async function run({ path }: Workshop, examples: readonly Example[]): Promise<string[]> {
  const files = examples.map((example) => `run-${nameOf(example)}`)
  try {
    for (const [i, example] of examples.entries()) {
      const code = `import { claim } from './claims.ts'; ${context(example)}\n${claiming(example)}`
      await writeFile(join(path, `${files[i]}.ts`), code)
      await bundle(path, files[i] as string)
    }
  } catch (error) {
    return examples.map(() => String(error))
  }
  const given = examples.map((example, i) => [join(path, `${files[i]}.js`), example])
  const mode = examples[0]?.kind === 'development' ? 'development' : 'production'
  const { text, told } = await execute([join(path, 'driver.js'), JSON.stringify(given)], mode)
  return examples.map((_, i) => told?.[i]?.join('\n') ?? `The process ended early.\n${text}`)
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
        name: 'all but ours is as installed, and there is one list of failures',
        setup: ({ onResolve }) => onResolve({ filter: /^([^./]|\.\/claims\.ts$)/ }, external),
      },
    ],
  })
}

function external({ path, kind }: { readonly path: string; readonly kind: string }) {
  if (kind === 'entry-point' || /^(@statute\/|statute(\/|$))/.test(path)) return undefined
  return { path: path.replace(/\.ts$/, '.js'), external: true }
}

interface Ran {
  readonly text: string
  /** What it sent to whoever started it. */
  readonly told: readonly (readonly string[])[] | undefined
}

function execute(args: readonly string[], mode = 'production'): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: mode, NO_COLOR: '1' }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], timeout: 30_000 })
    const chunks: Buffer[] = []
    let told: Ran['told']
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('message', (message) => {
      told = message as Ran['told']
    })
    child.on('error', reject)
    child.on('close', () => resolve({ text: Buffer.concat(chunks).toString(), told }))
  })
}
