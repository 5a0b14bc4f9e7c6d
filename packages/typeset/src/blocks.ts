import { type Block, plain } from '@statute/codes'
import { grid, hang, wrap } from './lines.ts'
import { columns, type Style } from './style.ts'

/** Prose in lines, one empty line between blocks. */
export function blocks(list: readonly Block[], width: number, style: Style): string[] {
  return list.flatMap((block, i) => (i === 0 ? [] : ['']).concat(one(block, width, style)))
}

function one(block: Block, width: number, style: Style): string[] {
  switch (block.type) {
    case 'p':
      return wrap(block.text, width, style)
    case 'h':
      return wrap(block.text, width, style, style.strong)
    case 'ul':
    case 'ol': {
      const room = String(block.items.length).length + 2
      return block.items.flatMap((item, i) => {
        const lead = block.type === 'ol' ? `${i + 1}.` : '-'
        const lines = blocks(item, width - (block.type === 'ol' ? room : 2), style)
        return hang(style.soft(lead), lines, block.type === 'ol' ? room : 2)
      })
    }
    case 'code':
      return block.text.split('\n').map((line) => `  ${line}`.trimEnd())
    case 'http': {
      const caption = block.caption ? [style.soft(block.caption)] : []
      const text = block.text.split('\n').flatMap((line) => fold(mark(line, block.notes, style), width - 2))
      const notes = block.notes.flatMap(({ text: note }, i) =>
        hang(style.strong(`${i + 1}`), wrap(note, width - 3, style), 3),
      )
      return [...caption, ...text, ...(notes.length > 0 ? ['', ...notes] : [])]
    }
    case 'table':
      return grid(
        [block.head, ...block.rows].map((row) => row.map((cell) => plain(cell))),
        style,
        width,
      )
  }
}

/** The marked pieces of a line stand out and carry the number of their note. */
function mark(line: string, notes: readonly { readonly mark: string }[], style: Style): string {
  let out = line
  notes.forEach(({ mark: piece }, i) => {
    if (out.includes(piece)) out = out.replace(piece, () => `${style.strong(piece)} ${style.soft(`[${i + 1}]`)}`)
  })
  return out
}

/** A long line of HTTP text goes on below, indented; it breaks at a space or a comma where there is one. */
function fold(line: string, width: number): string[] {
  const out: string[] = []
  let rest = line
  while (columns(rest) > width && out.length < 40) {
    // Escape codes take no columns: look for the break a little further on in a line that has some.
    const limit = width + (rest.length - columns(rest))
    const slice = rest.slice(0, limit)
    const at = Math.max(slice.lastIndexOf(' '), slice.lastIndexOf(',') + 1)
    const cut = at > width / 2 ? at : limit
    out.push(rest.slice(0, cut))
    rest = `    ${rest.slice(cut).trimStart()}`
  }
  return [...out, rest].map((part) => `  ${part}`.trimEnd())
}
