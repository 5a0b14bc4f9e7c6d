import { mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isByteranges } from './_partial.ts'
import { partHeadsOf } from './_parts.ts'

export const rule = {
  id: 'range/partial-multipart-part-without-range',
  level: 'error',
  spec: ['RFC 9110 §15.3.7.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [206] },
  needs: ['response.body'],
  check({ response }) {
    if (!isByteranges(response)) return 'inapplicable'
    const boundary = mediaTypeOf(response.fields).parameters.get('boundary')
    if (!boundary) return 'inapplicable'
    if (response.body.state !== 'known') return 'cannot-tell'
    // A body that does not end with its last boundary was cut off somewhere.
    const heads = partHeadsOf(response.body.text, boundary)
    if (heads === null || heads.length === 0) return 'cannot-tell'
    const without = heads.filter((head) => !/^content-range[ \t]*:/im.test(head)).length
    if (without === 0) return 'pass'
    return { message: `${without} of ${heads.length} parts without Content-Range`, at: 'body' }
  },
} satisfies Rule

export const docs = {
  summary: 'Each part of a multipart/byteranges body has a Content-Range of its own.',
  why: 'The parts may come in any order and may be merged. A client that is not told where a part belongs cannot put the file together.',
  fix: 'Write Content-Range into the header section of every part.',
  lines: '--THIS_SEPARATES\nContent-Type: application/pdf\nContent-Range: bytes 500-999/8000',
  limits: 'A body that does not end with its closing boundary is not judged: it may have been cut.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary=X\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X\nContent-Type: text/plain\nContent-Range: bytes 4-5/10\n\nef\n--X--',
  ],
  bad: [
    'GET /f HTTP/1.1\nHost: api.example.com\nRange: bytes=0-1,4-5\n\nHTTP/1.1 206 Partial Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: multipart/byteranges; boundary=X\nETag: "1"\n\n--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/10\n\nab\n--X\nContent-Type: text/plain\n\nef\n--X--',
  ],
} satisfies RuleExamples
