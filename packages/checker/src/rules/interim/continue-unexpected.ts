import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { informationalOf, placeIn } from './_informational.ts'
import { expectsContinue } from './_upgrade.ts'

export const rule = {
  id: 'interim/continue-unexpected',
  level: 'advice',
  spec: ['RFC 9110 §15.2', 'RFC 9110 §10.1.1'],
  clause: { keyword: null, binds: null },
  needs: ['request.fields'],
  check({ request, response }) {
    const one = informationalOf(response).find(({ status }) => status === 100)
    if (one === undefined) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    if (expectsContinue(request.fields)) return 'pass'
    return {
      message: '100 (Continue) to a request without Expect: 100-continue',
      at: placeIn(one, response, 'status'),
    }
  },
} satisfies Rule

export const docs = {
  summary: 'A 100 answers a request that asked for it.',
  why: 'Clients have to cope with a 100 that they did not ask for, and simple ones do not: scripts that read one status line, small devices and some test tools take it for the answer. It also costs a packet that helps nobody.',
  fix: 'Send 100 only if the request has Expect: 100-continue and its body has not arrived yet.',
  limits: 'A proxy may have added Expect on its way to the server; then the client’s side of the capture shows none.',
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /items HTTP/1.1\nHost: api.example.com\nExpect: 100-continue\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
  bad: [
    'POST /items HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"a":1}\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\n',
  ],
} satisfies RuleExamples
