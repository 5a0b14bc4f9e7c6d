/** What anything that was typed, piped or read from a file is answered with; loaded when a name does not do. */
import { type Answer, type Asked, ask, holdsMessages, type Reading, readings } from '@statute/ask'
import { decodedRows } from '@statute/typeset'
import { show } from './commands/diagnose.ts'
import { explain } from './commands/explain.ts'
import { find } from './commands/find.ts'
import { showJson } from './commands/json.ts'
import { showJwt } from './commands/jwt.ts'
import { showTime } from './commands/time.ts'
import { showUrl } from './commands/url.ts'
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
  if ((took === 'error' || took === 'har') && !options.json && holdsMessages(text)) {
    // Loaded here: the rules take a moment, and most errors hold no message.
    ;(await import('./print-contract.ts')).printContract(text, name, options)
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

const isReading = (text: string): text is Reading => Object.hasOwn(readings, text)
