import type { Fields } from '@statute/http'
import { isRedacted } from '../../capture.ts'
import type { Place, Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'capture/capture-credentials-present',
  level: 'warning',
  spec: [],
  clause: { keyword: null, binds: null },
  off: true,
  check({ request, response }) {
    const reports: Report[] = []
    const note = (fields: Fields | undefined, name: string, at: Place) => {
      if (fields?.all(name.toLowerCase()).some((value) => isLive(name, value))) {
        reports.push({ message: `${name} with a value that looks live`, at })
      }
    }
    note(request?.fields, 'Authorization', 'request.field:authorization')
    note(request?.fields, 'Cookie', 'request.field:cookie')
    note(request?.fields, 'X-Api-Key', 'request.field:x-api-key')
    note(response.fields, 'Set-Cookie', 'field:set-cookie')
    return reports.length > 0 ? reports : 'pass'
  },
} satisfies Rule

function isLive(name: string, value: string): boolean {
  switch (name) {
    case 'Authorization':
      return !isMarker(value.replace(/^[A-Za-z][\w-]{0,40}[ \t]+/, ''))
    case 'Cookie':
      return value.split(';').some((pair) => !isMarker(cookieValue(pair)))
    case 'Set-Cookie':
      return !isMarker(cookieValue(value.split(';', 1)[0] ?? ''))
    default:
      return !isMarker(value)
  }
}

function cookieValue(pair: string): string {
  return pair.slice(pair.indexOf('=') + 1)
}

/** What is put in the place of a secret, or an empty value, as in a cookie that is taken back. */
function isMarker(value: string): boolean {
  const text = value.trim().replace(/^"|"$/g, '')
  if (text === '' || isRedacted(text)) return true
  return (
    /^(?:x+|\.{3,}|…+|•+|-+|deleted|dummy|fake|placeholder|null|undefined|\$\{?\w+\}?|%\w+%)$/i.test(text) ||
    /redacted|filtered|removed|scrubbed|omitted|masked|hidden|x{6,}|^<[^<>]*>$|^\[[^[\]]*\]$|^\{[^{}]*\}$/i.test(text)
  )
}

export const docs = {
  summary: 'A capture that is handed on holds no live credentials.',
  why: 'Captures end up in tickets, repositories and chats. Whoever reads one there can use the session or the token until it expires, and a token in a repository’s history is there for good.',
  fix: 'Replace the values before you pass the file on, and renew what has been passed on already.',
  lines: 'Authorization: Bearer REDACTED\nCookie: session=REDACTED',
  limits:
    'Off unless it is asked for. Looks at Authorization, Cookie, Set-Cookie and X-Api-Key; a test token looks like a live one. The message never quotes the value.',
} satisfies RuleDocs

const answer = '\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n'

export const examples = {
  good: [
    `DELETE https://api.example.com/items/7 HTTP/1.1\nAuthorization: Bearer REDACTED\nCookie: session=***; theme=[FILTERED]${answer}`,
  ],
  bad: [
    `DELETE https://api.example.com/items/7 HTTP/1.1\nAuthorization: Bearer 8f2Kq0Zr61${answer}`,
    `DELETE https://api.example.com/items/7 HTTP/1.1\nCookie: session=8f2Kq0Zr61${answer}Set-Cookie: session=9a3Lm1Xs72; Secure\n`,
  ],
} satisfies RuleExamples
