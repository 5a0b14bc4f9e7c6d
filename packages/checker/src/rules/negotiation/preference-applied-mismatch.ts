import { isRedacted } from '../../capture.ts'
import type { Report, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { preferencesIn } from './_preferences.ts'

/** Above this an answer is not minimal. */
const mostOfMinimal = 1024

/** Preferences whose value is the choice; in others the server may name what it took, such as a smaller page. */
const choices = new Set(['return', 'handling'])

export const rule = {
  id: 'negotiation/preference-applied-mismatch',
  level: 'advice',
  spec: ['RFC 7240 §3', 'RFC 7240 §4'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx'] },
  check({ request, response }) {
    const field = response.fields.get('preference-applied')
    if (field === null) return 'inapplicable'
    if (isRedacted(field) || isRedacted(request?.fields.get('prefer') ?? '')) return 'cannot-tell'
    const sent = request?.fields.complete ? preferencesIn(request.fields.get('prefer')) : null
    const reports: Report[] = []
    const say = (message: string) => reports.push({ message, at: 'field:preference-applied' })
    const applied = preferencesIn(field)
    for (const [name, value] of applied) {
      const shown = `Preference-Applied: ${name}${value === '' ? '' : `=${value}`}`.slice(0, 80)
      if (sent && !sent.has(name)) say(`${shown}, which the request did not ask for`)
      else if (sent && choices.has(name) && sent.get(name) !== value)
        say(`${shown} to Prefer: ${name}=${sent.get(name)}`)
    }
    if (applied.has('respond-async') && response.status !== 202)
      say(`Preference-Applied: respond-async on ${response.status}`)
    const size = response.body.size ?? 0
    if (applied.get('return') === 'minimal' && size > mostOfMinimal)
      say(`Preference-Applied: return=minimal with ${size} octets of content`)
    if (reports.length > 0) return reports
    return sent === null ? 'cannot-tell' : 'pass'
  },
} satisfies Rule

export const docs = {
  summary: 'Preference-Applied names what was asked for and what was done.',
  why: 'A client reads from it how to take the answer: whether to wait for a job, or whether the body is the new state of the resource. If it is wrong, the client acts on the wrong thing.',
  fix: 'Write the field at the place that applies the preference. respond-async goes with 202 only.',
  lines: 'HTTP/1.1 202 Accepted\nPreference-Applied: respond-async',
  limits: 'Other values than those asked for are allowed where the server names what it took, as with page sizes.',
  recipe: { do: 'remove-field', name: 'Preference-Applied' },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /jobs HTTP/1.1\nHost: api.example.com\nPrefer: respond-async, wait=10\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 202 Accepted\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nPreference-Applied: respond-async\nLocation: /jobs/7\nContent-Type: application/json\n\n{"status":"queued","url":"/jobs/7"}',
  ],
  bad: [
    'POST /jobs HTTP/1.1\nHost: api.example.com\nPrefer: respond-async\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nPreference-Applied: respond-async\nContent-Type: application/json\n\n{"done":true}',
    'PUT /i HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{}\n\nHTTP/1.1 204 No Content\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nETag: "b"\nPreference-Applied: return=minimal\n',
  ],
} satisfies RuleExamples
