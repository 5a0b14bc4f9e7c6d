/** What anything that was typed, piped or read from a file is answered with; loaded when a name does not do. */
import { type Answer, type Asked, ask, type Reading, readings } from '@statute/ask'
import type { CheckedText } from '@statute/checker/check-text'
import { decodedRows } from '@statute/typeset'
import { show } from './commands/diagnose.ts'
import { explain } from './commands/explain.ts'
import { find } from './commands/find.ts'
import { showJson } from './commands/json.ts'
import { showJwt } from './commands/jwt.ts'
import { showTime } from './commands/time.ts'
import { showUrl } from './commands/url.ts'
import { oneLine } from './formats/words.ts'
import { fail, type Output, print, printJson, terminalStyle } from './output.ts'

export interface AnswerOptions extends Output {
  readonly verbose?: boolean
  readonly as?: string
}

/** Answers a text with the topic that it is about, or that `as` names. */
export async function answer(text: string, options: AnswerOptions, name = '-'): Promise<void> {
  const { as } = options
  if (as !== undefined && !isReading(as)) {
    return fail(`Cannot take it for "${as}": no such reading, wanted ${Object.keys(readings).join(', ')}`)
  }
  const asked = ask(text, as === undefined ? {} : { as })
  if (!asked.answer) return fail('Cannot answer nothing: wanted a code, a name, a situation, an error, a file')
  const { took } = asked.answer
  if (took === 'name' || took === 'comparison') return explain(text.trim(), options)
  if (!options.json && took !== 'situation') process.stderr.write(`${tookLine(asked)}\n\n`)
  if (took === 'situation') return find(text, options)
  if (took === 'openapi') return (await import('./commands/check.ts')).checkGiven({ kind: 'text', name, text }, options)
  tell(asked.answer, options)
  if ((took === 'error' || took === 'har') && asked.answer.checked && !options.json) {
    printContract(asked.answer.checked, name, options)
  }
}

/** What it was taken for, and how to have the other reading. */
function tookLine({ label, others }: Asked): string {
  const [other] = others
  return other === undefined ? `Taken for ${label}.` : `Taken for ${label}. As ${other.label}: --as ${other.as}`
}

function tell(
  answer: Exclude<Answer, { took: 'name' | 'comparison' | 'situation' | 'openapi' }>,
  options: Output,
): void {
  switch (answer.took) {
    case 'error':
    case 'har':
      return show(answer.diagnosis, options)
    case 'log': {
      if (options.json) return printJson(answer.log)
      const { lines, unread, byStatus } = answer.log
      print(`${lines} lines read, ${unread} not.\n`)
      const most = Math.max(...byStatus.map(({ count }) => count))
      const style = terminalStyle(options)
      const rows = byStatus.map(({ status, count }) => ({
        name: style.accent(Math.floor(status / 100), status === 0 ? 'none' : String(status)),
        value: `${String(count).padStart(7)}  ${'█'.repeat(Math.ceil((30 * count) / most))}`,
      }))
      print(decodedRows({ rows }, style, style.width).join('\n'))
      print('\nThe line that failed last:\n')
      return show(answer.diagnosis, options)
    }
    case 'url':
    case 'encoded':
      return showUrl(answer.url, options)
    case 'token':
      return showJwt(answer.token, options)
    case 'time':
      return showTime(answer.time, options)
    case 'json':
      return showJson(answer.json, options)
  }
}

/** After what an error means: where the messages in it break the contract. Advice is left to the whole check. */
function printContract({ report, exchanges }: CheckedText, name: string, options: Output): void {
  const style = terminalStyle(options)
  const grave = report.findings.filter(({ level }) => level !== 'advice')
  const file = name === '-' ? '-' : name
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
  print(style.soft(`How to mend them: statute check ${file}`))
}

const isReading = (text: string): text is Reading => Object.hasOwn(readings, text)
