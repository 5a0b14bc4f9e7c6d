import type { Row } from '@statute/decode'
import { visible } from '@statute/decode/visible'
import type { Style } from '@statute/typeset'
import { print } from './output.ts'

/**
 * Prints what was read out of a text, one thing to a row: every value letter for letter, so that it can be copied, but
 * for what would act on the terminal.
 */
export function printRows(rows: readonly Row[], style: Style): void {
  const names = rows.map(({ name }) => visible(name))
  const edge = Math.min(24, Math.max(0, ...names.map(({ length }) => length))) + 2
  for (const [i, { value, note }] of rows.entries()) {
    const lead = (names[i] ?? '').padEnd(edge - 2)
    const said = visible(value)
    const short = lead.length + 2 + said.length + (note?.length ?? 0) + 3 <= style.width
    const aside =
      note === undefined ? '' : `${short ? ' ' : `\n${' '.repeat(edge)}`}${style.soft(`(${visible(note)})`)}`
    print(`${style.soft(lead)}  ${said}${aside}`.trimEnd())
  }
}

/** A long text as it is, but for a person at a terminal without what would act on it. */
export function printText(text: string): void {
  print(process.stdout.isTTY ? visible(text) : text)
}
