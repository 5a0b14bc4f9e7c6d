import { type Row, visible } from '@statute/decode'
import { decodedRows, type Style } from '@statute/typeset'
import { print } from './output.ts'

/** Prints what was read out of a text, one thing to a row. Nothing in it can act on the terminal. */
export function printRows(rows: readonly Row[], style: Style): void {
  const shown = rows.map(({ name, value, note }) => ({
    name: visible(name),
    value: visible(value),
    note: note === undefined ? undefined : `(${visible(note)})`,
  }))
  if (shown.length > 0) print(decodedRows({ rows: shown }, style, style.width).join('\n'))
}

/** A long text as it is, but for a person at a terminal without what would act on it. */
export function printText(text: string): void {
  print(process.stdout.isTTY ? visible(text) : text)
}
