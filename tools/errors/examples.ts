/** What the error lookup learns from: our own error texts, the texts of known programs, and questions as a contrast. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../content/load.ts'
import { readQuestions } from '../finder/examples.ts'

export interface ErrorExample {
  readonly text: string
  /** A status in digits, a kind of failure, or `said`. */
  readonly label: string
  readonly weight: number
  /** Kept back: never learned from, only measured with. */
  readonly held: boolean
}

/** `content/error-texts/502.txt`, `dns.txt`: one text a line, `\n` for a line break. One in five is kept back. */
export function readErrorTexts(root: string): ErrorExample[] {
  const folder = join(root, 'error-texts')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({
          text: line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'),
          label: name.slice(0, -4),
          weight: 1,
          held: letters(line) % 5 === 0,
        })),
    )
}

/** The texts of `content/errors` and of the faults, under the status or the kind that they mean. */
export function readKnownTexts(content: Content): ErrorExample[] {
  const faults = new Map(content.faults.map((fault) => [fault.id, fault]))
  const example = (text: string, label: string, weight: number) => ({ text, label, weight, held: false })
  return [
    ...content.software.flatMap(({ signatures }) =>
      signatures.flatMap(({ text, status, fault, kind, why }) => {
        const label = status === null ? (kind ?? faults.get(fault ?? '')?.kind) : String(status)
        if (label === undefined || label === 'http' || text.includes('{status}')) return []
        return [example(text.replaceAll('…', ' '), label, 0.6), example(why, label, 0.3)]
      }),
    ),
    ...content.faults.flatMap(({ title, says, status, kind, causes }) => {
      const label = kind === 'http' ? (status === null ? undefined : String(status)) : kind
      return label === undefined
        ? []
        : [title, says, ...causes.map(({ text }) => text)].map((text) => example(text, label, 0.3))
    }),
    ...content.codes
      .filter(({ code, standing }) => code >= 400 && standing !== 'unused')
      .flatMap(({ code, name, aliases }) => [name, ...aliases].map((text) => example(text, String(code), 0.6))),
  ]
}

/** Questions as people ask them: what no program prints. They also say, more weakly, what status their words go with. */
export function readSaid(root: string): ErrorExample[] {
  return readQuestions(root)
    .filter(({ held }) => !held)
    .flatMap(({ text, code }, i) => [
      ...(i % 3 === 0 ? [{ text, label: 'said', weight: 0.5, held: false }] : []),
      ...(code >= 400 ? [{ text, label: String(code), weight: 0.08, held: false }] : []),
    ])
}

/** FNV-1a: the same line always falls on the same side. */
function letters(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
