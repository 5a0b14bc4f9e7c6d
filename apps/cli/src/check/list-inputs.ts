import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { matchesGlob } from '@statute/checker'
import { whyUnreadable } from '../input.ts'
import { Trouble } from './trouble.ts'

export type ListedInput =
  | { readonly kind: 'stdin' }
  /** What was read already; `name` as for a file, `-` for standard input. */
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'live'; readonly url: string }
  | {
      readonly kind: 'file'
      readonly path: string
      /** As reports name it: from the working directory, with slashes. */
      readonly name: string
      /** Found in a folder or by a pattern: if it holds no HTTP, that is no mistake. */
      readonly found: boolean
    }

/** Files that may hold exchanges or descriptions. */
const captures = '**/*.{har,ndjson,jsonl,http,rest,txt,log,raw,curl,trace,json,yaml,yml}'
const mostFiles = 10_000

/** Files, folders, patterns, `-` and URLs as they were typed, in order and each once. */
export async function listInputs(typed: readonly string[]): Promise<ListedInput[]> {
  const inputs = new Map<string, ListedInput>()
  for (const one of typed) for (const input of await listOne(one)) inputs.set(keyOf(input), input)
  return [...inputs.values()]
}

async function listOne(typed: string): Promise<ListedInput[]> {
  if (typed === '-') return [{ kind: 'stdin' }]
  if (/^https?:\/\//i.test(typed)) return [{ kind: 'live', url: typed }]
  const path = resolve(typed)
  const found = await stat(path).catch((error: unknown) => error as NodeJS.ErrnoException)
  if (!(found instanceof Error)) {
    return found.isDirectory()
      ? listFolder(path, (name) => matchesGlob(captures, withoutGz(name)))
      : [fileAt(path, false)]
  }
  if (!/[*?{]/.test(typed)) throw new Trouble(whyUnreadable(typed, found))
  const pattern = resolve(typed).replaceAll(sep, '/')
  // The folder that the pattern begins with.
  const root = pattern.slice(0, pattern.slice(0, pattern.search(/[*?{]/)).lastIndexOf('/') + 1)
  const files = await listFolder(root, (_, own) => matchesGlob(pattern, own.replaceAll(sep, '/')))
  if (files.length === 0) throw new Trouble(`Cannot read "${typed}": no file fits this pattern`)
  return files
}

async function listFolder(root: string, fits: (name: string, path: string) => boolean): Promise<ListedInput[]> {
  const files: string[] = []
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) folders.push(path)
      else if (entry.isFile() && fits(entry.name, path)) files.push(path)
    }
    if (files.length > mostFiles) throw new Trouble(`Cannot read "${root}": more than ${mostFiles} files`)
  }
  return files.sort().map((path) => fileAt(path, true))
}

function fileAt(path: string, found: boolean): ListedInput {
  const near = relative(process.cwd(), path)
  const name = near.startsWith('..') || isAbsolute(near) ? path : near
  return { kind: 'file', path, name: name.replaceAll(sep, '/'), found }
}

const withoutGz = (name: string) => name.replace(/\.gz$/i, '')

function keyOf(input: ListedInput): string {
  return input.kind === 'file' ? input.path : input.kind === 'live' ? input.url : '-'
}
