import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'range/put-content-range-accepted',
  level: 'warning',
  spec: ['RFC 9110 §14.5'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['2xx'], methods: ['PUT'] },
  check({ request, response }) {
    if (request === null) return 'cannot-tell'
    const value = request.fields.get('content-range')
    if (value === null || isUploadSession(request.url ?? request.target)) return 'pass'
    // Only an upload in pieces asks in this way how far it has come.
    if (/^bytes \*\//i.test(value)) return 'pass'
    return {
      message: `${response.status} to a PUT with Content-Range ${quote(value)}`,
      at: 'request.field:content-range',
      confidence: 0.7,
    }
  },
} satisfies Rule

/** Uploads in pieces, as Google, Microsoft and their like have them: the URL names the session. */
function isUploadSession(target: string): boolean {
  return /upload_?(?:id|type|session)|\/uploads?(?:\/|\?|$)|\/resumable|tempauth=/i.test(target)
}

export const docs = {
  summary: 'A server without partial PUT refuses a PUT that has Content-Range.',
  why: 'A server that overlooks the field stores a piece as if it were the whole file, says that all is well, and the rest is gone.',
  fix: 'Answer 400 to Content-Range on PUT. If you do support it, say so in your documentation and switch this rule off for that route.',
  lines: 'HTTP/1.1 400 Bad Request',
  limits: 'Upload sessions whose URL shows what they are (upload_id, /upload/) are left alone.',
  recipe: { do: 'send-problem', status: 400 },
} satisfies RuleDocs

export const examples = {
  good: [
    'PUT /f HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\n\nhello\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\n',
    'PUT /v1/files?upload_id=8f2 HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\nContent-Range: bytes 5-9/10\n\nworld\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\n',
  ],
  bad: [
    'PUT /f HTTP/1.1\nHost: api.example.com\nContent-Type: text/plain\nContent-Range: bytes 0-4/10\n\nhello\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "2"\n',
  ],
} satisfies RuleExamples
