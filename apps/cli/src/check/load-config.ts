import { readFile, stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whyUnreadable } from '../input.ts'
import { Trouble } from './trouble.ts'

export interface LoadedConfig {
  readonly path: string
  readonly value: unknown
}

const names = ['statute.config.ts', 'statute.config.js', 'statute.config.mjs', 'statute.config.json']

/** The configuration that was named, or the nearest one from the working directory upwards; null if there is none. */
export async function loadConfig(named: string | undefined, from = process.cwd()): Promise<LoadedConfig | null> {
  const path = named === undefined ? await findConfig(from) : resolve(from, named)
  return path === null ? null : { path, value: await load(path) }
}

async function findConfig(from: string): Promise<string | null> {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of names) if (await isFile(join(folder, name))) return join(folder, name)
    if (dirname(folder) === folder) return null
  }
}

async function load(path: string): Promise<unknown> {
  if (!(await isFile(path))) throw new Trouble(`Cannot read "${path}": there is no such file, wanted a configuration`)
  const kind = extname(path)
  if (kind === '.json') return parse(path)
  if (!['.ts', '.mts', '.js', '.mjs'].includes(kind)) {
    throw new Trouble(`Cannot read "${path}": "${kind}" is no kind of configuration, wanted .ts, .js, .mjs or .json`)
  }
  try {
    const module = await import(pathToFileURL(path).href)
    if ('default' in module) return module.default
  } catch (error) {
    throw new Trouble(`Cannot load "${path}": ${why(error, kind)}`)
  }
  throw new Trouble(`Cannot use "${path}": it has no default export, wanted export default defineConfig({ … })`)
}

async function parse(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Trouble(whyUnreadable(path, error))
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Trouble(`Cannot read "${path}": no JSON, ${(error as Error).message}`)
  }
}

function why(error: unknown, kind: string): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /ts$/.test(kind)) {
    return `Node ${process.versions.node} does not read TypeScript, wanted Node 22.18 or later, or a configuration in .js or .json`
  }
  return message ?? String(error)
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true
}
