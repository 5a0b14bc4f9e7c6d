import type { HttpBlock } from '@statute/codes'
import { readText } from '@statute/http'
import type { ComponentChildren } from 'preact'

/** HTTP text, one figure per message, the pieces that notes are about marked and keyed by their number. */
export function Message({ text, notes, caption }: { text: string; notes: HttpBlock['notes']; caption: string }) {
  const lines = text.split('\n')
  const starts = readText(text).messages.map(({ line, message }) => ({ line: line - 1, kind: message.kind }))
  const parts = starts.length > 0 ? starts : [{ line: 0, kind: 'response' as const }]
  const counted = parts.map(({ kind }, i) => parts.slice(0, i + 1).filter((part) => part.kind === kind).length)
  const several = (kind: string) => parts.filter((part) => part.kind === kind).length > 1
  return (
    <div class="cols">
      {caption && <p class="figure-head">{caption}</p>}
      {parts.map(({ line, kind }, i) => {
        const end = parts[i + 1]?.line ?? lines.length
        const own = lines.slice(line, end)
        while (own.at(-1) === '') own.pop()
        const label = kind === 'request' ? 'Request' : 'Response'
        return (
          <figure>
            <figcaption>{several(kind) ? `${label} ${counted[i]}` : label}</figcaption>
            <code class="msg">
              {own.map((one) => (
                <span>{markLine(one, notes)}</span>
              ))}
            </code>
          </figure>
        )
      })}
    </div>
  )
}

function markLine(line: string, notes: HttpBlock['notes']): ComponentChildren {
  const first = notes
    .map(({ mark }, i) => ({ at: line.indexOf(mark), mark, number: i + 1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at || b.mark.length - a.mark.length)[0]
  if (!first) return line
  const { at, mark, number } = first
  return (
    <>
      {line.slice(0, at)}
      {/* The number stays with the end of its mark. */}
      {mark.length > 4 && <mark>{mark.slice(0, -4)}</mark>}
      <span class="tail">
        <mark>{mark.slice(-4)}</mark>
        <span class="ref">{number}</span>
      </span>
      {markLine(
        line.slice(at + mark.length),
        notes.map((note, i) => (i + 1 === number ? { ...note, mark: '\u0000' } : note)),
      )}
    </>
  )
}
