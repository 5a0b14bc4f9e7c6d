import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Checker, type CheckReport, type ResolvedConfig } from '@statute/checker'
import { type Description, matchOperation } from '@statute/checker/openapi'
import type { Exchange } from '@statute/http'
import { many, oneLine } from '../formats/words.ts'
import { whyUnreadable } from '../input.ts'
import { describe } from './describe.ts'
import { Kept } from './kept.ts'
import type { ListedInput } from './list-inputs.ts'
import { checkLive, type LiveOptions } from './live.ts'
import { sayNotes } from './notes.ts'
import { openInput } from './open-input.ts'
import { Progress } from './progress.ts'
import { readInput } from './read-input.ts'
import { Trouble } from './trouble.ts'

export interface RunOptions extends LiveOptions {
  readonly openapi?: string
  readonly assumeCompleteHeaders?: boolean
}

export interface Run {
  readonly report: CheckReport
  readonly kept: Kept
  readonly operations: number
  /** Inputs that could not be read; each was said on standard error. */
  readonly unread: number
}

/** Reads and checks all inputs as one. */
export async function run(inputs: readonly ListedInput[], config: ResolvedConfig, options: RunOptions): Promise<Run> {
  const against = options.openapi === undefined ? null : readAgainst(options.openapi)
  const kept = new Kept()
  const checker = new Checker({
    levelOf: config.levelOf,
    onFinding: (_, exchange) => kept.keep(exchange),
    rules: config.rules,
    ...(against ? { description: against, match: matchOperation } : {}),
    ...(options.assumeCompleteHeaders ? { assumeComplete: true } : {}),
  })
  const progress = new Progress()
  const state = { exchanges: 0, operations: 0, unread: 0 }
  const see = (exchange: Exchange) => {
    state.exchanges++
    checker.see(exchange)
  }
  for (const input of inputs) {
    if (input.kind === 'live') {
      if ((await checkLive(input.url, options, against, progress, see)) === 0) state.unread++
      continue
    }
    const { path, name } = input.kind === 'file' ? input : { path: '-', name: input.kind === 'text' ? input.name : '-' }
    const total = path === '-' ? 0 : await sizeOf(path)
    const before = state.exchanges + state.operations
    let octets = 0
    const given = input.kind === 'text' ? Readable.from([Buffer.from(input.text)]) : null
    const chunks = openInput(given ?? path, (count) => {
      octets += count
      progress.say(() => {
        const part = total > 0 ? `${Math.round((100 * octets) / total)} % of ` : ''
        return `${part}${name === '-' ? 'standard input' : name}, ${many(state.exchanges, 'exchange')}`
      })
    })
    try {
      const notes = await readInput(name, chunks, {
        exchange: see,
        text: (text) => kept.keepText(name, text, false),
        description: (text) => {
          const { description, notes } = describe(text, name)
          kept.keepText(name, text, true)
          state.operations += description.operations.length
          checker.describe(description)
          progress.done()
          sayNotes(name, notes)
        },
      })
      progress.done()
      const empty = state.exchanges + state.operations === before
      if (input.kind === 'file' && input.found && empty) continue
      sayNotes(name, notes, empty ? 2 : undefined)
      if (empty) throw new Trouble(nothingIn(name, octets))
    } catch (error) {
      progress.done()
      const code = (error as NodeJS.ErrnoException).code
      const known = error instanceof Trouble ? error.message : code === undefined ? null : whyNot(name, code, error)
      if (known === null) throw error
      process.stderr.write(`${known}\n`)
      state.unread++
    }
  }
  const report = checker.end()
  for (const [rule, message] of Object.entries(report.summary.failed)) {
    process.stderr.write(`${oneLine(`Rule ${rule} failed: ${message}. What it would have said is missing.`)}\n`)
  }
  return { report, kept, operations: state.operations, unread: state.unread }
}

function whyNot(name: string, code: string, error: unknown): string {
  if (code === 'Z_BUF_ERROR') return `Cannot read "${name}" to its end: the gzip file was cut short`
  if (code.startsWith('Z_')) return `Cannot read "${name}": it begins like a gzip file, but is none`
  return whyUnreadable(name, error)
}

function nothingIn(name: string, octets: number): string {
  const found = octets === 0 ? 'it is empty' : 'no HTTP in it'
  const wanted = 'a message, the output of curl -v, a HAR, exchange lines, a cassette or an OpenAPI description'
  return `Cannot check ${name === '-' ? 'standard input' : `"${name}"`}: ${found}, wanted ${wanted}`
}

function readAgainst(path: string): Description {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new Trouble(whyUnreadable(path, error))
  }
  const { description, notes } = describe(text, path)
  sayNotes(path, notes)
  if (description.operations.length > 0) return description
  throw new Trouble(
    `Cannot use --openapi "${path}": no operations in it, wanted an OpenAPI description (2.0, 3.0, 3.1)`,
  )
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}
