import { extname } from 'node:path'
import { didYouMean } from '@statute/checker'
import { type FormatName, formatNames, isFormat } from '../formats/formats.ts'
import { Trouble } from './trouble.ts'

export interface OutputOptions {
  readonly format?: string
  readonly json?: boolean
  readonly output?: readonly string[]
}

export interface OutputPlan {
  /** Null: nothing is printed. */
  readonly stdout: FormatName | null
  readonly files: readonly { readonly path: string; readonly format: FormatName }[]
}

/** What the name of a file says it holds; the first is meant if nothing else is asked for. */
const byName: Readonly<Record<string, readonly FormatName[]>> = {
  '.json': ['json', 'gitlab', 'sarif'],
  '.sarif': ['sarif'],
  '.ndjson': ['ndjson'],
  '.jsonl': ['ndjson'],
  '.xml': ['junit'],
  '.html': ['html'],
  '.htm': ['html'],
  '.md': ['markdown'],
  '.txt': ['text', 'github'],
}

/** A file takes the format that was asked for if its name allows that; if none does, that format is printed. */
export function planOutput({ format, json, output = [] }: OutputOptions): OutputPlan {
  const asked = format ?? (json ? 'json' : 'text')
  if (!isFormat(asked)) {
    throw new Trouble(
      `Cannot write "${asked}": no such format${didYouMean(asked, formatNames)}, wanted ${formatNames.join(', ')}`,
    )
  }
  const files = output.map((path) => {
    const fitting = byName[extname(path).toLowerCase()] ?? [asked]
    return { path, format: fitting.includes(asked) ? asked : (fitting[0] ?? asked) }
  })
  return { stdout: files.some((file) => file.format === asked) ? null : asked, files }
}
