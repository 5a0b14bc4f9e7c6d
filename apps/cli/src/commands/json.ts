import { type FormattedJson, formatJson } from '@statute/decode'
import { type Input, readInput, whyUnreadable } from '../input.ts'
import { fail, type Output, printJson } from '../output.ts'
import { printText } from '../print-rows.ts'

/** `statute json [FILE|-]`: set in lines, or where and why it is no JSON. */
export async function json(file: string | undefined, options: Output): Promise<void> {
  if (file === undefined && process.stdin.isTTY) {
    process.stderr.write('Paste the JSON, then press Ctrl-D (Ctrl-Z and Enter on Windows).\n')
  }
  let input: Input
  try {
    input = await readInput(file ?? '-')
  } catch (error) {
    return fail(whyUnreadable(file ?? '-', error))
  }
  if (input.cut) process.stderr.write('Only the first 20 MB were read.\n')
  showJson(formatJson(input.text), options)
}

/** What stands, formatted; then, on stderr, what is wrong, or what readers may lose. */
export function showJson(found: FormattedJson, options: Output): void {
  if (options.json) printJson(found)
  else if (found.text !== '') printText(found.text)
  if (found.ok) {
    if (!options.json) for (const note of found.notes) process.stderr.write(`${note}\n`)
    return
  }
  const { line, column, message, excerpt } = found
  const { before, at, after } = excerpt
  fail(
    `Not JSON from line ${line}, column ${column} on. ${message}\n\n  ${before}${at}${after}\n  ${' '.repeat(columns(before))}^`,
  )
}

/** What takes two columns of a terminal: the scripts of East Asia, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u

const columns = (text: string) => [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0)
