import { cacheControlOf } from '../../read/cache-control.ts'
import { listOf } from '../../read/list.ts'
import { mediaTypeOf } from '../../read/media-type.ts'
import { urlOf } from '../../read/url.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { codingsOf, namesInVary } from './_fields.ts'

const negotiated = new Set(['gzip', 'br', 'zstd', 'deflate', 'compress', 'dcb', 'dcz'])

export const rule = {
  id: 'negotiation/vary-missing-for-encoding',
  level: 'warning',
  spec: ['RFC 9110 §12.5.5'],
  clause: { keyword: 'SHOULD', binds: 'sender' },
  applies: { status: ['2xx'] },
  needs: ['response.fields'],
  check(exchange) {
    const { request, response } = exchange
    const codings = codingsOf(response.fields).filter((coding) => negotiated.has(coding))
    if (codings.length === 0) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    // Only the answers to these are kept without being told to.
    if (request.method !== 'GET' && request.method !== 'HEAD') return 'inapplicable'
    const directives = cacheControlOf(response.fields)
    if (!request.fields.has('accept-encoding') || directives.has('no-store')) return 'inapplicable'
    if (isCompressedFile(urlOf(exchange)?.path ?? request.target, mediaTypeOf(response.fields).type))
      return 'inapplicable'
    const varies = namesInVary(response.fields)
    if (varies.has('*') || varies.has('accept-encoding')) return 'pass'
    const vary = listOf(response.fields.get('vary'))
    return {
      message: `Content-Encoding ${codings.join(', ')}, but ${vary.length === 0 ? 'no Vary' : `Vary names ${vary.join(', ').slice(0, 60)} only`}`,
      at: 'field:vary',
      // One browser always offers the same codings.
      ...(directives.has('private') ? { level: 'advice' as const } : {}),
    }
  },
} satisfies Rule

/** Files that exist in this coding only, so that nothing was chosen. */
function isCompressedFile(path: string, type: string): boolean {
  return /\.(?:t?gz|br|zst|svgz|wbn)(?:$|\?)/i.test(path) || /^application\/(?:x-)?(?:gzip|zstd)$/.test(type)
}

export const docs = {
  summary: 'A response that is compressed because the client can read it names Accept-Encoding in Vary.',
  why: 'A shared cache stores the compressed form and hands it to a client that did not ask for it. That client shows garbage or fails.',
  fix: 'Send Vary: Accept-Encoding with the compressed and the plain form alike. In nginx that is gzip_vary on.',
  lines: 'Content-Encoding: gzip\nVary: Accept-Encoding',
  limits: 'Not for no-store, nor for files that exist in compressed form only. For private responses it is advice.',
  recipe: { do: 'add-field', name: 'Vary', value: 'Accept-Encoding' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept-Encoding: gzip, br\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Encoding: gzip\nVary: Accept-Encoding\n\nhello',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\nAccept-Encoding: gzip, br\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "a"\nContent-Type: text/plain\nContent-Encoding: gzip\nVary: Origin\n\nhello',
  ],
} satisfies RuleExamples
