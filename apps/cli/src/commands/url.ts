import { percentDecode, percentEncode, type ReadUrl, readUrl } from '@statute/decode'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'
import { printRows, printText } from '../print-rows.ts'

export interface UrlOptions extends Output {
  readonly encode?: boolean
}

/** `statute url TEXT`: its escapes taken off, and its parts; with `--encode`, put on. */
export function url(words: readonly string[], options: UrlOptions): void {
  const text = words.join(' ')
  if (text.trim() === '') return fail('Cannot decode nothing: wanted a URL, a query string, or a text with escapes')
  if (!options.encode) return showUrl(readUrl(text), options)
  const encoded = percentEncode(text)
  if (options.json) printJson({ encoded })
  else print(encoded)
}

export function showUrl(found: ReadUrl, options: Output): void {
  if (options.json) return printJson(found)
  const { decoded, twice, parts } = found
  const style = terminalStyle(options)
  printText(decoded)
  if (twice && parts.length === 0) {
    print(`\n${style.strong('Encoded twice.')} Decoded once more:`)
    printText(percentDecode(decoded))
  }
  if (parts.length > 0) print('')
  printRows(parts, style)
}
