import type { Response } from '@statute/http'
import { isProblem, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

export const rule = {
  id: 'status-line/status-402-reserved',
  level: 'advice',
  spec: ['RFC 9110 §15.5.3'],
  clause: { keyword: null, binds: null },
  applies: { status: [402] },
  check({ response }) {
    if (saysHowToPay(response)) return 'pass'
    if (response.body.state !== 'known') return 'cannot-tell'
    return { message: '402 has no standard meaning, and the response does not say what is to be paid', at: 'status' }
  },
} satisfies Rule

/** Members of bodies by which a client learns what to pay: x402, Lightning, Stripe, and what payment APIs share. */
const members =
  /"(?:x402Version|accepts|paymentRequirements|payment_?(?:url|link|request|intent|methods?)|checkout_?(?:url|link)|invoice(?:_?(?:id|url))?|decline_code|upgrade_?url|billing_?url)"\s*:/i

function saysHowToPay({ fields, body }: Response): boolean {
  if (isProblem(mediaTypeOf(fields).type)) return true
  if (fields.has('payment-required') || fields.has('x-payment-required')) return true
  if (/^(?:l402|lsat|payment)\b/i.test(fields.get('www-authenticate') ?? '')) return true
  return members.test(body.text.slice(0, 20_000))
}

export const docs = {
  summary: 'A 402 says in its body, in a form that programs can read, what is to be paid and how.',
  why: 'HTTP keeps 402 for later and says nothing of what it means: card declined, plan too small, credit used up, or a price to pay on the spot. A client that goes by the code alone can do nothing but give up.',
  fix: 'Describe the case in the body, with a problem type or with the fields of the payment protocol in use. If the caller only lacks a right, send 403.',
  lines:
    'HTTP/1.1 402 Payment Required\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/out-of-credit","title":"Out of credit","status":402}',
  limits: 'Problem details and bodies with the members of a known payment protocol are taken for an explanation.',
  recipe: { do: 'send-problem', status: 402 },
} satisfies RuleDocs

export const examples = {
  good: [
    'POST /charges HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"amount":5}\n\nHTTP/1.1 402 Payment Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/out-of-credit","title":"Out of credit","status":402}\n',
    'GET /article HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 402 Payment Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"x402Version":1,"accepts":[{"scheme":"exact","maxAmountRequired":"10000"}]}\n',
  ],
  bad: [
    'POST /charges HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{"amount":5}\n\nHTTP/1.1 402 Payment Required\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"card declined"}\n',
  ],
} satisfies RuleExamples
