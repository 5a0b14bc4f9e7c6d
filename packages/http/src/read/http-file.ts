/**
 * `.http` and `.rest` files of editors: requests, with `###` between them. They are no captures; an exchange is only
 * where somebody kept the response below its request.
 */

import { shorten } from './head.ts'
import type { ReadExchanges, ReadNote } from './note.ts'
import { pairMessages } from './pair.ts'
import { methods, readStartLine } from './start-line.ts'

const request = new RegExp(`^(?:(${methods}) +)?((?:https?://|/|\\{\\{)\\S{0,8000})(?: +HTTP/(\\d(?:\\.\\d)?))? *$`)

/** A separator, then a request: a heading in the Markdown of a body is none. */
const separated = new RegExp(
  `^###[^\\n]{0,1000}\\n(?:[ \\t]{0,20}(?:[#/@][^\\n]{0,1000})?\\r?\\n){0,20}(?:(?:${methods}) +\\S|https?://|\\{\\{)`,
  'm',
)

/** Whether a text has separators and requests as these files have them. */
export function isHttpFile(text: string): boolean {
  const head = text.slice(0, 100_000)
  const first = separated.exec(head)
  if (!first) return /^(?:# @|\/\/ @|@[\w.-]{1,100} ?=)/m.test(head) && asked.test(head)
  // Where a capture begins with a message, a separator after its response is a line of the body.
  const answer = head.search(/^HTTP\/\d/m)
  return (
    readStartLine(head.slice(0, 9000).trimStart().split(/\r?\n/, 1)[0] ?? '') === null ||
    answer < 0 ||
    first.index < answer
  )
}

const asked = new RegExp(`^(?:${methods}) +\\S`, 'm')

export function readHttpFile(text: string, file = ''): ReadExchanges {
  const exchanges: ReadExchanges['exchanges'][number][] = []
  const notes: ReadNote[] = []
  for (const { lines, line } of blocksOf(text)) {
    const read = pairMessages(plainBlock(lines, line, notes), file)
    for (const one of read.exchanges) {
      const place = one.source.line === null ? line : one.source.line + line - 1
      exchanges.push({ ...one, source: { ...one.source, entry: exchanges.length, line: place } })
    }
    for (const note of read.notes) notes.push({ ...note, line: note.line === null ? null : note.line + line - 1 })
  }
  return { format: 'text', exchanges, notes }
}

interface Block {
  readonly lines: string[]
  readonly line: number
}

/** What stands between separators; a response in a block of its own belongs to the block before. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let block: Block = { lines: [], line: 1 }
  const close = () => {
    const begins = block.lines.find((line) => line !== '' && !line.startsWith('#'))
    const before = blocks.at(-1)
    if (before && begins !== undefined && /^HTTP\/\d/.test(begins))
      for (const line of ['', ...block.lines]) before.lines.push(line)
    else blocks.push(block)
  }
  for (const [i, row] of text.split('\n').entries()) {
    const line = row.endsWith('\r') ? row.slice(0, -1) : row
    if (!line.startsWith('###')) block.lines.push(line)
    else {
      close()
      block = { lines: [], line: i + 2 }
    }
  }
  close()
  return blocks
}

/** The block as messages are written: comments, variables and scripts emptied, the request line made whole. */
function plainBlock(lines: readonly string[], first: number, notes: ReadNote[]): string {
  const plain: string[] = []
  let asked = false
  let inHead = false
  let script = false
  let answered = false
  for (const [i, line] of lines.entries()) {
    const at = first + i
    const note = (message: string) => notes.push({ line: at, message })
    const found = asked ? null : request.exec(line)
    if (answered) plain.push(line)
    else if (/^HTTP\/\d/.test(line) && asked) {
      answered = true
      if (plain.at(-1) !== '') plain.push('')
      plain.push(line)
    } else if (script || /^(?:> ?\{%|< ?\{%)/.test(line)) {
      script = !line.includes('%}')
      plain.push('')
    } else if (/^<> ?\S/.test(line)) {
      note(`Cannot read "${shorten(line)}": the response is in another file, which was not handed in`)
      plain.push('')
    } else if (asked && !inHead && /^<@? ?\S/.test(line)) {
      note(`Cannot read "${shorten(line)}": the body is in another file, which was not handed in`)
      plain.push('')
    } else if ((!asked || inHead) && /^(?:#|\/\/|@[\w.-]+ ?=)/.test(line)) plain.push(...(asked ? [] : ['']))
    else if (found) {
      asked = true
      inHead = true
      plain.push(`${found[1] ?? 'GET'} ${found[2]} HTTP/${found[3] ?? '1.1'}`)
    } else {
      if (line === '') inHead = false
      // The query may go on over several lines.
      const more = inHead ? /^[ \t]{1,100}([?&]\S{0,8000}) *$/.exec(line)?.[1] : undefined
      const before = more === undefined ? undefined : plain.at(-1)
      if (before?.includes(' HTTP/')) plain[plain.length - 1] = before.replace(/ HTTP\/\S+$/, `${more}$&`)
      else plain.push(line)
    }
  }
  return asked ? plain.join('\n') : ''
}
