import type { FieldLine } from '../options.ts'
import type { Caller } from './caller.ts'
import { connectionOptions, fieldValue, withoutHopFields } from './hop-fields.ts'
import type { ProxyOptions } from './options.ts'
import type { Upstream } from './upstream.ts'

/** What is sent upstream, in the order in which it came; what we add stands at the end. */
export function requestLines(
  caller: Caller,
  upstream: Upstream,
  { keepHost, forwarded, via = 'statute' }: ProxyOptions,
  upgrade: boolean,
): FieldLine[] {
  const { lines, version } = caller
  const own = fieldValue(lines, 'host')
  const out = withoutHopFields(lines).map(([name, value]): FieldLine => {
    return !keepHost && name.toLowerCase() === 'host' ? [name, upstream.authority] : [name, value]
  })
  if (own === null && !keepHost) out.unshift(['Host', upstream.authority])
  out.push(...framing(caller))
  if (forwarded) out.push(...forwardedLines(caller, own))
  if (via !== null) out.push(['Via', `${version} ${via}`])
  out.push(...connection(caller, upgrade))
  return out
}

/** RFC 9110 §8.6: a method that is about content says so if there is none. */
function framing({ lines, hasBody, method }: Caller): FieldLine[] {
  if (fieldValue(lines, 'content-length') !== null) return []
  if (hasBody) return [['Transfer-Encoding', fieldValue(lines, 'transfer-encoding') ?? 'chunked']]
  return /^(?:GET|HEAD|DELETE|OPTIONS|TRACE|CONNECT)$/.test(method) ? [] : [['Content-Length', '0']]
}

function forwardedLines({ address, scheme }: Caller, host: string | null): FieldLine[] {
  return [
    ['X-Forwarded-For', address],
    ...(host === null ? [] : [['X-Forwarded-Host', host] as const]),
    ['X-Forwarded-Proto', scheme],
  ]
}

function connection({ lines }: Caller, upgrade: boolean): FieldLine[] {
  if (upgrade) {
    return [
      ['Connection', 'Upgrade'],
      ['Upgrade', fieldValue(lines, 'upgrade') ?? ''],
    ]
  }
  // RFC 9110 §10.1.4: trailers go through here, so the client's wish for them may too.
  const te = /(?:^|,)[ \t]*trailers\b/i.test(fieldValue(lines, 'te') ?? '')
  return te
    ? [
        ['TE', 'trailers'],
        ['Connection', 'keep-alive, TE'],
      ]
    : [['Connection', 'keep-alive']]
}

/** Whether a client wants another protocol on the connection, one that can be joined through. */
export function wantsUpgrade(lines: readonly FieldLine[]): boolean {
  return connectionOptions(lines).has('upgrade') && !/^h2c?$/i.test(protocolOf(lines))
}

function protocolOf(lines: readonly FieldLine[]): string {
  return (fieldValue(lines, 'upgrade') ?? '').trim()
}
