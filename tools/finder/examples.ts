/** What the finder learns from: our own questions, and what the pages of the codes say of when to send them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Block, plain } from '@statute/codes/prose'
import type { Content } from '../content/load.ts'

/** The label of a question that no code answers. */
export const nothing = 0

export interface Example {
  readonly text: string
  /** The right code; 0 for none. */
  readonly code: number
  /** Others that are nearly as good. */
  readonly acceptable: readonly number[]
  /** How much it counts. */
  readonly weight: number
  /** Kept back: never learned from, only measured with. */
  readonly held: boolean
}

/** `content/queries/409.txt`: a question a line, near answers behind a bar. One in five is kept back, by its letters. */
export function readQuestions(root: string): Example[] {
  const folder = join(root, 'queries')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => {
      const code = name === 'none.txt' ? nothing : Number.parseInt(name, 10)
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => {
          const [, text = line, near = ''] = /^(.*?)\s+\|\s+([\d,\s]+)$/.exec(line) ?? []
          const acceptable = near
            .split(',')
            .map(Number)
            .filter((other) => other > 0)
          return { text, code, acceptable, weight: 1, held: letters(text) % 5 === 0 }
        })
    })
}

/** What the pages themselves say: situations, names, meanings, when to send it and what causes it. */
export function readPages(content: Content): Example[] {
  return content.codes
    .filter(({ standing }) => standing !== 'unused')
    .flatMap(({ code, name, aliases, situations, meaning, gist, guide }) => {
      const items = (id: string) => guide.sections.find((section) => section.id === id)?.blocks.flatMap(lines) ?? []
      const example = (text: string, weight: number): Example => ({ text, code, acceptable: [], weight, held: false })
      return [
        ...situations.map((text) => example(text, 1)),
        ...[name, ...aliases].map((text) => example(text, 1)),
        ...[meaning, gist].map((text) => example(text, 0.5)),
        ...items('when-to-send-it').map((text) => example(text, 0.6)),
        ...['meaning', 'when-you-see-it', 'causes'].flatMap(items).map((text) => example(text, 0.3)),
      ]
    })
}

function lines(block: Block): string[] {
  if (block.type === 'p') return [plain(block.text)]
  return block.type === 'ul' || block.type === 'ol' ? block.items.flatMap((item) => item.flatMap(lines)) : []
}

/** FNV-1a: the same line always falls on the same side. */
function letters(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
