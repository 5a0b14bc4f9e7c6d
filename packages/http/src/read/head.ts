/** The head of an HTTP/1.x message: start line, field lines, empty line (RFC 9112 §2.1), read as well as can be. */
import { Fields } from '../fields.ts'
import type { Octets } from './octets.ts'

/** A field section longer than that is no field section. */
export const mostFieldLines = 10_000

export interface FieldSection {
  readonly fields: Fields
  /** The lines as they came, with their ends. */
  readonly head: string
  /** Where the next thing begins. */
  readonly end: number
  /** Whether an empty line ended it. */
  readonly ended: boolean
  readonly notes: readonly { readonly at: number; readonly message: string }[]
}

/** Reads field lines up to the empty line. A folded line belongs to the one before (RFC 9112 §5.2). */
export function readFieldSection(octets: Octets, from: number): FieldSection {
  const lines: [string, string][] = []
  const notes: { at: number; message: string }[] = []
  const note = (at: number, message: string) => notes.length < 100 && notes.push({ at, message })
  let folded: string[] = []
  const unfold = () => {
    const last = lines.at(-1)
    if (last && folded.length > 0) last[1] = [last[1], ...folded].filter((part) => part !== '').join(' ')
    folded = []
  }
  let at = from
  let ended = false
  let count = 0
  let stop = from
  for (;;) {
    if (at >= octets.size) break
    const { line, next } = readLine(octets, at)
    const place = at
    at = next
    if (line === '') {
      ended = true
      break
    }
    stop = next
    if (++count > mostFieldLines) {
      if (count === mostFieldLines + 1) {
        note(place, `Cannot read the fields from here on: more than ${mostFieldLines} lines, wanted an empty line`)
      }
      continue
    }
    if (line[0] === ' ' || line[0] === '\t') {
      if (lines.length === 0) note(place, `Cannot read "${shorten(line)}": a folded line with no field line before it`)
      else folded.push(trimSpace(line))
      continue
    }
    unfold()
    const colon = line.indexOf(':')
    const name = trimSpace(line.slice(0, Math.max(colon, 0)))
    if (name === '') note(place, `Cannot read "${shorten(line)}": not a field line, wanted a name and a colon`)
    else lines.push([name, trimSpace(line.slice(colon + 1))])
  }
  unfold()
  // A capture that stops within a line may have lost others.
  const whole = ended || octets.binary[octets.size - 1] === '\n'
  const fields = new Fields(lines, whole && count <= mostFieldLines)
  return { fields, head: octets.text(from, stop), end: at, ended, notes }
}

/** A line without its end, be it CRLF or LF alone. */
export function readLine(octets: Octets, at: number): { readonly line: string; readonly next: number } {
  const newline = octets.binary.indexOf('\n', at)
  const next = newline < 0 ? octets.size : newline + 1
  let stop = newline < 0 ? octets.size : newline
  if (stop > at && octets.binary[stop - 1] === '\r') stop--
  return { line: octets.text(at, stop), next }
}

/** Without the spaces and tabs at both ends (RFC 9110 §5.6.3). By hand: a pattern for it takes quadratic time. */
export function trimSpace(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--
  return text.slice(from, to)
}

/** A line as a message about it shows it. */
export function shorten(line: string): string {
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
