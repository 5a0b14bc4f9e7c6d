import { type Exchange, type Fields, parseDate } from '@statute/http'

export const choosing = ['accept', 'accept-encoding', 'accept-language'] as const

/** Fields that differ from one request to the next without meaning anything. */
const passing =
  /^(?:accept|accept-encoding|accept-language|host|date|connection|content-length|traceparent|tracestate|baggage|b3|x-b3-.*|(?:x-)?(?:request|correlation|trace)-?id|x-amzn-trace-id|sentry-trace|postman-token)$/

/** The choosing fields in which two GETs differ; null if they differ in something else, or lie too far apart. */
export function choiceBetween(a: Exchange, b: Exchange): readonly string[] | null {
  if (!a.request?.fields.complete || !b.request?.fields.complete || !isClose(a, b)) return null
  const [one, other] = [a.request.fields, b.request.fields]
  if (restOf(one) !== restOf(other)) return null
  const names = choosing.filter((name) => one.get(name) !== other.get(name))
  return names.length === 0 ? null : names
}

/** Everything that must be the same, credentials and cookies too. */
function restOf(fields: Fields): string {
  return fields.lines
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !passing.test(name))
    .map(([name, value]) => `${name}:${value}`)
    .sort()
    .join('\n')
}

function isClose(a: Exchange, b: Exchange): boolean {
  const [one, other] = [a, b].map(({ response }) => parseDate(response.fields.get('date')?.trim() ?? ''))
  return typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= 10_000
}
