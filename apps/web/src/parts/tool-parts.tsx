/** What the answers of the tools are set with. */
import type { Row } from '@statute/decode'
import type { ComponentChildren } from 'preact'

/** No id: the worked example and the live answer may stand on one page. */
export function Part({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <section class="sec">
      <h2>{head}</h2>
      <div>{children}</div>
    </section>
  )
}

/** Rows whose values can be copied letter for letter, and break anywhere. */
export function ReadRows({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <p class="soft">Nothing.</p>
  return (
    <table class="dense index">
      <tbody>
        {rows.map(({ name, value, note }) => (
          <tr>
            <th scope="row">{name === '' ? <i>no name</i> : breakable(name)}</th>
            <td>
              <code>{value}</code>
              {note !== undefined && <span class="soft"> {breakable(note)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell is as wide as its longest word, so a word without end gets places to break. They are not copied. */
function breakable(text: string): ComponentChildren {
  if (!/\S{25}/.test(text)) return text
  return text.match(/.{1,12}/gsu)?.map((piece) => [piece, <wbr />])
}

/** More than this would take a browser longer to lay out than anybody reads. */
const mostShown = 200_000

/** A text to copy, and what can be done with it where something can be done. */
export function Text({ text, actions }: { text: string; actions?: ((text: string) => ComponentChildren) | undefined }) {
  return (
    <>
      <code class="msg">{text.slice(0, mostShown)}</code>
      {text.length > mostShown && (
        <p class="small soft">
          The first {grouped(mostShown)} of {grouped(text.length)} characters are shown.
        </p>
      )}
      {actions && <p class="small under">{actions(text)}</p>}
    </>
  )
}

/** With a thin space in big numbers. */
export const grouped = (count: number) => count.toLocaleString('en').replaceAll(',', '\u2009')
