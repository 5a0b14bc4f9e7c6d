import { quote } from '../read/quote.ts'
import { decodeText } from './pointer.ts'
import { readSource } from './read-source.ts'
import type { Source } from './source.ts'

/** Hands in another file of the description: `uri` as it was written in the file `from`; null if there is none. */
export type Load = (uri: string, from: string) => string | null

/** Descriptions of a thousand files and more exist. */
const mostFiles = 20_000

/** The files of a description, by name. */
export class Files {
  readonly #load: Load | undefined
  readonly #known = new Map<string, Source | string>()

  constructor(root: Source, load: Load | undefined) {
    this.#load = load
    this.#known.set(root.file, root)
  }

  /** What a reference names, read once; or why it cannot be. */
  open(uri: string, from: Source): Source | string {
    const file = resolveFile(from.file, uri)
    let source = this.#known.get(file)
    if (source === undefined) {
      const text = this.#known.size < mostFiles ? (this.#load?.(uri, from.file) ?? null) : null
      if (text === null) source = `the file ${quote(uri)} is not at hand`
      else {
        const read = readSource(text, file)
        source = 'data' in read ? read : `${quote(uri)} is ${read.message} (line ${read.line}, column ${read.column})`
      }
      this.#known.set(file, source)
    }
    return source
  }
}

/** What a relative reference names, seen from a file: both as paths or as URLs. */
function resolveFile(from: string, uri: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) return uri
  const [, origin = '', path = ''] = /^([a-z][a-z0-9+.-]+:\/\/[^/]*)?(.*)$/is.exec(from) ?? []
  if (uri.startsWith('/')) return origin + uri
  const parts = path.split(/[\\/]/).slice(0, -1)
  for (const part of decodeText(uri).split('/')) {
    const last = parts.at(-1)
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return origin + parts.join('/')
}
