import type { Strength } from '@statute/codes'
import type { ComponentChildren } from 'preact'
import { Level } from './level.tsx'
import { Clause, Run } from './prose.tsx'

export interface ClauseRow {
  readonly part: ComponentChildren
  /** The part is somebody who is bound, not a thing that is sent. */
  readonly who?: boolean
  readonly level: Strength | null
  /** What stands in place of a keyword, where no clause has one. */
  readonly demand?: string
  readonly text: string
  readonly spec: string | null
}

/** What goes with something: each part with its strength, its reason and the clause that says so. */
export function ClauseTable({ heads, rows }: { heads: readonly [string, string]; rows: readonly ClauseRow[] }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          {[heads[0], 'Strength', heads[1], 'Clause'].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, who, level, demand, text, spec }) => (
          <tr>
            <th scope="row" class={who ? 'who' : undefined}>
              {part}
            </th>
            <td>{level ? <Level level={level} /> : <span class="lv may">{demand}</span>}</td>
            <td>
              <Run text={text} />
            </td>
            <td>{spec && <Clause spec={spec} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
