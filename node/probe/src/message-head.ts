/** The head of an HTTP/1.x response out of its octets, read as well as can be (RFC 9112 §4, §5). */
import { Fields } from '@statute/http'
import { textOf } from './content.ts'
import type { FieldLine } from './options.ts'

export interface MessageHead {
  readonly startLine: string
  /** Field lines as they came, with their ends. */
  readonly head: string
  readonly status: number
  readonly version: string
  readonly reason: string
  readonly fields: Fields
}

/** A tab for the space, a code of two or four digits, no phrase: all can be told. */
const statusLine = /^HTTP\/?(\d{0,9})(?:\.(\d{0,9}))?[ \t]*(?:(?<=[ \t])(-?\d{1,9}))?[ \t]?(.*)$/is

/** @param octets From the status line up to the empty line, which is left out. */
export function readHead(octets: Uint8Array): MessageHead {
  const newline = octets.indexOf(10)
  const startLine = textOf(octets.subarray(0, octets[newline - 1] === 13 ? newline - 1 : newline))
  const head = textOf(octets.subarray(newline + 1))
  const [, major = '', minor = '', status = '0', reason = ''] = statusLine.exec(startLine) ?? []
  const version = major === '1' ? `1.${minor === '0' ? '0' : '1'}` : major === '0' ? '0.9' : major.slice(0, 1)
  return { startLine, head, status: Number(status), version, reason, fields: readFields(head) }
}

/** A folded line belongs to the one before (RFC 9112 §5.2); what has no colon is no field. */
export function readFields(section: string): Fields {
  const lines: [string, string][] = []
  let folded: string[] = []
  const unfold = () => {
    const last = lines.at(-1)
    if (last && folded.length > 0) last[1] = [last[1], ...folded].filter((part) => part !== '').join(' ')
    folded = []
  }
  for (const line of section.split('\n')) {
    const text = trimSpace(line.endsWith('\r') ? line.slice(0, -1) : line)
    if (/^[ \t]/.test(line)) {
      folded.push(text)
      continue
    }
    const colon = text.indexOf(':')
    if (colon < 1) continue
    unfold()
    lines.push([trimSpace(text.slice(0, colon)), trimSpace(text.slice(colon + 1))])
  }
  unfold()
  return new Fields(lines satisfies FieldLine[])
}

/** RFC 9110 §5.6.3. By hand: a pattern for both ends takes quadratic time. */
function trimSpace(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--
  return text.slice(from, to)
}
