import { type ReadJwt, readJwt, whyNoJwt } from '@statute/decode'
import { isFile, readInput, whyUnreadable } from '../input.ts'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'
import { printRows } from '../print-rows.ts'

/** `statute jwt [TOKEN|FILE|-]`: what a token says, and whether its times allow its use. */
export async function jwt(given: string | undefined, options: Output): Promise<void> {
  if (given === undefined && process.stdin.isTTY) {
    process.stderr.write('Paste the token, then press Ctrl-D (Ctrl-Z and Enter on Windows).\n')
  }
  let text = given ?? ''
  if (given === undefined || given === '-' || (await isFile(given))) {
    try {
      text = (await readInput(given ?? '-')).text
    } catch (error) {
      return fail(whyUnreadable(given ?? '-', error))
    }
  }
  const token = readJwt(text)
  // The text is not quoted: it may be a secret all the same.
  if (!token) return fail(`Cannot read the token: ${whyNoJwt(text)}`)
  showJwt(token, options)
}

export function showJwt(token: ReadJwt, options: Output): void {
  const { header, payload, problem, standing, signature, rows } = token
  if (options.json) return printJson({ header, payload, problem, standing, signature, rows })
  const style = terminalStyle(options)
  const head = (text: string) => print(`\n${style.strong(text)}`)
  print(style.strong(`${standing}.`))
  print('Not verified: only who has the key can tell whether it is genuine.')
  head('Header')
  printRows(token.headerRows, style)
  head('Payload')
  printRows(token.payloadRows, style)
  head('Signature')
  print(signature)
}
