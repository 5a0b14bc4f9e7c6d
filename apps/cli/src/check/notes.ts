import type { ReadNote } from '@statute/http'
import { many, oneLine } from '../formats/words.ts'

const mostNotes = 10

/** What a reader could not read, on standard error. */
export function sayNotes(name: string, notes: readonly ReadNote[], most = mostNotes): void {
  const input = name === '-' ? 'standard input' : name
  for (const { line, message } of notes.slice(0, most)) {
    const said = line === null || message.includes(`line ${line}`) ? message : `line ${line}: ${message}`
    process.stderr.write(`${oneLine(`${input}: ${said}`)}\n`)
  }
  if (notes.length > most) process.stderr.write(`${input}: ${many(notes.length - most, 'more note')}\n`)
}
