import { isJson, isXml, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: '2xx/multi-status-not-multistatus',
  level: 'advice',
  spec: ['RFC 4918 §13'],
  clause: { keyword: null, binds: null },
  applies: { status: [207] },
  needs: ['response.fields'],
  check({ request, response: { fields, body } }) {
    if (request?.method === 'HEAD') return 'inapplicable'
    const { type } = mediaTypeOf(fields)
    if (isJson(type)) {
      if (body.state !== 'known') return 'cannot-tell'
      if (hasOwnStatuses(body.json)) return 'pass'
      return { message: `207 with ${type} whose items have no status of their own`, at: 'body' }
    }
    if (!isXml(type)) {
      return {
        message: `207 with ${type === '' ? 'no Content-Type' : `Content-Type "${type}"`}`,
        at: 'field:content-type',
      }
    }
    if (rootOf(body.text) === 'multistatus') return 'pass'
    if (body.state !== 'known') return 'cannot-tell'
    return { message: '207 whose XML has no multistatus element at its root', at: 'body' }
  },
} satisfies Rule

/** Whether a body of a bulk interface gives each item a status: in a list, or by name, at the top or one level below. */
function hasOwnStatuses(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  return [json, ...Object.values(json)].some((group) => {
    const items = typeof group === 'object' && group !== null ? Object.values(group) : []
    return items.length > 0 && items.every(hasStatus)
  })
}

function hasStatus(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false
  return ['status', 'statusCode', 'status_code', 'httpStatus', 'code'].some((name) =>
    /^(?:HTTP\/\S+ )?[1-5]\d\d(?: |$)/.test(String((item as Record<string, unknown>)[name] ?? '')),
  )
}

/** The name of the first element, without its prefix; declarations, comments and white space before it are skipped. */
function rootOf(xml: string): string {
  let at = 0
  for (let i = 0; i < 100; i++) {
    at = xml.indexOf('<', at)
    if (at < 0) return ''
    const end = xml.startsWith('<!--', at) ? '-->' : /[?!]/.test(xml[at + 1] ?? '') ? '>' : ''
    if (end === '') break
    const to = xml.indexOf(end, at)
    if (to < 0) return ''
    at = to + end.length
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(xml.slice(at, at + 200))?.[1] ?? ''
}

export const docs = {
  summary: 'A 207 carries a multistatus document with a status for each part.',
  why: 'The code says only that the results stand in the body. A WebDAV client that finds no multistatus element cannot tell what worked, and a client that goes by the class takes it all for a success, failures too.',
  fix: 'Send the XML of WebDAV. In a JSON interface give each item its own status, or answer 200 with the results.',
  lines: 'HTTP/1.1 207 Multi-Status\nContent-Type: application/xml; charset=utf-8',
  limits: 'Many JSON interfaces use 207 for bulk operations. They pass if each item has a status.',
} satisfies RuleDocs

const request =
  'PROPFIND https://dav.example.com/docs HTTP/1.1\nDepth: 0\n\nHTTP/1.1 207 Multi-Status\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n'

export const examples = {
  good: [
    `${request}Content-Type: application/xml; charset=utf-8\n\n<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"/>\n`,
    'POST https://api.example.com/bulk HTTP/1.1\nContent-Type: application/json\n\n[1,2]\n\nHTTP/1.1 207 Multi-Status\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"items":[{"id":1,"status":201},{"id":2,"status":409}]}\n',
    'POST https://api.example.com/bulk HTTP/1.1\nContent-Type: application/json\n\n[1,2]\n\nHTTP/1.1 207 Multi-Status\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"1":{"status":201},"2":{"status":409}}\n',
  ],
  bad: [
    `${request}Content-Type: text/html\n\n<p>some of it worked\n`,
    `${request}Content-Type: application/xml\n\n<results/>\n`,
  ],
} satisfies RuleExamples
