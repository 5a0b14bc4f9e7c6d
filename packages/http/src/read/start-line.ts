/** The first line of an HTTP/1.x message, as well as it can be made out (RFC 9112 §3, §4). */

export type StartLine =
  | { readonly kind: 'response'; readonly version: string; readonly status: number; readonly reason: string }
  | { readonly kind: 'request'; readonly version: string; readonly method: string; readonly target: string }

/** `HTTP/1.1  200 OK`, a tab for the space, `HTTP/1.10`, a code of two or four digits, no phrase: all can be told. */
const statusLine = /^HTTP\/?(\d{0,9})(?:\.(\d{0,9}))?[ \t]*(?:(?<=[ \t])(-?\d{1,9}))?[ \t]?(.*)$/is
const requestLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,64})[ \t]+(\S[^\r\n]*)$/
const atEnd = /[ \t]HTTP\/(\d)(?:\.(\d))?[ \t]*$/i

/** @returns null if the line begins no message. */
export function readStartLine(line: string): StartLine | null {
  if (/^HTTP\/?\d/i.test(line)) {
    const [, major = '', minor = '', status = '0', reason = ''] = statusLine.exec(line) ?? []
    return { kind: 'response', version: version(major, minor), status: Number(status), reason }
  }
  const ending = atEnd.exec(line.slice(-40))
  const request = ending ? requestLine.exec(line) : null
  if (!ending || !request) return null
  const [, method = '', rest = ''] = request
  const target = trimEnd(rest.slice(0, rest.length - ending[0].length))
  return target === '' ? null : { kind: 'request', version: version(ending[1] ?? '', ending[2] ?? ''), method, target }
}

function version(major: string, minor: string): string {
  if (major === '1') return minor === '0' ? '1.0' : '1.1'
  return major === '0' ? '0.9' : major.slice(0, 1)
}

function trimEnd(text: string): string {
  let to = text.length
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--
  return text.slice(0, to)
}

/** The methods that are known without a doubt, as a pattern. */
export const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT'

/**
 * A start line in the midst of octets that belong to nothing: written by the book, and with a field line or an empty
 * line after it. Every run in the pattern is bounded, or ends where the next one could begin.
 */
const anywhere =
  /(?:HTTP\/(?:1\.[01]|[23](?:\.0)?) [1-9]\d\d(?: [^\r\n]{0,200})?|(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT) \S{1,8192} HTTP\/(?:1\.[01]|[23](?:\.0)?))\r?\n(?=\r?\n|[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}:|$)/g

/** @returns The place of the next start line, or the end of the octets. */
export function nextStart(binary: string, from: number): number {
  anywhere.lastIndex = from
  return anywhere.exec(binary)?.index ?? binary.length
}
