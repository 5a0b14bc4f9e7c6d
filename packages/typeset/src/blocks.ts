import { type Block, plain } from '@statute/codes'
import { carry, grid, hang, wrap } from './lines.ts'
import { columns, indexAt, type Style, withoutEscapes } from './style.ts'

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
      const caption = block.caption ? wrap(block.caption, width, style, style.soft) : []
      // The last line of a body may be ended or not; a page shows no difference.
      const shown = block.text.replace(/\n+$/, '').split('\n')
      const text = shown.flatMap((line) => fold(mark(line, block.notes, style), width - 2))
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

/** The marked pieces of a line stand out, and the number of its note follows each. A piece may lie within another. */
function mark(line: string, notes: readonly { readonly mark: string }[], style: Style): string {
  const marks = notes.flatMap(({ mark: piece }, i) => {
    const from = line.indexOf(piece)
    return from === -1 ? [] : [{ from, to: from + piece.length, number: style.soft(`[${i + 1}]`) }]
  })
  const edges = [...new Set([0, line.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b)
  return edges
    .slice(1)
    .map((end, i) => {
      const start = edges[i] ?? 0
      const text = line.slice(start, end)
      const stands = marks.some(({ from, to }) => from <= start && end <= to)
      const numbers = marks.filter(({ to }) => to === end).map(({ number }) => ` ${number}`)
      return (stands ? style.strong(text) : text) + numbers.join('')
    })
    .join('')
}

/** A long line of HTTP text goes on below, indented; it breaks at a space or a comma where there is one. */
function fold(line: string, width: number): string[] {
  const out: string[] = []
  let rest = line
  while (columns(rest) > width && out.length < 40) {
    const slice = withoutEscapes(rest).slice(0, width)
    const at = Math.max(slice.lastIndexOf(' '), slice.lastIndexOf(',') + 1)
    const cut = indexAt(rest, at > width / 2 ? at : width)
    out.push(rest.slice(0, cut))
    rest = `    ${rest.slice(cut).trimStart()}`
  }
  return carry([...out, rest]).map((part) => `  ${part}`.trimEnd())
}
