/**
 * Messages as people write them down: start line, fields, an empty line, a body; the next message begins after another
 * empty line with a start line of its own. Line ends may be LF or CRLF. Framing fields are not trusted: what is written
 * is what there is.
 */
import { Body } from '../body.ts'
import { Fields } from '../fields.ts'
import type { Message } from '../message.ts'
import { buildRequest, buildResponse } from './build.ts'

/** RFC 9112 §4: the reason phrase may be empty. `HTTP/2 200` stands in curl's output. */
const statusLine = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/s
/** RFC 9112 §3. */
const requestLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\S+) HTTP\/(\d(?:\.\d)?)$/
/** RFC 9112 §5. The value is cut off by hand: a pattern for the space around it takes quadratic time. */
const fieldName = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):/

export interface ReadMessage {
  readonly message: Message
  /** Number of its first line, from 1. */
  readonly line: number
}

export interface ReadText {
  readonly messages: readonly ReadMessage[]
  /** What could not be read, with the line on which it stands. Nothing is thrown, the rest is read. */
  readonly notes: readonly { readonly line: number; readonly message: string }[]
}

export function readText(text: string): ReadText {
  const lines = text.split(/\r?\n/)
  const messages: ReadMessage[] = []
  const notes: { line: number; message: string }[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const start = startLine(line)
    if (!start) {
      if (line.trim() !== '') {
        notes.push({
          line: at + 1,
          message: `Cannot read "${line.slice(0, 60)}": neither a status line nor a request line`,
        })
      }
      at++
      continue
    }
    const first = at++
    const fields: [string, string][] = []
    for (; at < lines.length && lines[at] !== ''; at++) {
      const name = fieldName.exec(lines[at] ?? '')?.[1]
      if (name !== undefined) fields.push([name, trimSpace(lines[at] ?? '', name.length + 1)])
      else notes.push({ line: at + 1, message: `Cannot read "${lines[at]?.slice(0, 60)}": not a field line` })
    }
    at++
    const body: string[] = []
    for (; at < lines.length; at++) {
      const ahead = lines[at] ?? ''
      if (startLine(ahead) && (body.length === 0 || body.at(-1) === '')) break
      body.push(ahead)
    }
    while (body.at(-1) === '') body.pop()
    const content = { fields: new Fields(fields), body: writtenBody(body) }
    const message =
      start.kind === 'request' ? buildRequest({ ...start, ...content }) : buildResponse({ ...start, ...content })
    messages.push({ message, line: first + 1 })
  }
  return { messages, notes }
}

/** A body as somebody wrote it down, perhaps with `…` for what does not matter. */
function writtenBody(lines: readonly string[]): Body {
  const text = lines.join('\n')
  return isElided(text, lines) ? new Body('cut', text) : Body.of(text)
}

/** Dots that stand for more: on a line of their own, at the end, or where JSON has no place for them. */
function isElided(text: string, lines: readonly string[]): boolean {
  if (!text.includes('\u2026') && !text.includes('...')) return false
  if (/^\s*[{[]/.test(text)) return new Body('known', text).json === undefined
  return text.endsWith('\u2026') || lines.some((line) => /^[ \t]{0,200}[[(<]?(?:\u2026|\.{3})[\])>]?$/.test(line))
}

/** What follows `start` without the spaces and tabs at both ends (RFC 9110 §5.6.3). */
function trimSpace(line: string, start: number): string {
  const isSpace = (char: string | undefined) => char === ' ' || char === '\t'
  let from = start
  let to = line.length
  while (from < to && isSpace(line[from])) from++
  while (to > from && isSpace(line[to - 1])) to--
  return line.slice(from, to)
}

function startLine(line: string) {
  const status = statusLine.exec(line)
  if (status) {
    return {
      kind: 'response' as const,
      version: status[1] ?? '',
      status: Number(status[2]),
      reason: status[3] ?? '',
    }
  }
  const request = requestLine.exec(line)
  if (!request) return null
  return {
    kind: 'request' as const,
    method: request[1] ?? '',
    target: request[2] ?? '',
    version: request[3] ?? '',
  }
}
