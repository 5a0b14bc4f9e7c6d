import { type Diagnosis, diagnosisDocument } from '@statute/codes'
import { diagnose as diagnoseText } from '@statute/errors'
import { diagnosisText } from '@statute/typeset'
import { type Input, readInput, whyUnreadable } from '../input.ts'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'

/** `statute diagnose [FILE|-]`: why did I get this? */
export async function diagnose(file: string | undefined, options: Output): Promise<void> {
  if (file === undefined && process.stdin.isTTY) {
    process.stderr.write('Paste the error, then press Ctrl-D (Ctrl-Z and Enter on Windows).\n')
  }
  let input: Input
  try {
    input = await readInput(file ?? '-')
  } catch (error) {
    return fail(whyUnreadable(file ?? '-', error))
  }
  if (input.text.trim() === '')
    return fail('Cannot diagnose an empty text: wanted an error, a log line, a page, the output of curl -v')
  if (input.cut) process.stderr.write('Only the first 20 MB were read.\n')
  show(diagnoseText(input.text), options)
}

export function show(diagnosis: Diagnosis, options: Output): void {
  if (options.json) return printJson(diagnosisDocument(diagnosis))
  print(diagnosisText(diagnosis, terminalStyle(options)))
}
