import type { Exchange } from '@statute/http'
import { assessCapture } from '../../capture.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

/** With fewer answers nothing can be said; with more it has been said already. */
const enough = 5

export const rule = {
  id: 'capture/capture-headers-scrubbed',
  level: 'advice',
  spec: [],
  clause: { keyword: null, binds: null },
  scope: 'sequence',
  check(exchange, history) {
    if (!isAnswered(exchange) || !isLastOf(history.recent)) return 'inapplicable'
    const seen = [...history.recent, exchange]
    if (!assessCapture(seen).scrubbed) return 'pass'
    const names = new Set(seen.flatMap(({ response }) => response.fields.lines.map(([name]) => name.toLowerCase())))
    const found =
      names.size > 2 ? 'no Date' : names.size === 0 ? 'no field' : `no field but ${[...names].join(' and ')}`
    return {
      message: `${enough} responses and ${found}: the recorder seems to have left fields out, so rules about missing fields cannot tell`,
      at: 'head',
      confidence: 0.8,
    }
  },
} satisfies Rule

const isAnswered = ({ response }: Exchange) => response.status !== 0

/** Whether the exchange after these is the one that makes them enough. Stops counting as soon as they are more. */
function isLastOf(recent: readonly Exchange[]): boolean {
  let answered = 0
  for (const one of recent) if (isAnswered(one) && ++answered >= enough) return false
  return answered === enough - 1
}

export const docs = {
  summary: 'A capture holds all fields of the responses.',
  why: 'Recorders for tests often keep nothing but Content-Type. Rules that look for a missing field would blame the server for what the recorder threw away, so they are suspended and counted as not checkable: the check says much less than it seems to.',
  fix: 'Record again with all fields, or live with the smaller check. If the server really sends so few, say that the capture is complete.',
  lines: 'Date: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: application/json\nETag: "1"',
  limits:
    'Said once, at the fifth response: at most two names of fields in all of them, or none with Date although they have Content-Type. Small devices may really send so little.',
} satisfies RuleDocs

const capture = (headers: readonly (readonly [string, string])[]) => ({
  exchanges: [0, 1, 2, 3, 4].map((id) => ({
    request: { method: 'GET', url: `https://api.example.com/items/${id}`, headers: [] },
    response: { status: 200, headers: [['Content-Type', 'application/json'], ...headers], body: '{"a":1}' },
  })),
})

export const examples = {
  good: [
    capture([
      ['Date', 'Tue, 02 Jun 2026 10:00:00 GMT'],
      ['ETag', '"a"'],
    ]),
  ],
  bad: [
    capture([]),
    capture([
      ['Server', 'nginx'],
      ['ETag', '"a"'],
    ]),
  ],
} satisfies RuleExamples
