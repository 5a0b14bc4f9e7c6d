import { contractOf } from '@statute/ask/contract'
import { oneLine } from './formats/words.ts'
import { type Output, print, terminalStyle } from './output.ts'

/** After what an error means: where the messages in it break the contract. Advice is left to the whole check. */
export function printContract(text: string, name: string, options: Output): void {
  const checked = contractOf(text)
  if (!checked) return
  const { report, exchanges } = checked
  const style = terminalStyle(options)
  const grave = report.findings.filter(({ level }) => level !== 'advice')
  if (grave.length === 0) return
  print('')
  print(
    style.strong(`The contract, over ${exchanges.length === 1 ? 'this exchange' : `${exchanges.length} exchanges`}`),
  )
  for (const { level, message, spec, count } of grave.slice(0, 5)) {
    const word = level === 'error' ? style.must(level) : style.should(level)
    const times = count > 1 ? `, ${count} times` : ''
    print(`  ${word}  ${oneLine(message)}${times}${spec[0] ? `  ${style.soft(spec[0])}` : ''}`)
  }
  if (grave.length > 5) print(`  and ${grave.length - 5} more`)
  print(style.soft(`How to mend them: statute check ${name}`))
}
