import type { Finding } from '@statute/checker'
import { locate } from '@statute/checker/locate'
import type { ComponentChildren } from 'preact'
import { accents } from './findings.tsx'

interface Mark {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly accent: string
}

/** The lines of a text with the places of findings marked and numbered. */
export function MarkedLines({
  text,
  findings,
  linked = true,
}: {
  text: string
  findings: readonly Finding[]
  /** Whether the numbers lead to findings on the same page. */
  linked?: boolean
}) {
  const marks = findings.flatMap((finding, i): Mark[] => {
    const span = locate(text, finding)
    return span && span.end > span.start
      ? [{ start: span.start, end: span.end, number: i + 1, accent: accents[finding.level] }]
      : []
  })
  let from = 0
  return (
    <>
      {text.split('\n').map((line) => {
        const start = from
        from += line.length + 1
        return <span>{markLine(line.replace(/\r$/, ''), start, marks, linked)}</span>
      })}
    </>
  )
}

/** One line; where several findings share a place, it is marked once and bears all their numbers. */
function markLine(line: string, start: number, marks: readonly Mark[], linked: boolean): ComponentChildren {
  const own = marks
    .filter((mark) => mark.start >= start && mark.start <= start + line.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const [first] = own
  if (!first) return line
  const from = first.start - start
  const to = Math.min(
    line.length,
    Math.max(...own.filter((one) => one.start < first.end).map(({ end }) => end)) - start,
  )
  return (
    <>
      {line.slice(0, from)}
      <mark class={first.accent}>{line.slice(from, to)}</mark>
      {line.slice(to)}
      <span class="refs">
        {linked &&
          own.map(({ number, accent }) => (
            <a class={`ref ${accent}`} href={`#f${number}`}>
              {number}
            </a>
          ))}
      </span>
    </>
  )
}
