/** Holds the HTTP text in our prose to what we teach: it parses, lengths add up, phrases and demanded fields are right. */
import { checkText } from '@statute/checker/check-text'
import { type Response, readText } from '@statute/http'
import type { Content } from './load.ts'
import { exceptions } from './markdown.ts'
import type { Problems } from './problem.ts'
import { walkBlocks } from './walk.ts'

export function checkExchanges(content: Content, problems: Problems): void {
  const names = new Map(content.codes.map((facts) => [facts.code, facts]))
  for (const file of content.files) {
    for (const block of walkBlocks(file.sections)) {
      if (block.type !== 'http') continue
      const where = `content/${file.path}`
      const at = `in "${block.text.split('\n')[0]}"`
      const { messages, notes } = readText(block.text)
      for (const note of notes) problems.add(where, 1, `${note.message} (line ${note.line} ${at})`)
      checkRules(block.text, exceptions.get(block) ?? [], (message) => problems.add(where, 1, `${message} ${at}`))
      if (messages.length === 0) problems.add(where, 1, `HTTP text without a message ${at}`)
      let method = 'GET'
      for (const { message } of messages) {
        const length = message.fields.get('content-length')
        const size = new TextEncoder().encode(message.body.text).length
        if (message.kind === 'request') {
          method = message.method
          if (message.version !== '2' && message.version !== '3' && !message.fields.has('host')) {
            problems.add(where, 1, `request without Host ${at}`)
          }
        }
        const bodiless = message.kind === 'response' && (method === 'HEAD' || message.status === 304)
        if (length !== null && Number(length) !== size && !bodiless && !block.text.includes('…')) {
          problems.add(where, 1, `Content-Length: ${length}: the body has ${size} bytes ${at}`)
        }
        if (message.kind === 'response') {
          const facts = names.get(message.status)
          if (facts) checkResponse(message, facts, method, where, at, problems)
        }
      }
    }
  }
}

/** That a server failed is what an example of a 5xx shows. */
const expected = new Set(['server-error/server-error'])

/** Our own examples pass our own rules, but for those that they are said to break. */
function checkRules(text: string, broken: readonly string[], add: (message: string) => void): void {
  const { findings } = checkText(text).report
  for (const { rule, message } of findings) {
    if (!broken.includes(rule) && !expected.has(rule)) add(`breaks ${rule}: ${message}`)
  }
  for (const rule of broken) {
    if (!findings.some((finding) => finding.rule === rule)) add(`is said to break ${rule}, and does not`)
  }
}

function checkResponse(
  message: Response,
  facts: Content['codes'][number],
  method: string,
  where: string,
  at: string,
  problems: Problems,
): void {
  const { status, reason, version, fields, body } = message
  if (version.startsWith('1') && reason !== facts.name && facts.name !== '(Unused)' && where.includes('codes/')) {
    problems.add(where, 1, `"${status} ${reason}": the registered name is "${facts.name}" ${at}`)
  }
  for (const { name, level } of facts.fields) {
    const always = level === 'MUST' && [101, 226, 401, 405, 407, 426].includes(status)
    if (always && !fields.has(name)) problems.add(where, 1, `${status} without ${name} ${at}`)
  }
  if (facts.body.rule === 'none' && body.text !== '') problems.add(where, 1, `${status} with a body ${at}`)
  if ((status < 200 || status === 204) && (fields.has('content-length') || fields.has('transfer-encoding'))) {
    problems.add(where, 1, `${status} with a framing field ${at}`)
  }
  if (status >= 200 && status < 500 && !fields.has('date') && where.includes('codes/')) {
    problems.add(where, 1, `${status} without Date (RFC 9110 §6.6.1) ${at}`)
  }
  if (body.text !== '' && method !== 'HEAD' && !fields.has('content-type')) {
    problems.add(where, 1, `${status} has a body and no Content-Type ${at}`)
  }
  const type = fields.get('content-type') ?? ''
  if (/[/+]json\b/.test(type) && body.text !== '' && !body.text.includes('…')) {
    try {
      JSON.parse(body.text)
    } catch (error) {
      problems.add(where, 1, `body is not JSON: ${(error as Error).message} ${at}`)
    }
  }
}

/** HTTP text with the Content-Length that each body really has; only where there is a body to count. */
export function correctLengths(text: string): string {
  const lines = text.split('\n')
  for (const { message, line } of readText(text).messages) {
    const size = new TextEncoder().encode(message.body.text).length
    if (size === 0 || text.includes('…')) continue
    for (let at = line; at < lines.length && lines[at] !== ''; at++) {
      lines[at] = (lines[at] ?? '').replace(/^(content-length:\s*)\d+$/i, `$1${size}`)
    }
  }
  return lines.join('\n')
}
