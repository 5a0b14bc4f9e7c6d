/** Messages that somebody wrote down, paired: request and response in turn. */
import type { Exchange, Message, Request, Response } from '../message.ts'
import { buildResponse } from './build.ts'
import type { ReadExchanges } from './note.ts'
import { readText } from './text.ts'

/** A text that is no capture at all need not be quoted line by line. */
const mostNotes = 100

export function pairMessages(text: string, file: string): ReadExchanges {
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
    if (message.status >= 100 && message.status < 200 && message.status !== 101) {
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
  if (notes.length <= mostNotes) return { format: 'text', exchanges, notes }
  const more = {
    line: notes[mostNotes]?.line ?? null,
    message: `${notes.length - mostNotes} more lines cannot be read`,
  }
  return { format: 'text', exchanges, notes: [...notes.slice(0, mostNotes), more] }
}

function isRequest(message: Message): message is Request {
  return message.kind === 'request'
}
