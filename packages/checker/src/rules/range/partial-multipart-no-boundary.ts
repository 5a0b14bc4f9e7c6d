import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isByteranges } from './_partial.ts'

export const rule = {
  id: 'range/partial-multipart-no-boundary',
  level: 'error',
  spec: ['RFC 9110 §15.3.7.2', 'RFC 9110 §14.6'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  check({ response }) {
    if (!isByteranges(response)) return 'inapplicable'
    const { type, parameters } = mediaTypeOf(response.fields)
    if (parameters.get('boundary')) return 'pass'
    return { message: `Content-Type ${type} has no boundary`, at: 'field:content-type' }
  },
} satisfies Rule

export const docs = {
  summary: 'A multipart/byteranges Content-Type names the boundary between its parts.',
  why: 'Without the boundary no client can find where a part begins or ends: the whole body is lost.',
  fix: 'Add the boundary parameter with the text that stands between the parts.',
  lines: 'Content-Type: multipart/byteranges; boundary=3d6b6a416f9b5',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary="X"\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X\nContent-Type: text/plain\nContent-Range: bytes 4-5/10\n\nef\n--X--',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X--',
  ],
} satisfies RuleExamples
