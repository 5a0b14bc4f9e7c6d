import type { Decoded, Evidence } from '@statute/codes'
import type { ComponentChildren } from 'preact'

/** What a piece of evidence is called, in the text and beside it. */
export const letter = (i: number) => String.fromCharCode(97 + (i % 26))

/** Lines shown of a long text: its beginning, and what is about the evidence. */
const mostLines = 120
/** Characters shown of a long line. */
const widest = 2000

interface Mark {
  readonly start: number
  readonly end: number
  readonly ref: string
}

/** The text in lines, its evidence marked. */
export function Pasted({
  text,
  evidence,
  decoded,
}: {
  text: string
  evidence: readonly Evidence[]
  decoded: readonly Decoded[]
}) {
  const marks: Mark[] = []
  for (const [i, { start, end }] of [...evidence, ...decoded].entries()) {
    if (!marks.some((other) => start < other.end && other.start < end)) marks.push({ start, end, ref: letter(i) })
  }
  marks.sort((a, b) => a.start - b.start)
  const lines: { start: number; end: number }[] = []
  for (let from = 0; from <= text.length && lines.length < 20_000; ) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    lines.push({ start: from, end })
    from = end + 1
  }
  while (lines.length > 1 && text.slice(lines.at(-1)?.start, lines.at(-1)?.end).trim() === '') lines.pop()
  const near = (n: number) =>
    marks.some(({ start }) => {
      const line = lines[n]
      const first = lines[Math.max(0, n - 3)]
      const last = lines[Math.min(lines.length - 1, n + 3)]
      return line && first && last && start >= first.start && start <= last.end
    })
  const shown = lines.length <= mostLines ? lines : lines.filter((_, n) => n < 40 || near(n)).slice(0, mostLines)
  return (
    <>
      <code class="msg">
        {shown.map(({ start, end }) => (
          <span class={/^\*/.test(text.slice(start, start + 1)) ? 'soft' : undefined}>
            {pieces(text, start, Math.min(end, start + widest), marks)}
            {end > start + widest && ' …'}
          </span>
        ))}
      </code>
      {shown.length < lines.length && (
        <p class="small soft">{lines.length - shown.length} lines are not shown; they were read all the same.</p>
      )}
    </>
  )
}

function pieces(text: string, from: number, to: number, marks: readonly Mark[]): ComponentChildren[] {
  const list: ComponentChildren[] = []
  let at = from
  for (const { start, end, ref } of marks) {
    if (end <= from || start >= to) continue
    const first = Math.max(start, from)
    const last = Math.min(end, to)
    if (first > at) list.push(text.slice(at, first))
    list.push(<mark>{text.slice(first, last)}</mark>)
    if (end <= to)
      list.push(
        <a class="ref" href={`#e-${ref}`} aria-label={`evidence ${ref}`}>
          {ref}
        </a>,
      )
    at = last
  }
  if (at < to) list.push(text.slice(at, to))
  return list
}
