/** The one door for captures: finds out what a text is, and reads the exchanges in it. */

import type { Exchange, Message, Request, Response, SourceFormat } from '../message.ts'
import { buildResponse } from './build.ts'
import { type ExchangeLine, isObject, readExchangeLine } from './exchange-lines.ts'
import { readText } from './text.ts'

export interface ReadExchanges {
  readonly format: SourceFormat
  readonly exchanges: readonly Exchange[]
  /** What could not be read, with its line or entry. Nothing is thrown, the rest is read. */
  readonly notes: readonly ReadNote[]
}

export interface ReadNote {
  /** From 1; null where the format has no lines. */
  readonly line: number | null
  readonly message: string
}

/** @param file The name that findings point at; empty for a text. */
export function readExchanges(text: string, file = ''): ReadExchanges {
  if (/^\s*[{[]/.test(text)) {
    const lines = readLines(text, file)
    if (lines) return lines
  }
  return pairMessages(text, file)
}

function readLines(text: string, file: string): ReadExchanges | null {
  const exchanges: Exchange[] = []
  const notes: ReadNote[] = []
  const rows = text.split('\n')
  for (const [i, row] of rows.entries()) {
    if (row.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(row)
    } catch {
      notes.push({ line: i + 1, message: `Cannot read line ${i + 1}: not JSON` })
      continue
    }
    const read = readExchangeLine(value as ExchangeLine, {
      file,
      format: 'exchanges',
      entry: exchanges.length,
      line: i + 1,
    })
    if (typeof read === 'string') notes.push({ line: i + 1, message: `Cannot read line ${i + 1}: ${read}` })
    else exchanges.push(read)
  }
  return exchanges.length === 0 && !isObject(rows[0]) && notes.length > 0
    ? null
    : { format: 'exchanges', exchanges, notes }
}

/** Messages that somebody wrote down, request and response in turn. */
function pairMessages(text: string, file: string): ReadExchanges {
  const { messages, notes } = readText(text)
  const exchanges: Exchange[] = []
  let request: { message: Request; line: number } | null = null
  let interim: Response[] = []
  let first: number | null = null
  for (const { message, line } of messages) {
    first ??= line
    if (isRequest(message)) {
      request = { message, line }
      interim = []
      first = line
      continue
    }
    if (message.status < 200 && message.status !== 101) {
      interim.push(message)
      continue
    }
    const { body } = message
    exchanges.push({
      request: request?.message ?? null,
      // Line ends inside a body that was written down are anybody's guess.
      response: buildResponse({ ...message, interim, exact: !body.text.includes('\n') }),
      source: { file, format: 'text', entry: exchanges.length, line: first },
      probe: null,
    })
    request = null
    interim = []
    first = null
  }
  const last = interim.at(-1)
  if (last) {
    const rest = interim.slice(0, -1)
    exchanges.push({
      request: request?.message ?? null,
      response: buildResponse({ ...last, interim: rest }),
      source: { file, format: 'text', entry: exchanges.length, line: first },
      probe: null,
    })
  }
  return { format: 'text', exchanges, notes }
}

function isRequest(message: Message): message is Request {
  return message.kind === 'request'
}
