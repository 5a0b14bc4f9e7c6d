import { stat } from 'node:fs/promises'
import { type Answer, type Asked, ask, type Reading, readings } from '@statute/ask'
import { decodedRows } from '@statute/typeset'
import { readInput, whyUnreadable } from '../input.ts'
import { fail, type Output, print, printJson, terminalStyle } from '../output.ts'
import { show } from './diagnose.ts'
import { explain } from './explain.ts'
import { find } from './find.ts'

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
  const style = terminalStyle(options)
  const rows = (list: readonly { name: string; value: string; note?: string }[]) =>
    print(decodedRows({ rows: list }, style, style.width).join('\n'))
  switch (answer.took) {
    case 'error':
    case 'har':
      return show(answer.diagnosis, options)
    case 'log': {
      if (options.json) return printJson(answer.log)
      const { lines, unread, byStatus } = answer.log
      print(`${lines} lines read, ${unread} not.\n`)
      const most = Math.max(...byStatus.map(({ count }) => count))
      rows(
        byStatus.map(({ status, count }) => ({
          name: style.accent(Math.floor(status / 100), status === 0 ? 'none' : String(status)),
          value: `${String(count).padStart(7)}  ${'█'.repeat(Math.ceil((30 * count) / most))}`,
        })),
      )
      print('\nThe line that failed last:\n')
      return show(answer.diagnosis, options)
    }
    case 'url':
    case 'encoded':
      if (options.json) return printJson(answer.url)
      if (answer.took === 'encoded') print(`${answer.url.decoded}\n`)
      rows(answer.url.parts)
      return
    case 'openapi':
      if (options.json) return printJson({ took: 'openapi' })
      print('Statute does not check OpenAPI descriptions yet. Paste a response, and it is explained.')
      return
    case 'token':
      if (options.json) return printJson(answer.token)
      if (answer.token.problem) print(`${style.strong(`The token is ${answer.token.problem}.`)}\n`)
      return rows(answer.token.rows)
    case 'time': {
      if (options.json) return printJson(answer.time)
      const { form, utc, local, distance } = answer.time
      return rows([
        { name: 'form', value: form },
        { name: 'UTC', value: utc },
        { name: 'local', value: local },
        { name: 'from now', value: distance },
      ])
    }
    case 'json': {
      if (options.json) return printJson(answer.json)
      print(answer.json.text)
      if (!answer.json.ok) {
        const { line, column, message } = answer.json
        return fail(`Not JSON from line ${line}, column ${column} on. ${message}`)
      }
      for (const note of answer.json.notes) process.stderr.write(`${note}\n`)
    }
  }
}

async function isFile(path: string): Promise<boolean> {
  if (path.length > 4096 || path.includes('\n') || path.includes('\0')) return false
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

const isReading = (text: string): text is Reading => Object.hasOwn(readings, text)
