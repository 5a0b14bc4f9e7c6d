import { type Answer, type Asked, ask, type Reading, readings } from '@statute/ask'
import { decodedRows } from '@statute/typeset'
import { isFile, readInput, whyUnreadable } from '../input.ts'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'
import { show } from './diagnose.ts'
import { explain } from './explain.ts'
import { find } from './find.ts'
import { showJson } from './json.ts'
import { showJwt } from './jwt.ts'
import { showTime } from './time.ts'
import { showUrl } from './url.ts'

export interface AskOptions extends Output {
  readonly verbose?: boolean
  readonly as?: string
}

/** `statute ANYTHING`: a file is read, anything else is taken as it stands. */
export async function askAnything(words: readonly string[], options: AskOptions): Promise<void> {
  const { as } = options
  if (as !== undefined && !isReading(as)) {
    return fail(`Cannot take it for "${as}": no such reading, wanted ${Object.keys(readings).join(', ')}`)
  }
  const typed = words.join(' ')
  const path = words.length === 1 && (typed === '-' || (await isFile(typed))) ? typed : words.length === 0 ? '-' : null
  let text = typed
  if (path !== null) {
    try {
      text = (await readInput(path)).text
    } catch (error) {
      return fail(whyUnreadable(path, error))
    }
  }
  const asked = ask(text, as === undefined ? {} : { as })
  if (!asked.answer) return fail('Cannot answer nothing: wanted a code, a name, a situation, an error, a file')
  const { answer } = asked
  if (answer.took === 'name' || answer.took === 'comparison') return explain(text.trim(), options)
  if (!options.json && answer.took !== 'situation') process.stderr.write(`${tookLine(asked)}\n\n`)
  if (answer.took === 'situation') return find(text, options)
  tell(answer, options)
}

/** What it was taken for, and how to have the other reading. */
function tookLine({ label, others }: Asked): string {
  const [other] = others
  return other === undefined ? `Taken for ${label}.` : `Taken for ${label}. As ${other.label}: --as ${other.as}`
}

function tell(answer: Exclude<Answer, { took: 'name' | 'comparison' | 'situation' }>, options: Output): void {
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
    case 'openapi':
      if (options.json) return printJson({ took: 'openapi' })
      print('Statute does not check OpenAPI descriptions yet. Paste a response, and it is explained.')
      return
    case 'token':
      return showJwt(answer.token, options)
    case 'time':
      return showTime(answer.time, options)
    case 'json':
      return showJson(answer.json, options)
  }
}

const isReading = (text: string): text is Reading => Object.hasOwn(readings, text)
