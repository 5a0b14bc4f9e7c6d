import { isXml, mediaTypeOf } from '../../read/media-type.ts'
import { isWebdav } from '../../read/methods.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'client-error/webdav-status-outside-webdav',
  level: 'advice',
  off: true,
  spec: ['RFC 4918 §11', 'RFC 5842 §7'],
  clause: { keyword: null, binds: null },
  applies: { status: [423, 424, 507, 508] },
  needs: ['request.fields', 'response.fields'],
  check({ request, response }) {
    if (response.fields.has('dav') || isXml(mediaTypeOf(response.fields).type)) return 'pass'
    if (request === null) return 'cannot-tell'
    const { method, fields } = request
    if (isWebdav(method) || fields.has('dav') || fields.has('if') || isXml(mediaTypeOf(fields).type)) return 'pass'
    return { message: `${response.status} to ${method}, with nothing of WebDAV in the exchange`, at: 'status' }
  },
} satisfies Rule

export const docs = {
  summary: '423, 424, 507 and 508 belong to WebDAV.',
  why: 'Their meaning is fixed: a WebDAV lock, a failed part of a batch, storage that is full, a loop of bindings. General clients take them for a plain 400 or 500, and people look up a meaning that does not fit.',
  fix: 'Use 409 for a state that is in the way, 403 for a locked account, 500 or 413 for storage.',
  lines: 'HTTP/1.1 409 Conflict',
  limits:
    'Many REST services use them on purpose, so the rule is off unless asked for. A method, a DAV or If field, or XML content shows that WebDAV is meant.',
  recipe: { do: 'send-status', status: 409, instead: 423 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT /files/7 HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\nIf: (<urn:uuid:7d1>)\n\nx\n\nHTTP/1.1 423 Locked\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/xml\n\n<error xmlns="DAV:"><lock-token-submitted/></error>\n',
    'MKCOL /files/new HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 507 Insufficient Storage\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nThe disk is full.\n',
  ],
  bad: [
    'POST /login HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"user":"a"}\n\nHTTP/1.1 423 Locked\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"title":"Locked","status":423,"detail":"The account is locked."}\n',
  ],
} satisfies RuleExamples
