import type { Exchange } from '@statute/http'
import { isJson, mediaTypeOf } from '../../read/media-type.ts'
import type { Outcome, Place, Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { stackMemberIn, traceIn } from './_frames.ts'
import { nothingIn, textOf } from './_text.ts'

export const rule = {
  id: 'leak/error-stack-trace',
  level: 'error',
  spec: ['CWE-209', 'RFC 9457 §5'],
  clause: { keyword: null, binds: null },
  applies: { status: ['2xx', '4xx', '5xx'] },
  check(exchange) {
    if (exchange.response.status < 300) return checkSuccess(exchange)
    const text = textOf(exchange.response)
    if (text === null) return nothingIn(exchange)
    const language = traceIn(text)
    if (language !== null) return { message: `Stack trace of ${language} in the body`, at: 'body', confidence: 0.95 }
    const member = stackMemberIn(exchange.response.body.json)
    return member === null
      ? nothingIn(exchange)
      : { message: 'Stack trace in the body', at: placeOf(member.pointer), confidence: 0.9 }
  },
} satisfies Rule

/** Pages about traces show them on purpose: only a member that is called so and has frames in it counts. */
function checkSuccess(exchange: Exchange): Outcome {
  const { body, fields } = exchange.response
  if (!isJson(mediaTypeOf(fields).type) && mediaTypeOf(fields).type !== 'text/plain') return 'inapplicable'
  if (!/"(?:stack|stack_?trace|traces?|back_?trace|exception)"\s{0,10}:/i.test(body.text.slice(0, 65_536)))
    return nothingIn(exchange)
  const member = stackMemberIn(body.json)
  if (member === null) return nothingIn(exchange)
  const { value } = member
  const language = traceIn(typeof value === 'string' ? value.slice(0, 10_000) : JSON.stringify(value).slice(0, 10_000))
  if (language === null) return nothingIn(exchange)
  return {
    message: `Stack trace of ${language} in a ${exchange.response.status}`,
    at: placeOf(member.pointer),
    level: 'warning',
    confidence: 0.7,
  }
}

function placeOf(pointer: string): Place {
  return `body:${pointer}`
}

export const docs = {
  summary: 'A response shows no stack trace.',
  why: 'A trace names files, libraries and versions: it tells an attacker where to look next. Users can do nothing with it.',
  fix: 'Write the trace to the log. Send a problem document with an identifier by which you find it there.',
  lines: 'Content-Type: application/problem+json',
  limits:
    'In a 2xx only a JSON member such as "stack" with frames in it counts, for there are pages about traces. One frame alone, without the line that names the exception, is not reported.',
  recipe: { do: 'hide-errors' },
} satisfies RuleDocs

export const examples = {
  good: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 400 Bad Request\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/problem+json\n\n{"type":"https://api.example.com/problems/broken","title":"Something broke","status":400,"traceId":"4bf92f3577b34da6"}',
  ],
  bad: [
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/plain\n\nTraceback (most recent call last):\n  File "/app/views.py", line 12, in get\nKeyError: \'id\'',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/html\n\n<pre>Error: boom<br> &nbsp; &nbsp;at get (/srv/app/routes/i.js:10:15)<br> &nbsp; &nbsp;at next (/srv/app/lib/layer.js:95:5)</pre>',
    'GET /i HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 500 Internal Server Error\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"boom","trace":[{"file":"Orders.php","line":12,"function":"load"}]}',
  ],
} satisfies RuleExamples
