import { colourStyle, plainStyle, type Style } from '@statute/typeset/style'
import colours from 'picocolors'

export interface Output {
  readonly json?: boolean
  readonly plain?: boolean
}

/** The terminal's style: its width, and colour unless told otherwise (`--plain`, NO_COLOR, a pipe). */
export function terminalStyle({ plain }: Output): Style {
  const width = Number(process.env.COLUMNS) || process.stdout.columns || 80
  const forced =
    process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '' && process.env.FORCE_COLOR !== '0'
  return plain || !colours.isColorSupported || (!process.stdout.isTTY && !forced)
    ? plainStyle(plain ? 80 : Math.max(40, width))
    : colourStyle(Math.max(40, width))
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Bad usage or unreadable input: a message for a person on stderr, exit code 2. */
export function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}
