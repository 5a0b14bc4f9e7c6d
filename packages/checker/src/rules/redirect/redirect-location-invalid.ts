import { isRedacted } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { quoteLocation, soleLocation } from './_location.ts'

/** What no URI has (RFC 3986 §2): spaces, controls, letters beyond ASCII, some marks, a percent sign that escapes nothing. */
const forbidden = /[^\x21-\x7e]|[<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})/
/** RFC 3986 §3.2.2: an IPv6 address stands in brackets. */
const literalHost = /^(?:https?:)?\/\/(?:[^/?#@[\]]*@)?\[[^/?#[\]]*\]/i

export const rule = {
  id: 'redirect/redirect-location-invalid',
  level: 'error',
  spec: ['RFC 9110 §10.2.2', 'RFC 3986 §4.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [201, '3xx'] },
  check({ response }) {
    const location = soleLocation(response)
    if (location === null) return response.fields.all('location').some(isRedacted) ? 'cannot-tell' : 'inapplicable'
    const found = forbidden.exec(location)?.[0]
    if (found !== undefined) {
      return { message: `Location ${quoteLocation(location)} has ${nameOf(found)}`, at: 'field:location' }
    }
    const bracket = /[[\]]/.exec(location.replace(literalHost, ''))?.[0]
    if (bracket === undefined) return 'pass'
    return {
      message: `Location ${quoteLocation(location)} has "${bracket}" outside the host`,
      at: 'field:location',
      level: 'advice',
    }
  },
} satisfies Rule

function nameOf(char: string): string {
  if (char === '%') return 'a "%" without two hex digits after it'
  if (char === ' ') return 'a space'
  const code = char.charCodeAt(0)
  return code < 0x20 || code === 0x7f ? `a control character (${code})` : `the character "${char}"`
}

export const docs = {
  summary: 'Location holds a URI reference: other characters than those of a URI are percent-encoded.',
  why: 'Browsers repair such a value, each in its own way; Java, Go and Python clients refuse it or cut it at the space. UTF-8 that was not encoded arrives as other letters where a client reads fields as Latin-1.',
  fix: 'Percent-encode each part when the address is put together, before it goes into the field.',
  lines: 'Location: /caf%C3%A9?q=a%20b',
  limits:
    'Square brackets outside the host break the grammar too, but every URL parser takes them: advice only. Placeholders of a recorder are not judged.',
} satisfies RuleDocs

export const examples = {
  good: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /caf%C3%A9?x=%5B1%5D\nContent-Length: 0\n',
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: https://[2001:db8::1]/new\nContent-Length: 0\n',
  ],
  bad: [
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /café\nContent-Length: 0\n',
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /search?q=a b\nContent-Length: 0\n',
    'GET https://api.example.com/old HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nLocation: /100%\nContent-Length: 0\n',
  ],
} satisfies RuleExamples
