import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { isWithoutChallenge } from './_challenges.ts'

export const rule = {
  id: 'auth/proxy-auth-without-challenge',
  level: 'error',
  spec: ['RFC 9110 §15.5.8', 'RFC 9110 §11.7.1'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [407] },
  needs: ['response.fields'],
  check({ response, source }) {
    const value = response.fields.get('proxy-authenticate')
    if (value !== null && !isWithoutChallenge(value)) return 'pass'
    if (value !== null)
      return { message: '407 with a Proxy-Authenticate that holds no challenge', at: 'field:proxy-authenticate' }
    const message = '407 without Proxy-Authenticate'
    // The field is for the next hop: what was recorded behind the client may have lost it.
    const isBehind = source.format === 'har' || source.format === 'cassette'
    return { message, at: 'field:proxy-authenticate', ...(isBehind ? { level: 'warning' } : {}) }
  },
} satisfies Rule

export const docs = {
  summary: 'A 407 names a way to authenticate to the proxy, in Proxy-Authenticate.',
  why: 'The client does not learn which scheme the proxy takes, so browsers show no dialog and tools such as curl, npm or apt fail with a bare 407 although a password is configured.',
  fix: 'Send a challenge. A server that is no proxy must not send 407: 401 is meant.',
  lines: 'Proxy-Authenticate: Basic realm="proxy"',
  limits: 'In HAR files and cassettes the field may have been lost on the way; there it is a warning.',
  recipe: { do: 'add-field', name: 'Proxy-Authenticate', value: 'Basic realm="proxy"', status: 407 },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET http://www.example.com/ HTTP/1.1\nHost: www.example.com\nAccept: application/json\n\nHTTP/1.1 407 Proxy Authentication Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nProxy-Authenticate: Basic realm="proxy"\nContent-Type: application/problem+json\nContent-Length: 75\n\n{"type":"about:blank","title":"Proxy Authentication Required","status":407}',
  ],
  bad: [
    'GET http://www.example.com/ HTTP/1.1\nHost: www.example.com\nAccept: application/json\n\nHTTP/1.1 407 Proxy Authentication Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\nContent-Length: 75\n\n{"type":"about:blank","title":"Proxy Authentication Required","status":407}',
    'GET http://www.example.com/ HTTP/1.1\nHost: www.example.com\nAccept: application/json\n\nHTTP/1.1 407 Proxy Authentication Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nProxy-Authenticate: \nContent-Type: application/problem+json\nContent-Length: 75\n\n{"type":"about:blank","title":"Proxy Authentication Required","status":407}',
  ],
} satisfies RuleExamples
