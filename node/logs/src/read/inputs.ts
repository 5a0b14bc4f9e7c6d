import { type Stats, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { LogTrouble } from './trouble.ts'

export interface LogInput {
  /** As a person knows it; `-` is standard input. */
  readonly path: string
  /** Octets on disk; null for standard input and other pipes. */
  readonly size: number | null
}

/** The files behind what was typed: names, folders, patterns (`*`, `?`, `**`), `-`. In order, each once. */
export async function listInputs(typed: readonly string[]): Promise<LogInput[]> {
  const found = new Map<string, LogInput>()
  for (const word of typed) {
    for (const input of await inputsOf(word)) found.set(input.path, input)
  }
  return [...found.values()]
}

async function inputsOf(word: string): Promise<LogInput[]> {
  if (word === '-') return [{ path: '-', size: null }]
  const stat = statOf(word)
  if (stat === null) {
    if (!/[*?]/.test(word)) throw new LogTrouble(`Cannot read "${word}": there is no such file`)
    const matches = await match(word)
    if (matches.length === 0) throw new LogTrouble(`Cannot read "${word}": no file matches the pattern`)
    return matches
  }
  if (!stat.isDirectory()) return [inputOf(word, stat)]
  const files = (await filesBelow(word)).filter(({ path }) => looksLikeLog(path))
  if (files.length === 0) {
    throw new LogTrouble(
      `Cannot read "${word}": the folder has no log in it (wanted names such as access.log or x.log.1.gz)`,
    )
  }
  return files
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return null
    throw new LogTrouble(`Cannot read "${path}": ${(error as Error).message}`)
  }
}

function inputOf(path: string, stat: Stats): LogInput {
  return { path, size: stat.isFile() ? stat.size : null }
}

async function filesBelow(folder: string): Promise<LogInput[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => inputOf(path, statSync(path)))
}

/** In a folder lie other things too: `error.log` is no access log, and what is no text is none either. */
function looksLikeLog(path: string): boolean {
  const name = path.slice(path.lastIndexOf(sep) + 1).toLowerCase()
  if (/(^|[._-])(err|error|errors|debug|slow|php)([._-]|$)/.test(name)) return false
  return /log|access|\.ndjson|\.jsonl|u_ex\d+/.test(name)
}

async function match(pattern: string): Promise<LogInput[]> {
  const parts = pattern.split(/[\\/]/)
  const fixed: string[] = []
  while (parts.length > 1 && !/[*?]/.test(parts[0] as string)) fixed.push(parts.shift() as string)
  const folder = fixed.length === 0 ? '.' : fixed.join('/') || '/'
  const deep = parts.length > 1
  const wanted = patternOf(parts.join('/'))
  const entries = await readdir(folder, { withFileTypes: true, recursive: deep }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => wanted.test(path.slice(folder === '.' ? 0 : join(folder, '/').length).replaceAll('\\', '/')))
    .sort()
    .flatMap((path) => {
      const stat = statOf(path)
      return stat?.isFile() ? [inputOf(path, stat)] : []
    })
}

function patternOf(text: string): RegExp {
  const source = text.replace(/\*\*\/|\*\*|\*|\?|[\\^$.|+()[\]{}]/g, (token) => {
    if (token === '**/') return '(?:[^/]+/)*'
    if (token === '**') return '.*'
    if (token === '*') return '[^/]*'
    return token === '?' ? '[^/]' : `\\${token}`
  })
  return new RegExp(`^${source}$`)
}
